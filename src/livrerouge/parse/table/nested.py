"""Rows in YAML: entries with the columns' keys, nested where the value of a column is a list."""

from __future__ import annotations

from dataclasses import dataclass, field

from livrerouge.codes import rows as codes
from livrerouge.fields import Fields, kind
from livrerouge.model.inline import Inlines
from livrerouge.model.table import Cell, Column, RowGroup
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.parse.reading import Reading, first_line
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.column import Columns
from livrerouge.parse.table.note import Notes, called
from livrerouge.suggest import did_you_mean

_TEXTS = ("text", "title")
"""The keys under which a cell says its text beside its notes."""


@dataclass(slots=True)
class _Nesting:
    """How deep each column stands, as the rows show it."""

    depths: dict[str, int] = field(default_factory=dict)
    inside: dict[int, str] = field(default_factory=dict)
    """By depth, the column whose value is the list of the rows inside."""
    silent: set[str] = field(default_factory=set)
    """Columns of which it was said already that their values cannot be found."""
    misnamed: set[str] = field(default_factory=set)
    """Keys that stand in every row and are no columns, while a column has no values: told with that column."""


def nested_rows(
    entries: Sequence, columns: Columns, notes: Notes, reading: Reading
) -> tuple[tuple[Column, ...], tuple[RowGroup, ...]]:
    """Read the rows of a table, and find the depth of its columns.

    Diagnostics: T214 unknown column, T215 missing value, T216 column without values, T217 wrong kind, T218 two
    nested columns, T219 column at two depths, T220 order of the columns, and those of `called`.
    """
    nesting = _Nesting()
    for entry in entries.items:
        _survey(entry, 0, columns, nesting, reading)
    unused = [column for column in columns.all if column.key not in nesting.depths]
    _report_unused(unused, entries, columns, nesting, reading)
    nesting.silent.update(column.key for column in unused)
    _check_order(columns, nesting, reading)
    builder = _Builder(columns, nesting, notes, reading)
    groups = tuple(found for entry in entries.items if (found := builder.group(entry, 0, None)) is not None)
    return columns.at(nesting.depths), groups


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
    known = {*columns.keys, "notes"}
    if unused and rows:
        nesting.misnamed.update(set.intersection(*rows) - known)
    for column in unused:
        hint = did_you_mean(column.key, sorted(set().union(*rows) - known))
        if hint is None and nesting.misnamed:
            hint = f"correct the key of the column; the rows also have: {', '.join(sorted(nesting.misnamed))[:200]}"
        reading.report(codes.COLUMN_WITHOUT_VALUES.at(column.span, hint=hint, key=column.key))


def _check_order(columns: Columns, nesting: _Nesting, reading: Reading) -> None:
    """Find a column that stands behind one nested more deeply."""
    before: Column | None = None
    for column in columns.all:
        depth = nesting.depths.get(column.key)
        if depth is None:
            continue
        if before is not None and depth < nesting.depths[before.key]:
            reading.report(codes.COLUMN_ORDER.at(column.span, key=column.key, before=before.key))
        elif before is None or depth > nesting.depths[before.key]:
            before = column


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes row groups of entries once the depth of each column is known."""

    columns: Columns
    nesting: _Nesting
    notes: Notes
    reading: Reading

    def group(self, entry: Node, depth: int, own: str | None) -> RowGroup | None:
        """Make the group of an entry; `own` is the column whose list it stands in."""
        if isinstance(entry, Mapping):
            return self._of_mapping(entry, depth, own)
        if isinstance(entry, Scalar) and own is not None and entry.text.strip():
            mine = self._at(depth)
            cells = tuple(
                self._text_cell(entry, ()) if column.key == own else self._missing(column, entry) for column in mine
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
        keys = called(fields.words("notes"), self.notes, self.reading)
        bearer = own if own is not None else self._bearer(depth)
        mine = self._at(depth)
        cells = tuple(self._cell(column, fields, own, keys if column.key == bearer else ()) for column in mine)
        self._check_keys(entry, own)
        return RowGroup(cells, self._inside(fields, depth), entry.span)

    def _at(self, depth: int) -> list[Column]:
        return [column for column in self.columns.all if self.nesting.depths.get(column.key, 0) == depth]

    def _bearer(self, depth: int) -> str:
        """Give the column that carries the notes of a row."""
        mine, stub = self._at(depth), self.columns.stub
        return stub.key if stub in mine or not mine else mine[0].key

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
        key = column.key if column.key != own else self._own_key(fields.mapping)
        entry = fields.entry(key)
        value = entry.value if entry is not None else None
        if isinstance(value, Mapping) and not {each.key.text for each in value.entries}.isdisjoint((*_TEXTS, "notes")):
            return self._with_notes(column, Fields(value, self.reading.diagnostics), notes)
        if isinstance(value, Sequence):
            # A list where no other row has one: reported as a column at two depths.
            return Cell((), notes, value.span)
        if value is None or (isinstance(value, Scalar) and (value.value is None or not value.text.strip())):
            return self._missing(column, value if value is not None else fields.mapping, notes)
        return Cell(self.reading.text(fields, key, TABLE), notes, value.span)

    def _own_key(self, entry: Mapping) -> str:
        """Give the key under which an item of a column says its own text; not one that is a column itself."""
        return next((key for key in _TEXTS if key not in self.columns.keys and entry.get(key) is not None), "text")

    def _with_notes(self, column: Column, fields: Fields, notes: tuple[str, ...]) -> Cell:
        """Make a cell that calls notes beside its text."""
        keys = called(fields.words("notes"), self.notes, self.reading)
        key = next((text for text in _TEXTS if fields.has(text)), "text")
        content: Inlines = ()
        if fields.required(key):
            content = self.reading.text(fields, key, TABLE)
        fields.finish()
        return Cell(content, tuple(dict.fromkeys((*notes, *keys))), fields.span)

    def _text_cell(self, scalar: Scalar, notes: tuple[str, ...]) -> Cell:
        return Cell(self.reading.run(scalar, TABLE), notes, scalar.span)

    def _missing(self, column: Column, place: Node, notes: tuple[str, ...] = ()) -> Cell:
        """Make an empty cell, where the table says what to print in one."""
        self._require(column.key, place)
        return Cell((), notes, first_line(place.span))

    def _require(self, key: str, place: Node) -> None:
        """Report a value that is missing, unless the table says what to print instead."""
        if key not in self.columns.optional and key not in self.nesting.silent:
            self.reading.report(codes.MISSING_VALUE.at(first_line(place.span), key=key))

    def _check_keys(self, entry: Mapping, own: str | None) -> None:
        """Report the keys that are neither columns nor words of the rows."""
        known = {*self.columns.keys, "notes", *((self._own_key(entry),) if own is not None else self.nesting.misnamed)}
        written = {each.key.text for each in entry.entries}
        said = f"the columns are: {', '.join(self.columns.keys)}"
        for each in entry.entries:
            key = each.key.text
            if key not in known:
                near = did_you_mean(key, sorted(known - self.nesting.misnamed - written))
                self.reading.report(codes.UNKNOWN_COLUMN.at(each.key.span, hint=near, key=key[:60], known=said))
