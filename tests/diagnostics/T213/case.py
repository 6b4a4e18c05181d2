"""A table of more rows than the register should hold."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f"  - {{year: {number}, theme: Trade}}\n" for number in range(1, 5002))
    (root / "data").mkdir()
    (root / "data/years.yaml").write_text("years:\n" + rows, "utf-8")
