"""Rules: before which lines of a table a page may end."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from itertools import accumulate

from livrerouge.model.grid import Extent, Grid, LineKind


class Breach(IntEnum):
    """What a page's end before a line does to the table, from nothing to the worst."""

    NONE = 0
    FEW = 1
    """Fewer rows of a group, or before a total, stay together than are asked for."""
    TORN = 2
    """A group is torn that fits a page."""
    PARTED = 3
    """A head is parted from its row, or a total from its rows."""


def breaches(grid: Grid, fits: Callable[[int], bool]) -> tuple[Breach, ...]:
    """Give, for each line, what a page's end before it does.

    `fits` tells of a group, by its index, whether it must be kept whole: it has room on a page.
    """
    keep = grid.table.setting.keep
    worst = [Breach.NONE] * len(grid.lines)
    rows = [0, *accumulate(line.kind is LineKind.ROW for line in grid.lines)]
    for index, extent in enumerate(grid.extents):
        if extent.end - extent.first > 1:
            _tear(worst, rows, extent, Breach.TORN if _whole(extent, index, fits) else Breach.NONE, keep)
    _keep_totals(worst, rows, grid, keep)
    for number, line in enumerate(grid.lines):
        if line.kind is LineKind.TOTAL:
            worst[number] = Breach.PARTED
        if line.kind is LineKind.CUT_IN and number + 1 < len(worst):
            worst[number + 1] = Breach.PARTED
    if worst:
        worst[0] = Breach.NONE
    return tuple(worst)


def _whole(extent: Extent, index: int, fits: Callable[[int], bool]) -> bool:
    """Tell whether a group is kept whole: a row with its cut-in head always is."""
    return not extent.group.groups or fits(index)


def _tear(worst: list[Breach], rows: list[int], extent: Extent, breach: Breach, keep: int) -> None:
    """Note what page ends inside a group do: on either side of one, some of its rows must stand."""
    first, last = rows[extent.first], rows[extent.end]
    for line in range(extent.first + 1, extent.end):
        few = rows[line] - first < keep or last - rows[line] < keep
        worst[line] = max(worst[line], breach, Breach.FEW if few else Breach.NONE)


def _keep_totals(worst: list[Breach], rows: list[int], grid: Grid, keep: int) -> None:
    """Note page ends after which too few rows would stand above the total of the table."""
    if grid.table.total is None:
        return
    for line in range(len(worst) - 1, 0, -1):
        if rows[-1] - rows[line] >= keep:
            return
        worst[line] = max(worst[line], Breach.FEW)
