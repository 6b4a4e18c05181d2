"""Rows in YAML: entries with the columns' keys, nested where the value of a column is a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from livrerouge.codes import column as column_codes
from livrerouge.codes import rows as codes
from livrerouge.fields import Fields, kind
from livrerouge.model.table import Cell, Column, RowGroup, TotalRow
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.parse.reading import Reading, first_line
from livrerouge.parse.table.column import Columns
from livrerouge.parse.table.content import Contents
from livrerouge.parse.table.datum import RESERVED
from livrerouge.parse.table.grouped import Filled
from livrerouge.parse.table.note import called
from livrerouge.parse.table.order import check_nesting
from livrerouge.parse.table.record import TEXTS
from livrerouge.parse.table.total import read_total
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

_SEVERAL = 2
"""Rows from which it can be told what stands in each."""


@dataclass(slots=True)
class _Nesting:
    """How deep each column stands, as the rows show it."""

    depths: dict[str, int] = field(default_factory=dict)
    inside: dict[int, str] = field(default_factory=dict)
    """By depth, the column whose value is the list of the rows inside."""
    silent: set[str] = field(default_factory=set)
    """Columns of which it was said already that their values cannot be found."""
    everywhere: frozenset[str] = frozenset()
    """Keys that stand in every row of a level, and need not be columns."""
    misnamed: set[str] = field(default_factory=set)
    """Keys that stand in every row and are no columns, while a column has no values: told with that column."""


def nested_rows(entries: Sequence, columns: Columns, contents: Contents) -> Filled:
    """Read the rows of a table, and find the depth of its columns.

    Diagnostics: T214 unknown column, T215 missing value, T216 column without values, T217 wrong kind, T218 two
    nested columns, T219 column at two depths, T220 order of the columns, and those of `called`.
    """
    nesting, reading = _Nesting(everywhere=frozenset(offered_by(entries))), contents.reading
    for entry in entries.items:
        _survey(entry, 0, columns, nesting, reading)
    unused = [column for column in columns.all if column.key not in nesting.depths]
    _report_unused(unused, entries, columns, nesting, reading)
    nesting.silent.update(column.key for column in unused)
    known = nesting.depths
    check_nesting([column for column in columns.at(known) if column.key in known], reading)
    builder = _Builder(columns, nesting, contents)
    groups = tuple(found for entry in entries.items if (found := builder.group(entry, 0, None)) is not None)
    return Filled(columns.at(nesting.depths), groups, unsure=bool(unused))


def _survey(entry: Node, depth: int, columns: Columns, nesting: _Nesting, reading: Reading) -> None:
    """Note at which depth the columns stand in one entry and inside it."""
    if not isinstance(entry, Mapping):
        return
    for each in entry.entries:
        key, value = each.key.text, each.value
        if key not in columns.keys or (isinstance(value, Scalar) and value.value is None):
            continue
        own = depth + 1 if isinstance(value, Sequence) else depth
        if isinstance(value, Sequence) and nesting.inside.setdefault(depth, key) != key:
            if key not in nesting.silent:
                reading.report(codes.TWO_NESTED.at(each.key.span, key=key, other=nesting.inside[depth]))
            nesting.depths.setdefault(key, own)
            nesting.silent.add(key)
            continue
        if nesting.depths.setdefault(key, own) != own:
            if key not in nesting.silent:
                text = isinstance(value, Scalar) and nesting.inside.get(depth) == key
                hint = f"write a list, as in the other rows: {key}: […]" if text else None
                reading.report(codes.TWO_DEPTHS.at(each.key.span, hint=hint, key=key))
            nesting.silent.add(key)
        elif isinstance(value, Sequence):
            for item in value.items:
                _survey(item, own, columns, nesting, reading)


def _report_unused(
    unused: list[Column], entries: Sequence, columns: Columns, nesting: _Nesting, reading: Reading
) -> None:
    """Report the columns no row has a value for, with the keys that may be meant for them."""
    rows = [{each.key.text for each in row.entries} for row in entries.items if isinstance(row, Mapping)]
    known = {*columns.keys, *RESERVED}
    if unused and rows:
        nesting.misnamed.update(set.intersection(*rows) - known)
    for column in unused:
        hint = did_you_mean(column.key, sorted(set().union(*rows) - known))
        if hint is None and nesting.misnamed:
            hint = f"correct the key of the column; the rows also have: {', '.join(sorted(nesting.misnamed))[:200]}"
        reading.report(codes.COLUMN_WITHOUT_VALUES.at(column.span, hint=hint, key=column.key))


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes row groups of entries once the depth of each column is known."""

    columns: Columns
    nesting: _Nesting
    contents: Contents

    @property
    def reading(self) -> Reading:
        """The publication that is read."""
        return self.contents.reading

    def group(self, entry: Node, depth: int, own: str | None) -> RowGroup | None:
        """Make the group of an entry; `own` is the column whose list it stands in."""
        if isinstance(entry, Mapping):
            return self._of_mapping(entry, depth, own)
        if isinstance(entry, Scalar) and own is not None and entry.text.strip():
            mine = self._at(depth)
            cells = tuple(
                self._read(column, entry, ()) if column.key == own else self._missing(column, entry) for column in mine
            )
            if depth in self.nesting.inside:
                self._require(self.nesting.inside[depth], entry)
            return RowGroup(cells, (), entry.span)
        what = f"an item of “{own}”" if own is not None else "a row"
        wanted = "a text, or a set of keys with “title”" if own is not None else "a set of keys"
        at = first_line(entry.span)
        self.reading.report(codes.WRONG_ROW.at(at, what=what, found=kind(entry), wanted=wanted))
        return None

    def _of_mapping(self, entry: Mapping, depth: int, own: str | None) -> RowGroup:
        fields = Fields(entry, self.reading.diagnostics)
        keys = called(fields.words("notes"), self.contents.notes, self.reading)
        bearer = own if own is not None else self._bearer(depth)
        mine = self._at(depth)
        cells = tuple(self._cell(column, fields, own, keys if column.key == bearer else ()) for column in mine)
        self._check_keys(entry, own)
        inside = self._inside(fields, depth)
        return RowGroup(cells, inside, entry.span, self._total(fields, bool(inside)))

    def _total(self, fields: Fields, closes: bool) -> TotalRow | None:
        """Read the total of a group (T239 when there are no rows for it to close)."""
        entry = fields.entry("total")
        if entry is None:
            return None
        if closes:
            return read_total(fields, "total", self.columns, self.contents)
        at = first_line(entry.value.span)
        self.reading.report(column_codes.TOTAL_OF_NOTHING.at(at, why="the row has none inside"))
        return None

    def _at(self, depth: int) -> list[Column]:
        return [column for column in self.columns.all if self.nesting.depths.get(column.key, 0) == depth]

    def _bearer(self, depth: int) -> str:
        """Give the column that carries the notes of a row."""
        return self.columns.bearer(depth, self.nesting.depths).key

    def _inside(self, fields: Fields, depth: int) -> tuple[RowGroup, ...]:
        """Make the groups inside an entry."""
        key = self.nesting.inside.get(depth)
        if key is None:
            return ()
        entry = fields.entry(key)
        items = entry.value.items if entry is not None and isinstance(entry.value, Sequence) else ()
        if not items:
            self._require(key, fields.mapping)
        return tuple(found for item in items if (found := self.group(item, depth + 1, key)) is not None)

    def _cell(self, column: Column, fields: Fields, own: str | None, notes: tuple[str, ...]) -> Cell:
        """Make the cell of one column of an entry."""
        key = column.key if column.key != own else self._own_key(fields.mapping, own)
        entry = fields.entry(key)
        value = entry.value if entry is not None else None
        if isinstance(value, Mapping) and not {each.key.text for each in value.entries}.isdisjoint((*TEXTS, "notes")):
            return self._with_notes(column, Fields(value, self.reading.diagnostics), notes)
        if isinstance(value, Sequence):
            # A list where no other row has one: reported as a column at two depths.
            return Cell((), notes, value.span)
        if value is None or (isinstance(value, Scalar) and (value.value is None or not value.text.strip())):
            return self._missing(column, value if value is not None else fields.mapping, notes)
        found = self.reading.scalar(fields, key)
        return self._read(column, found, notes) if found is not None else Cell((), notes, value.span)

    def _own_key(self, entry: Mapping, own: str) -> str:
        """Give the key under which an item of a column says its own text: its column's, or a word that is none."""
        words = (own, *(key for key in TEXTS if key not in self.columns.keys))
        return next((key for key in words if entry.get(key) is not None), TEXTS[0])

    def _with_notes(self, column: Column, fields: Fields, notes: tuple[str, ...]) -> Cell:
        """Make a cell that calls notes beside its text."""
        keys = called(fields.words("notes"), self.contents.notes, self.reading)
        key = next((text for text in TEXTS if fields.has(text)), "text")
        found = self.reading.scalar(fields, key) if fields.required(key) else None
        fields.finish()
        together = tuple(dict.fromkeys((*notes, *keys)))
        return self._read(column, found, together) if found is not None else Cell((), together, fields.span)

    def _read(self, column: Column, scalar: Scalar, notes: tuple[str, ...]) -> Cell:
        return self.contents.cell(column, scalar.text, scalar.span, notes)

    def _missing(self, column: Column, place: Node, notes: tuple[str, ...] = ()) -> Cell:
        """Make an empty cell, where the table says what to print in one."""
        self._require(column.key, place)
        return Cell((), notes, first_line(place.span))

    def _require(self, key: str, place: Node) -> None:
        """Report a value that is missing, unless the table says what to print instead."""
        if key not in self.columns.optional and key not in self.nesting.silent:
            self.reading.report(codes.MISSING_VALUE.at(first_line(place.span), key=key))

    def _check_keys(self, entry: Mapping, own: str | None) -> None:
        """Report the keys that are neither columns nor words of the rows, nor stand in all of them."""
        known = {
            *self.columns.keys,
            *RESERVED,
            *((self._own_key(entry, own),) if own is not None else self.nesting.misnamed),
        }
        written = {each.key.text for each in entry.entries}
        said = f"the columns are: {', '.join(self.columns.keys)}"
        for each in entry.entries:
            key = each.key.text
            if key not in known and key not in self.nesting.everywhere:
                near = did_you_mean(key, sorted(known - self.nesting.misnamed - written))
                self.reading.report(codes.UNKNOWN_COLUMN.at(each.key.span, hint=near, key=key[:60], known=said))


def offered_by(entries: Sequence) -> dict[str, Span]:
    """Give the columns that the rows have in each of them, at their first places; one row alone says nothing."""
    found: dict[str, Span] = {}
    for rows in _levels(entries):
        if len(rows) < _SEVERAL:
            continue
        for key in set.intersection(*({each.key.text for each in row.entries} for row in rows)):
            first = next(each for each in rows[0].entries if each.key.text == key)
            if isinstance(first.value, Scalar) and key not in TEXTS:
                found.setdefault(key, first.key.span)
    return dict(sorted(found.items(), key=lambda pair: pair[1].start))


def _levels(entries: Sequence) -> Iterator[list[Mapping]]:
    """Give the sets of keys of each level of nesting, from the outermost inwards."""
    rows = [item for item in entries.items if isinstance(item, Mapping)]
    while rows:
        yield rows
        rows = [
            item
            for row in rows
            for each in row.entries
            if isinstance(each.value, Sequence) and each.key.text not in RESERVED
            for item in each.value.items
            if isinstance(item, Mapping)
        ]
