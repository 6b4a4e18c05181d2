"""A workbook that holds what its range was meant to name."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write the workbook."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Years"
    sheet.append(["year", "theme"])
    sheet.append([2001, "Challenges"])
    sheet.append([2002, "Integration"])
    (root / "data").mkdir()
    book.save(root / "data" / "years.xlsx")
