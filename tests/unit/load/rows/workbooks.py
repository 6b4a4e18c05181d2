"""Workbooks for tests: made cell by cell, or with the XML of their sheet written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def saved(book: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def sheet(rows: Sequence[Sequence[object]], name: str = "Sheet1") -> bytes:
    """Make a workbook of one sheet."""
    book = Workbook()
    book.worksheets[0].title = name
    for row in rows:
        book.worksheets[0].append(row)
    return saved(book)


def raw(data: str, behind: str = "", **parts: bytes) -> bytes:
    """Make a workbook of one sheet with the XML of its rows, and what stands behind them; `parts` replace others."""
    replaced = {
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{NAMESPACE}"><sheetData>{data}</sheetData>{behind}</worksheet>'
        ).encode(),
        **{f"xl/{name}.xml": content for name, content in parts.items()},
    }
    content = BytesIO()
    with ZipFile(BytesIO(sheet([["x"]]))) as old, ZipFile(content, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, replaced.pop(name, old.read(name)))
        for name, part in replaced.items():
            new.writestr(name, part)
    return content.getvalue()
