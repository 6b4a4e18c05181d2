"""A paragraph with more brackets than anyone would read in the register."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "book/small/first.md"
    file.write_text(file.read_text("utf-8") + "\n" + "[a list of numbers " * 1001 + "\n", "utf-8")
