"""A table of more rows than the register should hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.load.tree import VALUES_LIMIT


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "data/years.yaml"
    file.parent.mkdir()
    file.write_text("years:\n" + "- {year: 1, theme: Trade}\n" * (VALUES_LIMIT // 4), "utf-8")
