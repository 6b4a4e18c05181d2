"""Rows in CSV: equal values below one another in the columns of row heads make the groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.codes import rows as row_codes
from livrerouge.codes import table as codes
from livrerouge.loaded import Rows
from livrerouge.model.table import Cell, Column, Role, RowGroup
from livrerouge.node import Scalar
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.column import Columns
from livrerouge.parse.table.note import Notes, called
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

Value = tuple[str, Span]
Record = tuple[Value, ...]
"""The values of the table's columns, then those of the column of notes."""


def grouped_rows(
    rows: Rows, columns: Columns, notes: Notes, reading: Reading
) -> tuple[tuple[Column, ...], tuple[RowGroup, ...]]:
    """Read the rows of a table, and find the depth of its columns.

    Columns of row heads and of groups are grouped from the left as long as no column of cells comes between: a
    column whose value changes inside a group begins the next depth. The remaining columns are the innermost depth.
    Diagnostics: T207 column not in the file, T208 two heads with one name, T209 column not printed, T215 missing
    value, and those of `called`.
    """
    places = _places(rows, columns, reading)
    if places is None:
        return columns.all, ()
    note = next((i for i, (head, _) in enumerate(rows.heads) if head == "notes"), None)
    picked = (*places, note) if note is not None else places
    records = tuple(tuple(row[i] for i in picked) for row in rows.rows)
    depths = _depths(records, _leading(columns), len(columns.all))
    builder = _Builder(columns, tuple(depths), note is not None, notes, reading)
    by_key = dict(zip(columns.keys, depths, strict=True))
    return columns.at(by_key), tuple(builder.groups(records, 0))


def _places(rows: Rows, columns: Columns, reading: Reading) -> tuple[int, ...] | None:
    """Find the columns of the table in the file; none when one is missing."""
    heads: dict[str, int] = {}
    for index, (head, span) in enumerate(rows.heads):
        if head in heads:
            reading.report(codes.HEAD_TWICE.at(span, key=head, column=heads[head] + 1))
        heads.setdefault(head, index)
    missing = [column for column in columns.all if column.key not in heads]
    # One of them may well be a column that is missing, under another name.
    for head in () if missing else dict.fromkeys(heads):
        if head not in columns.keys and head != "notes":
            reading.report(codes.UNUSED_HEAD.at(rows.heads[heads[head]][1], key=head[:60]))
    for column in missing:
        near = did_you_mean(column.key, [head for head in heads if head not in columns.keys])
        path, known = rows.source.path, ", ".join(heads)
        reading.report(codes.NO_SUCH_HEAD.at(column.span, hint=near, path=path, key=column.key, known=known))
    return None if missing else tuple(heads[column.key] for column in columns.all)


def _leading(columns: Columns) -> int:
    """Count the columns of row heads and groups before the first column of cells."""
    roles = [column.role for column in columns.all]
    return roles.index(Role.CELL) if Role.CELL in roles else len(roles)


def _depths(records: tuple[Record, ...], leading: int, count: int) -> list[int]:
    """Give the depth of each column."""
    depths = [0]
    for index in range(1, leading):
        varies = any(len({record[index][0] for record in run}) > 1 for run in _runs(records, range(index)))
        depths.append(depths[-1] + varies)
    if 0 < leading < count:
        depths.append(depths[-1] + any(len(run) > 1 for run in _runs(records, range(leading))))
    return [*depths, *(depths[-1] for _ in range(count - len(depths)))]


def _runs(records: tuple[Record, ...], places: range | list[int]) -> Iterator[tuple[Record, ...]]:
    """Give the runs of records that have equal values in some columns."""
    first = 0
    for index in range(1, len(records) + 1):
        if index == len(records) or any(records[index][i][0] != records[first][i][0] for i in places):
            yield records[first:index]
            first = index


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes row groups of records once the depth of each column is known."""

    columns: Columns
    depths: tuple[int, ...]
    with_notes: bool
    notes: Notes
    reading: Reading

    def groups(self, records: tuple[Record, ...], depth: int) -> Iterator[RowGroup]:
        """Make the groups of some records from a depth inwards."""
        mine = [i for i, own in enumerate(self.depths) if own == depth]
        innermost = depth == max(self.depths)
        if innermost and depth and len(records) == 1 and self._blank(records[0], mine):
            return
        runs = ((record,) for record in records) if innermost else _runs(records, mine)
        for run in runs:
            keys = self._called(run) if depth == self._note_depth() else ()
            cells = tuple(self._cell(i, run[0][i], keys) for i in mine)
            inner = () if innermost else tuple(self.groups(run, depth + 1))
            yield RowGroup(cells, inner, run[0][0][1].until(run[-1][-1][1]))

    def _blank(self, record: Record, mine: list[int]) -> bool:
        """Tell whether a record has nothing inside its group, and may have nothing."""
        return all(not record[i][0] and self.columns.all[i].key in self.columns.optional for i in mine)

    def _note_depth(self) -> int:
        return self.depths[self.columns.all.index(self.columns.stub)]

    def _called(self, run: tuple[Record, ...]) -> tuple[str, ...]:
        """Give the notes called by the records of a group, each once."""
        if not self.with_notes:
            return ()
        keys = (key for record in run for key in called(_words(record[-1]), self.notes, self.reading))
        return tuple(dict.fromkeys(keys))

    def _cell(self, index: int, value: Value, keys: tuple[str, ...]) -> Cell:
        column = self.columns.all[index]
        text, span = value
        if not text and column.key not in self.columns.optional:
            self.reading.report(row_codes.MISSING_VALUE.at(span, key=column.key))
        content = self.reading.run(Scalar(text, text, span), TABLE) if text else ()
        return Cell(content, keys if column == self.columns.stub else (), span)


def _words(value: Value) -> list[Scalar]:
    """Cut the keys of notes apart, each with its place."""
    text, span = value
    found: list[Scalar] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        place = span
        if span.text == text:
            place = span.source.span(span.start + at, span.start + at + len(word))
        found.append(Scalar(word, word, place))
        at += len(word)
    return found
