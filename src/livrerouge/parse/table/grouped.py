"""Flat rows: equal values below one another in the columns that group them make the row groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from livrerouge.codes import column as column_codes
from livrerouge.codes import rows as row_codes
from livrerouge.codes import selection as codes
from livrerouge.model.table import Cell, Column, Kind, Role, RowGroup, TotalRow
from livrerouge.parse.reading import Reading
from livrerouge.parse.table.column import Columns
from livrerouge.parse.table.content import Contents
from livrerouge.parse.table.datum import Datum, Record, Records
from livrerouge.parse.table.note import called, words
from livrerouge.parse.table.order import check_nesting
from livrerouge.place import Span

Path = tuple[str, ...]
"""The words that name a group and those around it, from the outermost inwards."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The rows of a table, and its columns with their depths."""

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    total: TotalRow | None = None
    """The row of the file that closes the table."""
    unsure: bool = False
    """A column has no values: others that the rows have may be meant for it."""


def grouped_rows(
    records: Records, columns: Columns, grouping: Sequence[str], contents: Contents, *, unsorted: bool = False
) -> Filled:
    """Read the rows of a table, and find the depth of its columns.

    Columns of row heads and of groups are grouped from the left as long as no column of cells comes between: a
    column whose value changes inside a group begins the next depth. The columns of `grouping` begin a depth each. The
    remaining columns are the innermost depth. Every column of the table must be among those of the records; `unsorted`
    tells that they could not be sorted as the table asks.
    Diagnostics: T215 missing value, T220 columns out of the order of nesting, T239 a total without rows, T253 a group
    that comes back, and those of `called` and `Contents`.
    """
    places = [records.names.index(key) for key in columns.keys]
    closing = records.column("total")
    rows = tuple(row for row in records.rows if closing is None or not row[closing].text.strip())
    totals = tuple(row for row in records.rows if closing is not None and row[closing].text.strip())
    picked = [tuple(row[i] for i in places) for row in rows]
    closed = _closed(picked, [tuple(row[i] for i in places) for row in totals], _leading(columns))
    depths = _depths(picked, columns, grouping, closed)
    by_key = dict(zip(columns.keys, depths, strict=True))
    check_nesting(columns.at(by_key), contents.reading)
    builder = _Builder(columns, tuple(places), tuple(depths), records.column("notes"), closing or 0, contents)
    named = builder.named(totals)
    groups = tuple(builder.groups(rows, (), named))
    whole = named.pop((), None) if groups else None
    for row in named.values():
        builder.refuse(row, "no group has the name it gives")
    if not unsorted:
        builder.check_order(rows)
    return Filled(columns.at(by_key), groups, builder.total(whole) if whole is not None else None)


def _closed(records: list[Record], totals: list[Record], leading: int) -> frozenset[int]:
    """Tell after how many of the leading columns a group ends that a total closes, though it may have one row only.

    What a total says in a leading column names a group when a row says the same; else it is a label.
    """
    found: set[int] = set()
    for total in totals:
        filled = next((i for i in range(leading) if not total[i].text.strip()), leading)
        if filled and any(all(row[i].text == total[i].text for i in range(filled)) for row in records):
            found.add(filled)
    return frozenset(found)


def _depths(records: list[Record], columns: Columns, grouping: Sequence[str], closed: frozenset[int]) -> list[int]:
    """Give the depth of each column."""
    if grouping:
        return _declared(records, columns, grouping)
    leading = _leading(columns)
    count = len(columns.all)
    depths = [0]
    for index in range(1, leading):
        varies = any(len({record[index].text for record in run}) > 1 for run in runs(records, range(index)))
        depths.append(depths[-1] + (varies or index in closed))
    if 0 < leading < count:
        several = any(len(run) > 1 for run in runs(records, range(leading)))
        depths.append(depths[-1] + (several or leading in closed))
    return [*depths, *(depths[-1] for _ in range(count - len(depths)))]


def _declared(records: list[Record], columns: Columns, grouping: Sequence[str]) -> list[int]:
    """Give the depths for columns that group by declaration: others that never vary inside a group belong to it."""
    keys = columns.keys
    depths = dict.fromkeys(range(len(keys)), len(grouping))
    for depth, key in enumerate(grouping):
        depths[keys.index(key)] = depth
    leading = _leading(columns)
    for index in range(leading):
        if keys[index] in grouping:
            continue
        for depth in range(len(grouping)):
            around = [keys.index(key) for key in grouping[: depth + 1]]
            if all(len({record[index].text for record in run}) == 1 for run in runs(records, around)):
                depths[index] = depth
                break
    return [depths[index] for index in range(len(keys))]


def _leading(columns: Columns) -> int:
    """Count the columns of row heads and groups before the first column of cells."""
    roles = [column.role for column in columns.all]
    return roles.index(Role.CELL) if Role.CELL in roles else len(roles)


