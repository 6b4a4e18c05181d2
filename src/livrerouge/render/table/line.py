"""The lines of a part of a table: which cells stand on each, and over how many lines.

A page's end may tear groups. Their cut-in heads and their spanning cells are printed again at the head of the part,
the cells shortened to what is left of their group there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.model.grid import Extent, Grid, Line, LineKind, Placed


@dataclass(frozen=True, slots=True)
class Standing:
    """A cell where it stands in a part."""

    placed: Placed
    rows: int
    """How many lines of the part it covers."""
    end: int
    """Number of the line on the grid below the last one it covers."""
    resumed: bool = False
    """It goes on from the part before."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it is printed in a part."""

    number: int
    """Of the line on the grid."""
    line: Line
    cells: tuple[Standing, ...]
    again: bool = False
    """A cut-in head that is printed again."""


def rows(grid: Grid, first: int, end: int) -> Iterator[Row]:
    """Give the lines of the part that begins with the line `first` and ends before the line `end`."""
    resumed: tuple[Standing, ...] = ()
    if first < end:
        again, resumed = _resumed(grid, first, end)
        yield from again
    for number in range(first, end):
        line = grid.lines[number]
        cells = tuple(_standing(placed, number, min(number + placed.rows, end)) for placed in line.cells)
        yield Row(number, line, (*resumed, *cells))
        resumed = ()


def sampled(grid: Grid, numbers: tuple[int, ...]) -> Iterator[Row]:
    """Give single lines, each with the cells of all groups around it and none of them over several lines."""
    for number in numbers:
        line = grid.lines[number]
        around = [placed for index in line.extents for placed in _own(grid, grid.extents[index])]
        found = {placed.column: placed for placed in (*around, *line.cells)} if line.kind is LineKind.ROW else {}
        cells = [found[index] for index in grid.printed if index in found] if found else line.cells
        yield Row(number, line, tuple(_standing(placed, number, number + 1) for placed in cells))


def _standing(placed: Placed, number: int, end: int) -> Standing:
    return Standing(placed, end - number, end)


def _resumed(grid: Grid, first: int, end: int) -> tuple[list[Row], tuple[Standing, ...]]:
    """Give the cut-in heads and the cells of the groups that are torn before a line.

    The cells of a group stand beside the cut-in heads of the groups inside it, so they begin with the first of those.
    """
    torn = list(grid.torn(first))
    heads = [_heads(extent, first) for extent in torn]
    left = sum(map(len, heads))
    again: list[Row] = []
    waiting: tuple[Standing, ...] = ()
    for extent, numbers in zip(torn, heads, strict=True):
        for number in numbers:
            # The head is the last cell of its line: what goes before spans the lines below too.
            line = grid.lines[number]
            again.append(Row(number, line, (*waiting, Standing(line.cells[-1], 1, number + 1)), again=True))
            waiting = ()
            left -= 1
        if extent.body < first < extent.foot:
            foot = min(extent.foot, end)
            rows = left + foot - first
            waiting = (*waiting, *(Standing(placed, rows, foot, resumed=True) for placed in _own(grid, extent)))
    return again, waiting


def _heads(extent: Extent, first: int) -> range:
    """Give the lines of a group's own cut-in heads that stand before the part."""
    return range(extent.first, min(extent.body, first))


def _own(grid: Grid, extent: Extent) -> list[Placed]:
    """Give the cells of a group itself, which begin on its first line behind its cut-in heads."""
    columns, depth = grid.table.columns, extent.depth
    cells = grid.lines[extent.body].cells
    return [placed for placed in cells if placed.cell is not None and columns[placed.column].depth == depth]
