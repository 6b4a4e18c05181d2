"""What of a table is the same however it is divided: its grid, its marks, its figures, its sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from livrerouge.model.grid import Grid, grid
from livrerouge.model.inline import plain
from livrerouge.model.table import Kind, Role, Table
from livrerouge.render.table.carried import Sums, sums
from livrerouge.render.table.column import figures
from livrerouge.render.table.figure import Figures
from livrerouge.render.table.mark import marks

_SHORT = 6
"""Characters of a label that is set large."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A table before it is divided. It is composed many times when it is long, so this is found once."""

    table: Table
    grid: Grid
    marks: Mapping[str, Markup]
    """By key of the note."""
    figures: Mapping[int, Figures]
    """By index of each column of numbers."""
    sums: Sums
    names: tuple[str, ...]
    """What the cells of each column are to style sheets: their role, and in groups the level of their heads."""
    order: Mapping[int, int]
    """Number of each outermost group, by the index of its extent."""


def whole(table: Table, language: str, colours: Mapping[str, str]) -> Whole:
    """Look over a table; `language` is the publication's, `colours` are the style's by name."""
    laid = grid(table)
    found = figures(table, laid, language, colours)
    outermost = (index for index, extent in enumerate(laid.extents) if extent.depth == 0)
    order = {index: number for number, index in enumerate(outermost)}
    return Whole(table, laid, marks(table), found, sums(table, laid, found, language), _names(table, laid), order)


def _names(table: Table, laid: Grid) -> tuple[str, ...]:
    """Name the roles of columns; the heads of groups are outer or middle ones, and short where all are like a year."""
    found = []
    for index, column in enumerate(table.columns):
        name = column.role.value
        if column.role in (Role.STUB, Role.GROUP) and column.depth < table.depth:
            name += _level(index, laid) if column.depth == 0 and column.role is Role.STUB else " middle"
        if column.format.kind in (Kind.DATE, Kind.YES_NO):
            name += f" {column.format.kind.value}"
        found.append(name)
    return tuple(found)


def _level(index: int, laid: Grid) -> str:
    cells = (placed.cell for line in laid.lines for placed in line.cells if placed.column == index)
    short = all(len(plain(cell.content)) <= _SHORT for cell in cells if cell is not None)
    return " outer short" if short else " outer"
