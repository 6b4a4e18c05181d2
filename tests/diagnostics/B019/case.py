"""A text of more characters than the register should hold."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "book/small/first.md"
    file.write_text(file.read_text("utf-8") + "\n" + "and so on, " * 10_000 + "\n", "utf-8")
