"""Total rows: those the program makes, and those the author gives held against the rows they close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from livrerouge.codes import total as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.inline import Around, Inline, Inlines, NoteCall, Text
from livrerouge.model.table import Cell, RowGroup, Table, TotalRow
from livrerouge.place import Span
from livrerouge.values import EXACT, decimals, written
from livrerouge.words import words

Sums = Mapping[int, Decimal]
"""By column, what its values come to; columns without any value are missing."""

_WORDS = "{}"
"""Stands in the label of a total for the words of the group it closes."""


def total_rows(table: Table, language: str) -> Outcome[Table]:
    """Close the groups of a table, and the table, with the total rows that it asks for.

    A total that the author gives stays as it is, and lends what it leaves out from the rows. Rows are added up, never
    other totals. A given total is right when it is the sum, rounded to the digits it has. Diagnostics: T300 a total
    that is not the sum of its rows.
    """
    added = frozenset(index for index, column in enumerate(table.columns) if column.sum)
    work = _Work(table, added, dict(table.totals.depths), language)
    closed = tuple(work.closed(group, 0) for group in table.groups)
    groups, sums = tuple(group for group, _ in closed), _together(sums for _, sums in closed)
    total = table.total
    if total is not None or table.totals.table:
        made = TotalRow(table.totals.table or work.usual(table.span), (), table.totals.span or table.span)
        total = work.filled(total, made, sums)
    return Outcome(replace(table, groups=groups, total=total), tuple(work.diagnostics))


@dataclass(slots=True)
class _Work:
    """The totals of a table on their way."""

    table: Table
    added: frozenset[int]
    """The columns that are added up."""
    labels: Mapping[int, Inlines]
    """By depth, the labels of the total rows to make."""
    language: str
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def closed(self, group: RowGroup, depth: int) -> tuple[RowGroup, Sums]:
        """Give a group with its total row, and those inside it with theirs, and what its rows come to."""
        mine = [index for index, column in enumerate(self.table.columns) if column.depth == depth]
        own = {
            index: cell.value
            for index, cell in zip(mine, group.cells, strict=True)
            if index in self.added and isinstance(cell.value, Decimal)
        }
        inside = [self.closed(inner, depth + 1) for inner in group.groups]
        sums = _together((own, *(sums for _, sums in inside)))
        total = group.total
        label = self.labels.get(depth)
        if group.groups and (total is not None or label is not None):
            made = TotalRow(self._label(label, group, mine), (), group.span)
            total = self.filled(total, made, sums)
        return replace(group, groups=tuple(inner for inner, _ in inside), total=total), sums

    def _label(self, label: Inlines | None, group: RowGroup, mine: list[int]) -> Inlines:
        """Give the label of the total of a group."""
        if not label or not group.cells:
            return label or self.usual(group.span)
        filled = ((cell, self.table.columns[index]) for index, cell in zip(mine, group.cells, strict=True))
        cell, column = next(
            (pair for pair in filled if pair[0].content or pair[0].value is not None),
            (group.cells[0], self.table.columns[mine[0]]),
        )
        if cell.value is None:
            return _named(label, cell.content)
        return _named(label, (Text(written(cell.value, column.format, bool(column.unit), self.language), cell.span),))

    def usual(self, span: Span) -> Inlines:
        """Give the label of a total for which the author has none."""
        return (Text(words(self.language).total if self.language else "", span),)

    def filled(self, given: TotalRow | None, made: TotalRow, sums: Sums) -> TotalRow:
        """Give a total row with a cell for every column that is added up, those that were given checked."""
        cells = dict(given.cells) if given is not None else {}
        for index, cell in cells.items():
            self._check(index, cell, sums.get(index, Decimal()))
        row = given if given is not None else made
        for index in sorted(self.added - cells.keys()):
            cells[index] = Cell((), (), row.span, sums.get(index))
        return replace(row, label=row.label or made.label, cells=tuple(sorted(cells.items())))

    def _check(self, index: int, cell: Cell, total: Decimal) -> None:
        """Hold a given total against the sum of its rows (T300)."""
        if index not in self.added or not isinstance(cell.value, Decimal):
            return
        half = Decimal(5).scaleb(-decimals(cell.value) - 1)
        difference = EXACT.subtract(cell.value, total)
        # Rounding takes half a unit of the last digit at most; a total as exact as its rows leaves no room for it.
        exact = decimals(total) <= decimals(cell.value)
        if difference and (exact or abs(difference) > half):
            self.diagnostics.append(
                codes.NOT_THE_SUM.at(
                    cell.span,
                    given=f"{cell.value:f}",
                    sum=f"{total:f}",
                    difference=f"{difference:+f}",
                    key=self.table.columns[index].key,
                )
            )


def _together(sums: Iterator[Sums] | tuple[Sums, ...]) -> Sums:
    """Add up the sums of some rows, column by column."""
    found: dict[int, Decimal] = {}
    for each in sums:
        for index, value in each.items():
            found[index] = EXACT.add(found.get(index, Decimal()), value)
    return found


def _named(label: Inlines, group: Inlines) -> Inlines:
    """Put the words of a group in the place that its label keeps for them, marked words included."""
    said = _uncalled(group)
    found: list[Inline] = []
    for inline in label:
        if isinstance(inline, Text) and _WORDS in inline.value:
            before, _, after = inline.value.partition(_WORDS)
            around = (Text(before, inline.span), *said, Text(after, inline.span))
            found += (piece for piece in around if not isinstance(piece, Text) or piece.value)
        elif isinstance(inline, Around):
            found.append(replace(inline, children=_named(inline.children, group)))
        else:
            found.append(inline)
    return tuple(found)


def _uncalled(content: Inlines) -> Inlines:
    """Leave out the calls of notes: they stand where the group does."""
    kept = (inline for inline in content if not isinstance(inline, NoteCall))
    return tuple(
        replace(inline, children=_uncalled(inline.children)) if isinstance(inline, Around) else inline
        for inline in kept
    )