def runs(records: Sequence[Record], places: Sequence[int]) -> Iterator[Sequence[Record]]:
    """Give the runs of records that have equal values in some columns."""
    first = 0
    for index in range(1, len(records) + 1):
        if index == len(records) or any(records[index][i].text != records[first][i].text for i in places):
            yield records[first:index]
            first = index


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes row groups of records once the depth of each column is known."""

    columns: Columns
    places: tuple[int, ...]
    """Where each column stands in a record."""
    depths: tuple[int, ...]
    notes: int | None
    """Where the notes of a row stand."""
    closing: int
    """Where it stands that a row is a total."""
    contents: Contents

    @property
    def deepest(self) -> int:
        """The innermost depth."""
        return max(self.depths)

    @property
    def reading(self) -> Reading:
        """The publication that is read."""
        return self.contents.reading

    def mine(self, depth: int) -> list[int]:
        """Give the columns of a depth."""
        return [index for index, own in enumerate(self.depths) if own == depth]

    def named(self, totals: Sequence[Record]) -> dict[Path, Record]:
        """Give the rows that are totals by the groups they close (T239 a second one of the same group)."""
        found: dict[Path, Record] = {}
        for row in totals:
            if found.setdefault(self._path(row), row) is not row:
                self.refuse(row, "another one closes the same rows")
        return found

    def _path(self, row: Record) -> Path:
        """Name the group that a total closes by the values of its grouping columns."""
        names: list[str] = []
        for depth in range(self.deepest):
            texts = [row[self.places[i]].text.strip() for i in self.mine(depth)]
            if not texts or not texts[0]:
                break
            names.append(texts[0])
        return tuple(names)

    def refuse(self, row: Record, why: str) -> None:
        """Tell that a total has no rows of its own (T239)."""
        self.reading.report(column_codes.TOTAL_OF_NOTHING.at(row[self.closing].span, why=why))

    def groups(self, records: Sequence[Record], around: Path, totals: dict[Path, Record]) -> Iterator[RowGroup]:
        """Make the groups of some records from a depth inwards; totals that are put to their groups are taken out."""
        depth = len(around)
        mine = self.mine(depth)
        innermost = depth == self.deepest
        if innermost and depth and len(records) == 1 and self._blank(records[0], mine):
            return
        places = [self.places[i] for i in mine]
        found = ((record,) for record in records) if innermost else runs(records, places)
        depths = dict(zip(self.columns.keys, self.depths, strict=True))
        bearer = self.columns.all.index(self.columns.bearer(depth, depths)) if innermost else None
        for run in found:
            cells = tuple(self._cell(i, run, bearer) for i in mine)
            if innermost:
                yield RowGroup(cells, (), self.span(run))
                continue
            here = (*around, run[0][places[0]].text.strip() if places else "")
            inner = tuple(self.groups(run, here, totals))
            row = totals.pop(here, None) if inner else None
            yield RowGroup(cells, inner, self.span(run), self.total(row) if row is not None else None)

    def span(self, run: Sequence[Record]) -> Span:
        """Give the place of some rows: from the first value of the first to the last of the last, in one file."""
        first = run[0][self.places[0]].span
        last = run[-1][-1].span
        return first.until(last) if first.source is last.source and last.end >= first.start else first

    def _blank(self, record: Record, mine: list[int]) -> bool:
        """Tell whether a record has nothing inside its group, and may have nothing."""
        return all(not record[self.places[i]].text and self.columns.all[i].key in self.columns.optional for i in mine)

    def _cell(self, index: int, run: Sequence[Record], bearer: int | None) -> Cell:
        """Make the cell of one column for the rows of a run; `bearer` carries the notes of the row."""
        column, datum = self.columns.all[index], run[0][self.places[index]]
        if not datum.text.strip() and column.key not in self.columns.optional and not datum.told:
            self.reading.report(row_codes.MISSING_VALUE.at(datum.span, key=column.key))
        beside = [word for record in run for word in record[self.places[index]].notes] if datum.notes else []
        keys = called(list({word.text: word for word in beside}.values()), self.contents.notes, self.reading)
        if index == bearer and self.notes is not None:
            listed = words(run[0][self.notes])
            keys = (*keys, *called(listed, self.contents.notes, self.reading))
        return self.contents.cell(column, datum.text, datum.span, tuple(dict.fromkeys(keys)))

    def check_order(self, rows: Sequence[Record], depth: int = 0) -> None:
        """Find the groups that come back after another (T253), each told once: it may come back with every row."""
        if depth >= self.deepest:
            return
        around = [self.places[i] for i in self.mine(depth)]
        seen: dict[tuple[str, ...], Span] = {}
        told: set[tuple[str, ...]] = set()
        for run in runs(rows, around):
            value = tuple(run[0][i].text for i in around)
            datum = run[0][around[0]] if around else run[0][0]
            if value in seen and value not in told and datum.text.strip():
                told.add(value)
                key = self.columns.all[self.mine(depth)[0]].key
                first = seen[value].at
                self.reading.report(codes.GROUP_RETURNS.at(datum.span, value=datum.text[:40], key=key, first=first))
            seen.setdefault(value, datum.span)
            self.check_order(run, depth + 1)

    def total(self, row: Record) -> TotalRow:
        """Make a total row: its label is its first text that names no group, or what says that it is a total."""
        contents = self.contents
        label: Datum = row[self.closing]
        for index in self.mine(self.deepest):
            datum, column = row[self.places[index]], self.columns.all[index]
            if column.format.kind is Kind.TEXT and datum.text.strip():
                label = datum
                break
        cells = tuple(
            (index, contents.cell(column, row[self.places[index]].text, row[self.places[index]].span, ()))
            for index, column in enumerate(self.columns.all)
            if column.sum and row[self.places[index]].text.strip()
        )
        listed = words(row[self.notes]) if self.notes is not None else []
        keys = called([*listed, *row[self.closing].notes], contents.notes, self.reading)
        return TotalRow(contents.text(label.text.strip(), label.span), cells, label.span, keys)
