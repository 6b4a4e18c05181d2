"""Tables as templates print them: parts, rows and cells with their spans, marks and words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from livrerouge.model.block import TablePlace
from livrerouge.model.table import Placed, Role, RowGroup, Table, TableNote, cells, leaves, rows
from livrerouge.render.inline import Surroundings, write


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell as it is printed."""

    role: str
    """stub, group or cell."""
    scope: str
    """`row` or `rowgroup` for a row head; empty for other cells."""
    rows: int
    to_foot: bool
    """It reaches the last row of its outermost group."""
    content: Markup
    """Empty for a cell without content."""
    empty: str
    empty_text: str


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """An outermost row group."""

    index: int
    at: str
    rows: tuple[tuple[PrintedCell, ...], ...]
    last: bool
    """The last one of its part."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a table stands between two page ends."""

    index: int
    first: bool
    last: bool
    continued: str
    """The continuation mark; empty on the first part."""
    groups: tuple[PrintedGroup, ...]
    notes: tuple[TableNote, ...]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table where it is printed."""

    table: Table
    number: str
    at: str
    id: str
    parts: tuple[Part, ...]


def printed(place: TablePlace, around: Surroundings, cuts: tuple[int, ...]) -> PrintedTable:
    """Lay out a table for its template; `cuts` are the indexes of the first group of each part."""
    table = around.book.tables[place.table]
    label = around.book.labels.get(place.id)
    starts = _starts(cuts, len(table.groups))
    bounds = tuple(pairwise((*starts, len(table.groups))))
    parts = tuple(_part(table, around, index, bounds) for index in range(len(bounds)))
    return PrintedTable(table, label.number if label is not None else "", place.span.at, place.id, parts)


def _starts(cuts: tuple[int, ...], count: int) -> tuple[int, ...]:
    """Keep the cuts that part something; a table without cuts is one part."""
    return tuple(sorted({0, *(cut for cut in cuts if 0 < cut < count)}))


def _part(table: Table, around: Surroundings, index: int, bounds: tuple[tuple[int, int], ...]) -> Part:
    start, end = bounds[index]
    groups = table.groups[start:end]
    called = {key for group in groups for cell in cells(group) for key in cell.notes}
    last = index == len(bounds) - 1
    words = around.words
    continued = "" if index == 0 else words.concluded if last else words.continued
    return Part(
        index=index,
        first=index == 0,
        last=last,
        continued=continued,
        groups=tuple(_group(table, group, around, start + n, n == len(groups) - 1) for n, group in enumerate(groups)),
        notes=tuple(note for note in table.notes if note.key in called),
    )


def _group(table: Table, group: RowGroup, around: Surroundings, index: int, last: bool) -> PrintedGroup:
    total = leaves(group)
    grid = tuple(
        tuple(_cell(table, placed, around, number + placed.rows == total) for placed in row)
        for number, row in enumerate(rows(table, group))
    )
    return PrintedGroup(index, group.span.at, grid, last)


def _cell(table: Table, placed: Placed, around: Surroundings, to_foot: bool) -> PrintedCell:
    column = table.columns[placed.column]
    stub = column.role is Role.STUB
    return PrintedCell(
        role=column.role.value,
        scope=("rowgroup" if placed.rows > 1 else "row") if stub else "",
        rows=placed.rows,
        to_foot=to_foot,
        content=_content(table, placed, around),
        empty=column.empty,
        empty_text=column.empty_text,
    )


def _content(table: Table, placed: Placed, around: Surroundings) -> Markup:
    """Write a cell's text with the marks of its notes behind it."""
    if placed.cell is None:
        return Markup("")
    marks = {note.key: note.mark for note in table.notes}
    called = [
        Markup('<span class="mark" data-call="{}">{}</span>').format(key, marks[key])
        for key in placed.cell.notes
        if key in marks
    ]
    return write(placed.cell.content, around) + Markup("").join(called)
