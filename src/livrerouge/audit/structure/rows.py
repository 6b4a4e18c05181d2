"""Rows: all rows of a table have the same columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.audit.table import grid
from livrerouge.codes import structure as codes


def rows_even(file: File) -> Iterator[Finding]:
    """Find tables whose rows are not of one width (A210): ISO 14289-1, 7.5; ISO 32000-1, 14.8.4.3.4."""
    for table in file.tree.of("Table"):
        laid = grid(file.tree, table)
        if not laid.rows:
            yield finding(codes.UNEVEN, at_element(file, table.index), fault="a table has no rows")
            continue
        usual = Counter(laid.widths).most_common(1)[0][0] if laid.widths else 0
        for number, (row, width) in enumerate(zip(laid.rows, laid.widths, strict=False), 1):
            if width != usual:
                columns = "1 column" if width == 1 else f"{width} columns"
                fault = f"row {number} of the table has {columns}, and most have {usual}"
                yield finding(codes.UNEVEN, at_element(file, row.index), fault=fault)
        for cell in laid.clashes:
            fault = f"the cell “{quoted(file.said(cell.element.index))}” lies on the place of another cell"
            yield finding(codes.UNEVEN, at_element(file, cell.element.index), fault=fault)
        for cell in laid.over:
            fault = f"the cell “{quoted(file.said(cell.element.index))}” reaches below the last row"
            yield finding(codes.UNEVEN, at_element(file, cell.element.index), fault=fault)


RULE = Rule(codes.UNEVEN, "ISO 14289-1, 7.5", (), rows_even)
