"""Cells: what the file says of each, its spans, its scope and its heads (ISO 32000-1, 14.8.5.7)."""

from __future__ import annotations

import pydyf  # type: ignore[import-untyped]

from livrerouge.tag.grid import Cell, grid, heads
from livrerouge.tag.text import Text


def relate_cells(text: Text, prefix: str = "") -> None:
    """Give each cell its spans and the names of its heads, each head its name and its scope."""
    printed = [(table, rows) for table, rows in text.tables if table.kids]
    for number, (_, rows) in enumerate(printed, 1):
        cells = grid(rows)
        for cell in cells:
            _describe(cell, f"{prefix}t{number}")
        for cell, above in heads(cells):
            if above:
                names = pydyf.Array(pydyf.String(head.node.id) for head in above)
                cell.node.attribute("Table", "Headers", names)


def _describe(cell: Cell, table: str) -> None:
    if cell.scope:
        cell.node.id = f"{table}-r{cell.row + 1}-c{cell.column + 1}"
        cell.node.attribute("Table", "Scope", f"/{cell.scope}")
    if cell.columns > 1:
        cell.node.attribute("Table", "ColSpan", cell.columns)
    if cell.rows > 1:
        cell.node.attribute("Table", "RowSpan", cell.rows)
