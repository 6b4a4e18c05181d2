"""A file of more columns than the register should hold."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heads = ",".join(f"h{number}" for number in range(501))
    (root / "data").mkdir()
    (root / "data/years.csv").write_text(f"{heads}\n1\n", "utf-8")
