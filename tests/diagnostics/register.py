"""The code register: a folder a code, with one fault on the minimal publication and the exact words it is told in.

A folder `tests/diagnostics/B107/` holds

- `project/`: files that replace those of the minimal publication, or are added to them;
- `remove.txt`: the files taken away from it, one a line;
- `case.py`: only where files cannot make the fault; it defines `make(root, monkeypatch)`, which is called when the
  files are there, and returns what was told, as entries, or None to let the publication be built;
- `companions.txt`: only where the fault cannot be told alone: the other codes, one a line, each with the reason
  (`B042 the file that cannot be read is listed`);
- `expected.txt`: all diagnostics in the human form.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from livrerouge.build import build
from livrerouge.report import Entry, entries
from minimal import write

HERE = Path(__file__).parent
PARTS = frozenset({"project", "remove.txt", "case.py", "companions.txt", "expected.txt"})
Make = Callable[[Path, pytest.MonkeyPatch], Iterable[Entry] | None]


@dataclass(frozen=True, slots=True)
class Case:
    """The folder of one code."""

    code: str

    @property
    def folder(self) -> Path:
        """The folder itself."""
        return HERE / self.code

    @property
    def expected(self) -> Path:
        """The file of what is told."""
        return self.folder / "expected.txt"

    @property
    def overlay(self) -> dict[str, bytes]:
        """The files that replace those of the minimal publication, by their path from the project's root."""
        project = self.folder / "project"
        files = sorted(file for file in project.rglob("*") if file.is_file())
        return {file.relative_to(project).as_posix(): file.read_bytes() for file in files}

    @property
    def removed(self) -> tuple[str, ...]:
        """The files taken away, by their path from the project's root."""
        listed = self.folder / "remove.txt"
        return tuple(listed.read_text("utf-8").split()) if listed.exists() else ()

    @property
    def companions(self) -> dict[str, str]:
        """The codes that come with the fault, each with the reason."""
        listed = self.folder / "companions.txt"
        lines = listed.read_text("utf-8").splitlines() if listed.exists() else []
        return {code: reason for code, _, reason in (line.partition(" ") for line in lines)}

    def lay_out(self, root: Path) -> None:
        """Write the minimal publication with the fault."""
        write(root)
        for path in self.removed:
            (root / path).unlink()
        project = self.folder / "project"
        if project.exists():
            shutil.copytree(project, root, dirs_exist_ok=True)

    def told(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
        """Make the fault in a folder, and give what is told of it."""
        self.lay_out(root)
        make = self._make()
        found = make(root, monkeypatch) if make is not None else None
        return tuple(found) if found is not None else entries(build(root, "small").diagnostics)

    def _make(self) -> Make | None:
        """Give the function of `case.py`, where there is one."""
        file = self.folder / "case.py"
        if not file.exists():
            return None
        spec = spec_from_file_location(f"diagnostics.{self.code}", file)
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        found: Make = module.make
        return found


def folders() -> tuple[str, ...]:
    """Name the folders of the register."""
    return tuple(sorted(file.name for file in HERE.iterdir() if file.is_dir() and file.name != "__pycache__"))
