"""Faults of divided tables: groups torn, parts that do not keep to their page, cells that no page holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from livrerouge.codes import division as codes
from livrerouge.codes import layout
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.grid import Grid
from livrerouge.model.inline import plain
from livrerouge.model.table import Cell
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.rules import Breach
from livrerouge.place import Span

Where = Mapping[int, tuple[int, ...]]
"""Positions of the pages of each part of a table."""


def faults(plan: Plan, where: Where) -> Iterator[Diagnostic]:
    """Tell what is wrong with a table: L121 groups, L122 parts, L141 cells, and what its columns are told of."""
    yield from plan.faults
    told = set[object]()
    for number, pages in sorted(where.items()):
        start = plan.cuts[number] if number < len(plan.cuts) else 0
        if start in plan.given_up:
            found = _too_high(plan, start, plan.end(number) if plan.cuts else len(plan.grid.lines), pages)
            # What is too high may stand in every part of a group: a label, or a note it calls.
            cause = found.span if found.code is codes.CELL_TOO_HIGH else plan.grid.lines[start].extents[:1]
            if cause not in told:
                yield found
            told.add(cause)
    for span, positions in _torn_groups(plan, where).items():
        yield layout.GROUP_TORN.at(span, pages=tuple(dict.fromkeys(positions)))


def _torn_groups(plan: Plan, where: Where) -> Mapping[Span, list[int]]:
    """Find the groups torn against the rules, with their pages, but where a part too high by itself is the cause."""
    found: dict[Span, list[int]] = {}
    for number, pages in sorted(where.items()):
        start = plan.cuts[number] if number < len(plan.cuts) else 0
        before = plan.cuts[number - 1] if number else start
        if plan.breaches.get(start, Breach.NONE) is not Breach.NONE and plan.given_up.isdisjoint({start, before}):
            found.setdefault(_torn(plan.grid, start), []).extend((min(pages) - 1, min(pages)))
    return found


def _torn(grid: Grid, line: int) -> Span:
    """Give the place of the innermost group that is torn before a line, or of the line where none is."""
    torn = [extent.group.span for extent in grid.torn(line) if extent.group.groups]
    return torn[-1] if torn else grid.lines[line].span


def _too_high(plan: Plan, start: int, end: int, pages: tuple[int, ...]) -> Diagnostic:
    """Tell of a part that does not keep to its page: at the cell that no page holds, or at its first line."""
    cell = next((found for line in range(start, end) if (found := _tall(plan, line)) is not None), None)
    if cell is not None:
        return codes.CELL_TOO_HIGH.at(cell.span, pages=pages)
    span = plan.grid.lines[start].span if plan.grid.lines else plan.place.span
    return layout.TABLE_NOT_DIVIDED.at(span, pages=pages)


def _tall(plan: Plan, line: int) -> Cell | None:
    """Find the longest cell of a line that is higher than the room below the heads of a page."""
    sizes, grid = plan.sizes, plan.grid
    if sizes is None:
        return None
    room = plan.pages.full - sizes.heads[line > 0].height
    here = grid.lines[line]
    high = sizes.lines[line] > room
    labels = [index for index in here.extents if sizes.labels.get(index, 0.0) > room]
    spanning = {grid.extents[index].body for index in labels} | ({line} if high else set())
    cells = [
        placed.cell
        for number in sorted(spanning)
        for placed in grid.lines[number].cells
        if placed.cell is not None and (placed.rows == 1) is (high and number == line)
    ]
    return max(cells, key=lambda cell: len(plain(cell.content)), default=None)
