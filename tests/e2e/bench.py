"""A bench: a project of its own in a folder of its own, on which the command is run as a user runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minimal import write

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("book", "data", "styles")


@dataclass(frozen=True, slots=True)
class Run:
    """How the command ended and what it said."""

    code: int
    stdout: str
    stderr: str

    @property
    def facts(self) -> dict[str, Any]:
        """Give what `--json` wrote."""
        found: dict[str, Any] = json.loads(self.stdout)
        return found

    @property
    def codes(self) -> list[str]:
        """Give the codes of the diagnostics that `--json` wrote, in order."""
        return [found["code"] for edition in self.facts["editions"] for found in edition["diagnostics"]]


@dataclass(frozen=True, slots=True)
class Bench:
    """A project in a folder."""

    root: Path

    def run(self, *words: str, environment: Mapping[str, str] | None = None, folder: str = ".") -> Run:
        """Run the command in the project, or in a folder of it."""
        clean = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "NO_COLOR")}
        done = subprocess.run(
            [sys.executable, "-m", "livrerouge", *words],
            cwd=self.root / folder,
            env={**clean, "PYTHONPATH": str(ROOT / "src"), **(environment or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            timeout=170,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {path}"
        file.write_text(text.replace(old, new), "utf-8")

    def pdf(self, name: str) -> Path:
        """Give the place of a built file."""
        return self.root / "build" / name


def copied(folder: Path, *parts: str) -> Bench:
    """Copy the project's content into a folder; all of it when no parts are named."""
    for part in parts or PARTS:
        shutil.copytree(ROOT / part, folder / part)
    return Bench(folder)


def minimal(folder: Path) -> Bench:
    """Make a project with the minimal publication; its style comes with the program."""
    write(folder)
    return Bench(folder)
