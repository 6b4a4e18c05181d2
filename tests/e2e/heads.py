"""Tables as the model has them: each cell on the grid with its spans and its heads, found from the book alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from e2e.tree import Branch
from livrerouge.model.grid import Extent, Grid, LineKind, Placed, grid
from livrerouge.model.head import Head, head_rows
from livrerouge.model.inline import plain
from livrerouge.model.table import Role, Table

Spot = tuple[int, int]
"""Row and column, counted from 0, the heads of the table included."""


@dataclass(frozen=True, slots=True)
class Related:
    """What is said of a cell."""

    role: str
    scope: str
    rows: int
    columns: int
    heads: frozenset[Spot]
    words: str


@dataclass(frozen=True, slots=True)
class _Row:
    """The cell of a row head, with the rows it is a head of."""

    spot: Spot
    first: int
    end: int


def wanted(table: Table) -> Mapping[Spot, Related]:
    """Give what the model says of each cell of a table."""
    above, laid = head_rows(table), grid(table)
    height = len(above)
    place = {column: n for n, column in enumerate(laid.printed)}
    found = {
        (line, head.first): Related(
            "TH", "Column", head.rows, head.columns, _over(above[:line], head.first, head.columns, True), _said(head)
        )
        for line, heads in enumerate(above)
        for head in heads
    }
    for number, line in enumerate(laid.lines):
        for placed in line.cells:
            column = place.get(placed.column, 0)
            if line.kind is LineKind.CUT_IN:
                column = len(laid.printed) - placed.columns
            spot = (height + number, column)
            is_head = _is_head(table, line.kind, placed)
            rows = _beside(laid, height, number, placed, spot if is_head else None)
            over = _over(above, column, placed.columns, is_head)
            words = plain(placed.cell.content) if placed.cell is not None else plain(placed.label)
            scope = "Row" if is_head else ""
            found[spot] = Related(
                "TH" if is_head else "TD", scope, placed.rows, placed.columns, frozenset(rows) | over, words
            )
    return found


def _said(head: Head) -> str:
    return plain(head.content)


def _is_head(table: Table, kind: LineKind, placed: Placed) -> bool:
    role = table.columns[placed.column].role
    if kind is LineKind.TOTAL:
        return bool(placed.label)
    return role in (Role.STUB, Role.CUT_IN)


def _over(above: tuple[tuple[Head, ...], ...], first: int, count: int, whole: bool) -> frozenset[Spot]:
    """Give the heads over some columns: those over any of them, or over all."""
    mine = set(range(first, first + count))
    spots = set()
    for line, heads in enumerate(above):
        for head in heads:
            theirs = set(range(head.first, head.first + head.columns))
            if (mine <= theirs) if whole else (mine & theirs):
                spots.add((line, head.first))
    return frozenset(spots)


def _beside(laid: Grid, height: int, number: int, placed: Placed, own: Spot | None) -> Iterator[Spot]:
    """Give the row heads that hold a cell: the labels of the groups around it, their cut-in heads, and its total's."""
    line = laid.lines[number]
    end = max(number + placed.rows, _until(laid, number) if line.kind is LineKind.CUT_IN else 0)
    for row in _rows(laid, height):
        if row.first <= number and row.end >= end and row.spot != own and (own is None or row.spot < own):
            yield row.spot


def _until(laid: Grid, number: int) -> int:
    return laid.extents[laid.lines[number].extents[-1]].end


def _rows(laid: Grid, height: int) -> Iterator[_Row]:
    place = {column: n for n, column in enumerate(laid.printed)}
    for extent in laid.extents:
        yield from _labels(laid, extent, height, place)
    for number, line in enumerate(laid.lines):
        for placed in line.cells:
            if line.kind is LineKind.TOTAL and placed.label:
                yield _Row((height + number, place[placed.column]), number, number + 1)


def _labels(laid: Grid, extent: Extent, height: int, place: Mapping[int, int]) -> Iterator[_Row]:
    """Give the labels of one group: its cut-in heads hold for all of it, its cells down to its own total."""
    columns = laid.table.columns
    for number in range(extent.first, extent.body):
        column = len(laid.printed) - laid.lines[number].cells[-1].columns
        yield _Row((height + number, column), number, extent.end)
    for index, column_ in enumerate(columns):
        if column_.depth == extent.depth and column_.role is Role.STUB:
            yield _Row((height + extent.body, place[index]), extent.body, extent.foot)


def told(table: Branch) -> Mapping[Spot, Related]:
    """Give what the tags say of each cell of a table, on the grid that its spans make."""
    taken: dict[Spot, Branch] = {}
    cells: dict[Spot, Branch] = {}
    for row, line in enumerate(table.all("TR")):
        column = 0
        for cell in line.branches:
            while (row, column) in taken:
                column += 1
            cells[row, column] = cell
            for spot in _covered(cell, row, column):
                assert spot not in taken, f"two cells at {spot}"
                taken[spot] = cell
    rows, columns = max(r for r, _ in taken) + 1, max(c for _, c in taken) + 1
    assert len(taken) == rows * columns, "the grid has holes"
    names = {cell.id: spot for spot, cell in cells.items() if cell.id}
    return {
        spot: Related(
            cell.role,
            str(cell.said.get("Scope", "")),
            int(cell.said.get("RowSpan", 1)),
            int(cell.said.get("ColSpan", 1)),
            frozenset(names[name] for name in cell.said.get("Headers", ())),
            cell.text,
        )
        for spot, cell in cells.items()
    }


def _covered(cell: Branch, row: int, column: int) -> list[Spot]:
    rows, columns = int(cell.said.get("RowSpan", 1)), int(cell.said.get("ColSpan", 1))
    return [(row + down, column + across) for down in range(rows) for across in range(columns)]
