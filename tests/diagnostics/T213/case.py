"""A table of more rows than the register should hold."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f"{number},Trade\n" for number in range(1, 100_002))
    (root / "data").mkdir()
    (root / "data/years.csv").write_text("number,theme\n" + rows, "utf-8")
