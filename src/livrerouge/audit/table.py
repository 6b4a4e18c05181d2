"""Tables: the cells of a Table element as a grid, as a screen reader counts them (ISO 32000-1, 14.8.4.3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from livrerouge.audit.tree import Element, Tree

_CELLS = 1_000_000
"""Places of a grid that are counted at most: spans are a stranger's numbers."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, at its first row and column."""

    element: Element
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table."""

    cells: tuple[Cell, ...]
    rows: tuple[Element, ...]
    widths: tuple[int, ...]
    """Columns of each row, cells that reach down into it included."""
    clashes: tuple[Cell, ...]
    """Cells that lie on a place taken by another."""
    over: tuple[Cell, ...]
    """Cells that reach below the last row of their part of the table."""
    whole: bool = True
    """False when the table is larger than what is counted."""


def grid(tree: Tree, table: Element) -> Grid:
    """Lay out the cells of a table."""
    cells: list[Cell] = []
    rows: list[Element] = []
    clashes: list[Cell] = []
    over: list[Cell] = []
    taken: dict[tuple[int, int], int] = {}
    for part in _parts(tree, table):
        end = len(rows) + len(part)
        for row in part:
            number = len(rows)
            rows.append(row)
            column = 0
            for element in (tree.elements[kid] for kid in row.kids):
                if element.role not in ("TH", "TD"):
                    continue
                while (number, column) in taken:
                    column += 1
                cell = Cell(element, number, column)
                cells.append(cell)
                span = element.attributes
                if number + span.rows > end:
                    over.append(cell)
                down = min(span.rows, end - number)
                if len(taken) + down * span.columns > _CELLS:
                    return Grid(tuple(cells), tuple(rows), (), (), (), False)
                places = [(number + y, column + x) for y in range(down) for x in range(span.columns)]
                if any(place in taken for place in places):
                    clashes.append(cell)
                taken.update(dict.fromkeys(places, element.index))
                column += span.columns
    return Grid(tuple(cells), tuple(rows), _widths(taken, len(rows)), tuple(clashes), tuple(over))


def _parts(tree: Tree, table: Element) -> list[list[Element]]:
    """Give the rows of each part; rows that stand in the table itself are one part."""
    parts: list[list[Element]] = []
    loose: list[Element] = []
    for kid in (tree.elements[index] for index in table.kids):
        if kid.role == "TR":
            if not loose:
                parts.append(loose)
            loose.append(kid)
        elif kid.role in ("THead", "TBody", "TFoot"):
            loose = []
            parts.append([tree.elements[index] for index in kid.kids if tree.elements[index].role == "TR"])
    return parts


def _widths(taken: Mapping[tuple[int, int], int], rows: int) -> tuple[int, ...]:
    widths = [0] * rows
    for row, _ in taken:
        widths[row] += 1
    return tuple(widths)
