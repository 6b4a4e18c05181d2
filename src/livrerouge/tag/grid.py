"""The grid of a table: where each of its cells stands, and which cells are its heads.

A table may be printed in several parts; its cells are then told of by several cells of the HTML, of which all but the
first are printed again because a page ends. Their place is found with them, for they take room in their part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from livrerouge.tag.node import Node
from livrerouge.tag.role import ROW_GROUPS
from livrerouge.tag.text import CellRead, RowRead

_MOST = 1000
"""Columns or rows that one cell stands for at most."""


@dataclass(slots=True, eq=False)
class Cell:
    """A cell on the grid; rows and columns are counted from 0."""

    node: Node
    element: Any
    row: int
    column: int
    rows: int
    columns: int
    head: bool
    """It stands in the head of the table, or in a row that is like one."""

    @property
    def scope(self) -> str:
        """Of what it is a head: `Column`, `Row` or nothing."""
        if self.node.role != "TH":
            return ""
        said = self.element.get("scope", "")
        if said in ("col", "colgroup"):
            return "Column"
        return "Row" if said in ("row", "rowgroup") or not self.head else "Column"

    @property
    def end(self) -> int:
        """One more than the last row it is the head of, when it is a head of rows."""
        return self.row + max(self.rows, _number(self.element.get("data-until"), 1))


def grid(rows: list[RowRead]) -> list[Cell]:
    """Lay the cells of a table on its grid, those of its head first, those of its foot last."""
    work = _Work([], {}, {}, 0)
    for role in ROW_GROUPS:
        found = [row for row in rows if row.role == role]
        for number, row in enumerate(found):
            left = next((n for n, other in enumerate(found[number:]) if other.group is not row.group), None)
            work.row(row, found[number : number + left] if left is not None else found[number:])
    _promote(work.cells)
    return work.cells


def _promote(cells: list[Cell]) -> None:
    """Take heads that do not say of what they are, in a row of nothing else, for heads of columns."""
    rows = {cell.row for cell in cells if cell.node.role == "TD"}
    for cell in cells:
        if cell.node.role == "TH" and not cell.element.get("scope") and cell.row not in rows:
            cell.head = True


@dataclass(slots=True)
class _Work:
    cells: list[Cell]
    taken: dict[tuple[int, int], int]
    """How the cells printed above reach down: by row as it is printed and column."""
    above: dict[int, Cell]
    """The last cell met in each column."""
    line: int
    """Number of the row on the grid: rows that are printed again have none."""
    printed: int = 0

    def row(self, row: RowRead, below: list[RowRead]) -> None:
        """Lay a row, given with those that stand below it in its group."""
        column = 0
        for read in row.cells:
            while (self.printed, column) in self.taken:
                column += 1
            columns = max(1, _number(read.element.get("colspan"), 1))
            rows = min(_number(read.element.get("rowspan"), 1) or len(below), len(below))
            for down in range(rows):
                for across in range(columns):
                    self.taken[self.printed + down, column + across] = 1
            real = sum(other.node is not None for other in below[:rows])
            self.cell(row, read, column, (real, columns))
            column += columns
        self.printed += 1
        self.line += row.node is not None

    def cell(self, row: RowRead, read: CellRead, column: int, span: tuple[int, int]) -> None:
        """Lay a cell; one that goes on from the part before makes the cell there longer."""
        rows, columns = span
        if read.node is not None:
            cell = Cell(read.node, read.element, self.line, column, rows, columns, row.role == "THead")
            self.cells.append(cell)
            self.above.update(dict.fromkeys(range(column, column + columns), cell))
        elif rows and "data-artifact" in read.element.attrib and column in self.above:
            cell = self.above[column]
            cell.rows = self.line + rows - cell.row


def _number(said: str | None, default: int) -> int:
    digits = (said or "").strip()
    return min(int(digits[:6]), _MOST) if digits.isascii() and digits.isdigit() else default


def heads(cells: list[Cell]) -> Iterator[tuple[Cell, list[Cell]]]:
    """Give each cell with its heads: those of its rows from the left, then those of its columns from the top.

    A head of rows holds the cell whole, and so does a head of columns if the cell is a head itself.
    """
    across: dict[int, list[Cell]] = {}
    down: dict[int, list[Cell]] = {}
    for cell in cells:
        if cell.scope == "Row":
            for row in range(cell.row, cell.end):
                across.setdefault(row, []).append(cell)
        elif cell.scope == "Column":
            for column in range(cell.column, cell.column + cell.columns):
                down.setdefault(column, []).append(cell)
    for cell in cells:
        beside = {h: None for row in range(cell.row, cell.row + cell.rows) for h in across.get(row, ())}
        above = {h: None for n in range(cell.column, cell.column + cell.columns) for h in down.get(n, ())}
        rows = [] if cell.head else [head for head in beside if _heads_row(head, cell)]
        columns = [head for head in above if _heads_column(head, cell)]
        yield cell, [*sorted(rows, key=_place), *sorted(columns, key=_place)]


def _heads_row(head: Cell, cell: Cell) -> bool:
    """Tell whether a head holds all rows of a cell; of two heads side by side, the first one is that of the other."""
    if head is cell or (cell.scope and (head.row, head.column) > (cell.row, cell.column)):
        return False
    return head.row <= cell.row and head.end >= cell.end


def _heads_column(head: Cell, cell: Cell) -> bool:
    if head is cell or head.row >= cell.row:
        return False
    whole = head.column <= cell.column and head.column + head.columns >= cell.column + cell.columns
    return whole or cell.scope == ""


def _place(cell: Cell) -> tuple[int, int]:
    return cell.column, cell.row
