"""The parts of a table between page ends, as templates print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from livrerouge.model.house import NotePlace
from livrerouge.render.inline import Surroundings
from livrerouge.render.table.cell import Cells
from livrerouge.render.table.head import PrintedHead, heads
from livrerouge.render.table.line import Row, rows, sampled
from livrerouge.render.table.mark import run
from livrerouge.render.table.note import Foot, PrintedNote, feet, notes_of
from livrerouge.render.table.whole import Whole


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line: a row, a total row, a cut-in head, or a row that carries sums."""

    classes: str
    name: str
    """What its number is of: `row`, `again` for a cut-in head printed again, or `carried`."""
    value: str
    """The number of the line; `brought` or `forward` for carried sums."""
    cells: Markup


@dataclass(frozen=True, slots=True)
class Body:
    """Lines that belong together: those of an outermost group, all rows of a table without groups, or one row alone."""

    kind: str
    """`group`, `rows`, `closing` for the total of the table, or `carried`."""
    index: int
    """Of the group in the table."""
    at: str
    lines: tuple[PrintedLine, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What of a table stands between two page ends."""

    index: int
    first: bool
    last: bool
    title: Markup
    headnote: Markup
    continued: str
    """The continuation mark; empty on the first part."""
    heads: tuple[tuple[PrintedHead, ...], ...]
    bodies: tuple[Body, ...]
    feet: tuple[Foot, ...]
    """What stands below the lines, in order."""
    floats: tuple[PrintedNote, ...]
    """Notes that stand at the foot of the page."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes the parts of a table, whose marks its surroundings know."""

    whole: Whole
    around: Surroundings
    starts: tuple[int, ...]
    """The first line of each part."""

    def part(self, index: int) -> Part:
        """Give the part of a number."""
        table, end = self.whole.table, len(self.whole.grid.lines)
        first, last = index == 0, index == len(self.starts) - 1
        start, stop = self.starts[index], end if last else self.starts[index + 1]
        lines = tuple(rows(self.whole.grid, start, stop))
        notes = notes_of(self.whole, self.around, lines, first=first, last=last)
        floated = table.place is NotePlace.FOOT
        calls = first or table.house.repeated
        words = self.around.words
        return Part(
            index=index,
            first=first,
            last=last,
            title=run(table.title, self.around, table.house, notes=calls),
            headnote=run(table.headnote, self.around, table.house) if first else Markup(""),
            continued="" if first else words.concluded if last else words.continued,
            heads=heads(self.whole, self.around, notes=calls),
            bodies=tuple(self._bodies(lines, start, stop, last)),
            feet=feet(self.whole, self.around, () if floated else notes, last=last),
            floats=notes if floated else (),
        )

    def sample(self, numbers: tuple[int, ...]) -> Part:
        """Give a part of single lines, with nothing above or below but the heads."""
        lines = tuple(sampled(self.whole.grid, numbers))
        boxhead = heads(self.whole, self.around, notes=True)
        body = Body("rows", 0, "", self._lines(lines))
        return Part(0, True, False, Markup(""), Markup(""), "", boxhead, (body,), (), ())

    def _bodies(self, lines: Sequence[Row], start: int, stop: int, last: bool) -> Iterator[Body]:
        """Give the bodies of a part, with the sums that are carried from page to page around them."""
        carried = self.whole.sums
        if carried.above and start:
            yield self._carried("brought", self.around.words.brought, start)
        for kind, group in groupby(lines, self._body):
            yield self._grouped(kind, tuple(group))
        if carried.above and not last:
            yield self._carried("forward", self.around.words.forward, stop)

    def _body(self, row: Row) -> int:
        """Number the body of a line: by its outermost group, -1 for rows without groups, -2 for the table's total."""
        if not row.line.extents:
            return -2
        return row.line.extents[0] if self.whole.table.depth else -1

    def _grouped(self, number: int, lines: tuple[Row, ...]) -> Body:
        if number < 0:
            return Body("rows" if number == -1 else "closing", 0, "", self._lines(lines))
        extent = self.whole.grid.extents[number]
        return Body("group", self.whole.order[number], extent.group.span.at, self._lines(lines))

    def _lines(self, lines: Sequence[Row]) -> tuple[PrintedLine, ...]:
        cells = Cells(self.whole, self.around)
        return tuple(
            PrintedLine(self._classes(row), "again" if row.again else "row", str(row.number), cells.row(row))
            for row in lines
        )

    def _classes(self, row: Row) -> str:
        """Name the kind of a line, and the depth of the group that begins there if it has rows inside."""
        line = row.line
        names = f"{line.kind.value} again" if row.again else line.kind.value
        if line.begins is None or row.again:
            return names
        return f"{names} begins-{line.begins}{' opens' if line.begins < self.whole.table.depth else ''}"

    def _carried(self, value: str, words: str, line: int) -> Body:
        cells = self.whole.sums.row(words, line)
        return Body("carried", 0, "", (PrintedLine("carried", "carried", value, cells),))
