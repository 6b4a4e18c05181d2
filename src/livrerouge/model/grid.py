"""The grid of a table: its lines from top to bottom, the cells that begin on each, and the groups around them.

Lines are what is laid out and divided over pages: rows, total rows and cut-in heads. They are numbered from 0 over the
whole table, whatever the parts it is divided into.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from livrerouge.model.inline import Inlines
from livrerouge.model.table import Cell, Role, RowGroup, Table, TotalRow
from livrerouge.place import Span


class LineKind(StrEnum):
    """What a line of a table is."""

    ROW = "row"
    TOTAL = "total"
    CUT_IN = "cut-in"


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell on the grid."""

    column: int
    """Index in the table of the column whose content it is, or of the first one a total row's label covers."""
    cell: Cell | None
    """None where no value was given for this depth."""
    rows: int = 1
    """How many lines it covers."""
    columns: int = 1
    """How many printed columns it covers."""
    label: Inlines = ()
    """The words of a total row, which are no cell's."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table."""

    kind: LineKind
    cells: tuple[Placed, ...]
    """Those that begin here, from left to right."""
    extents: tuple[int, ...]
    """Indexes of the groups it stands in, from the outermost to the innermost."""
    begins: int | None
    """Depth of the outermost group that begins here; none inside one."""
    total: TotalRow | None
    span: Span


@dataclass(frozen=True, slots=True)
class Extent:
    """The lines of one row group."""

    group: RowGroup
    depth: int
    first: int
    """Its first line, which may be a cut-in head."""
    body: int
    """Its first line behind its own cut-in heads: its cells begin there."""
    foot: int
    """One more than its last line but for its own total row: its cells reach there."""
    end: int
    """One more than its last line."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table and the extents of its groups."""

    table: Table
    printed: tuple[int, ...]
    """Indexes of the columns that have a place on the grid, from left to right."""
    lines: tuple[Line, ...]
    extents: tuple[Extent, ...]
    """In the order in which they begin, outer before inner; rows are groups too."""

    def torn(self, line: int) -> Iterator[Extent]:
        """Give the groups that would be torn by a page's end before a line, from the outermost to the innermost."""
        extents = (self.extents[index] for index in self.lines[line].extents) if line < len(self.lines) else ()
        return (extent for extent in extents if extent.first < line)


def grid(table: Table) -> Grid:
    """Lay a table on its grid."""
    printed = tuple(i for i, column in enumerate(table.columns) if column.role is not Role.CUT_IN)
    work = _Work(table, printed)
    for group in table.groups:
        work.place(group, 0, ())
    if table.total is not None:
        work.close(table.total, 0, ())
    begins: dict[int, int] = {}
    for extent in work.extents:
        begins.setdefault(extent.first, extent.depth)
    lines = tuple(
        Line(kind, tuple(cells), extents, begins.get(number), total, span)
        for number, (kind, cells, extents, total, span) in enumerate(work.lines)
    )
    return Grid(table, printed, lines, tuple(work.extents))


_Draft = tuple[LineKind, list[Placed], tuple[int, ...], TotalRow | None, Span]


@dataclass(slots=True)
class _Work:
    """A grid on its way."""

    table: Table
    printed: tuple[int, ...]
    lines: list[_Draft] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)

    def place(self, group: RowGroup, depth: int, around: tuple[int, ...]) -> None:
        """Put a group on the lines that follow."""
        index, first = len(self.extents), len(self.lines)
        within = (*around, index)
        self.extents.append(Extent(group, depth, first, first, first, first))
        mine = [i for i, column in enumerate(self.table.columns) if column.depth == depth]
        own: list[tuple[int, Cell]] = []
        for column, cell in zip(mine, group.cells, strict=True):
            if self.table.columns[column].role is Role.CUT_IN:
                self._cut_in(column, cell, depth, within, group.span)
            else:
                own.append((column, cell))
        body = len(self.lines)
        for inner in group.groups:
            self.place(inner, depth + 1, within)
        if not group.groups:
            beyond = [Placed(i, None) for i in self.printed if self.table.columns[i].depth > depth]
            self.lines.append((LineKind.ROW, beyond, within, None, group.span))
        foot = len(self.lines)
        self.lines[body][1][:0] = [Placed(column, cell, foot - body) for column, cell in own]
        if group.total is not None:
            self.close(group.total, depth, within)
        self.extents[index] = Extent(group, depth, first, body, foot, len(self.lines))

    def close(self, total: TotalRow, depth: int, within: tuple[int, ...]) -> None:
        """Put a total row below the lines of a group of some depth, or of the table."""
        columns = self._from(depth)
        values = dict(total.cells)
        label = next((n for n, i in enumerate(columns) if i in values), len(columns))
        placed = [Placed(columns[0], None, columns=label, label=total.label)] if label else []
        placed += [Placed(i, values.get(i)) for i in columns[label:]]
        self.lines.append((LineKind.TOTAL, placed, within, total, total.span))

    def _cut_in(self, column: int, cell: Cell, depth: int, within: tuple[int, ...], span: Span) -> None:
        """Put a cut-in head on a line of its own."""
        placed = Placed(column, cell, columns=len(self._from(depth)))
        self.lines.append((LineKind.CUT_IN, [placed], within, None, span))

    def _from(self, depth: int) -> list[int]:
        """Give the printed columns of a depth and of those inside it."""
        return [i for i in self.printed if self.table.columns[i].depth >= depth]
