"""A folder of originals; the file is one hole, which takes no room on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.load.census import BYTES


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "book/small/originals/film.mov"
    file.parent.mkdir()
    with file.open("wb") as film:
        film.truncate(BYTES + 1)
