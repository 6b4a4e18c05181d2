"""Inputs: the files that a build reads, seen by Python itself as they are opened."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from livrerouge.project import PARTS


class Inputs:
    """Keeps the names of all files opened for reading; for a child, since it looks on as long as the process lives."""

    def __init__(self) -> None:
        self._opened: set[str] = set()
        sys.addaudithook(self._see)

    def _see(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event != "open" or not arguments:
            return
        path, mode = arguments[0], arguments[1] if len(arguments) > 1 else None
        if isinstance(path, str | bytes | os.PathLike) and not (isinstance(mode, str) and set(mode) & set("wax+")):
            self._opened.add(os.path.abspath(os.fsdecode(path)))

    def below(self, root: Path, styles: Path) -> list[dict[str, Any]]:
        """Give those of a project, and those of a style that comes with the program: path, size and SHA-256.

        Paths are told from the project's root, and from the program's styles: `program:livre-rouge/style.yaml`.
        """
        found: dict[str, Path] = {}
        for name in self._opened:
            file = Path(name).resolve()
            for bound, prefix in ((root, ""), (styles, "program:")):
                if not file.is_relative_to(bound.resolve()) or not file.is_file():
                    continue
                path = file.relative_to(bound.resolve())
                if prefix or path.parts[0] in PARTS:
                    found.setdefault(prefix + path.as_posix(), file)
                    break
        return [{"path": path, **summed(file.read_bytes())} for path, file in sorted(found.items())]


def summed(content: bytes) -> dict[str, Any]:
    """Give the size of a content in bytes and its sum."""
    return {"bytes": len(content), "sha256": sha256(content).hexdigest()}
