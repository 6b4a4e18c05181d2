"""A folder in the place of a section: as root the tests could read a file without rights."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "book/small/first.md"
    file.unlink()
    file.mkdir()
