"""Columns: what the definition of a table says of each, and the heads that stand over several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from livrerouge.codes import column as column_codes
from livrerouge.codes import table as codes
from livrerouge.fields import Fields
from livrerouge.model.table import Column, Role, Spanner
from livrerouge.node import Mapping, Node, Sequence
from livrerouge.parse.reading import Reading, characters, first_line
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.datum import RESERVED
from livrerouge.parse.table.form import read_form
from livrerouge.place import Span
from livrerouge.schema.table import COLUMN, COLUMNS

LIMIT = COLUMNS.most
"""Columns of a table."""
_OF_SPANNERS = ("head", "columns")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table before the depth of each is known."""

    all: tuple[Column, ...]
    optional: frozenset[str]
    """Keys of those whose cells may be empty."""
    spanners: tuple[Spanner, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(column.key for column in self.all)

    def bearer(self, depth: int, depths: dict[str, int]) -> Column:
        """Give the column that carries the notes of a row: of its depth the first of row heads, or the first."""
        mine = [column for column in self.all if depths.get(column.key, 0) == depth] or list(self.all)
        return next((column for column in mine if column.role is Role.STUB), mine[0])

    def at(self, depths: dict[str, int]) -> tuple[Column, ...]:
        """Give the columns with their depths."""
        return tuple(replace(column, depth=depths.get(column.key, 0)) for column in self.all)


def read_columns(fields: Fields, reading: Reading) -> Columns | None:
    """Read the list of columns.

    Diagnostics: T201 two with one key, T202 none, T203 too many, T204 reserved key, T230 to T233, and of `read_form`.
    """
    nodes = fields.sequence("columns")
    entry = fields.entry("columns")
    if entry is not None and isinstance(entry.value, Sequence) and not nodes:
        reading.report(codes.NO_COLUMNS.at(entry.key.span))
    work = _Work(reading)
    work.read(fields, nodes, 0)
    if work.count > LIMIT:
        span = work.first_beyond or fields.span
        reading.report(codes.TOO_MANY_COLUMNS.at(first_line(span), found=work.count, limit=LIMIT))
    columns = tuple(work.found.values())
    return Columns(columns, frozenset(work.optional), tuple(work.spanners())) if columns else None


@dataclass(slots=True)
class _Work:
    """The columns as they are read."""

    reading: Reading
    found: dict[str, Column] = field(default_factory=dict)
    optional: set[str] = field(default_factory=set)
    over: list[Spanner] = field(default_factory=list)
    count: int = 0
    first_beyond: Span | None = None

    def read(self, fields: Fields, nodes: tuple[Node, ...], level: int) -> None:
        """Read a list of columns; `level` is how many heads stand over them."""
        for node in nodes:
            if not isinstance(node, Mapping):
                fields.wrong("columns", node, "a list of sets of keys")
                continue
            own = Fields(node, self.reading.diagnostics, COLUMN)
            if own.has("columns"):
                self._spanner(own, level)
                continue
            self.count += 1
            if self.count > LIMIT:
                self.first_beyond = self.first_beyond or node.span
                continue
            self._column(own)

    def _spanner(self, own: Fields, level: int) -> None:
        """Read a head over several columns (T232 none, T233 a key that only a column can have)."""
        own.required("head")
        head = self.reading.text(own, "head", TABLE)
        span = own.entry("head") or own.entry("columns")
        at = span.value.span if span is not None else own.span
        first = len(self.found)
        index = len(self.over)
        self.over.append(Spanner(head, first, 0, level, at))
        self.read(own, own.sequence("columns"), level + 1)
        for entry in own.mapping.entries:
            if entry.key.text in COLUMN.names and entry.key.text not in _OF_SPANNERS:
                self.reading.report(column_codes.SPANNER_KEY.at(entry.key.span, name=entry.key.text))
        own.finish()
        columns = list(self.found.values())[first:]
        self.over[index] = replace(self.over[index], count=len(columns))
        if all(column.role is Role.CUT_IN for column in columns) and self.count <= LIMIT:
            self.reading.report(column_codes.EMPTY_SPANNER.at(first_line(at)))

    def _column(self, own: Fields) -> None:
        column = _column(own, self.reading)
        own.finish()
        if column is None:
            return
        if column.key in self.found:
            line = self.found[column.key].span.line
            self.reading.report(codes.COLUMN_TWICE.at(column.span, key=column.key, line=line))
            return
        self.found[column.key] = column
        if own.has("empty"):
            self.optional.add(column.key)

    def spanners(self) -> Iterator[Spanner]:
        """Give the heads over columns line by line from the topmost, each from left to right."""
        return iter(sorted((one for one in self.over if one.count), key=lambda one: (one.level, one.first)))


def _column(fields: Fields, reading: Reading) -> Column | None:
    """Read one column; its place is that of its key."""
    fields.required()
    key = fields.scalar("key")
    empty, empty_span = _printed(fields, "empty", reading)
    read_aloud, read_aloud_span = _printed(fields, "empty-text", reading)
    form = read_form(fields, key.text if key is not None else "", reading)
    column = Column(
        key=key.text if key is not None else "",
        head=reading.text(fields, "head", TABLE),
        role=fields.choice("role", Role, Role.CELL),
        width=fields.length("width"),
        empty=empty,
        empty_text=read_aloud,
        depth=0,
        span=key.span if key is not None else fields.span,
        empty_span=empty_span,
        empty_text_span=read_aloud_span,
        format=form.format,
        unit=reading.text(fields, "unit", TABLE),
        sum=form.sum,
        bar=form.bar,
        thresholds=form.thresholds,
        unique=fields.flag("unique"),
    )
    if column.key in RESERVED:
        reading.report(codes.RESERVED_KEY.at(column.span, key=column.key))
    return column if key is not None and column.key not in RESERVED else None


def _printed(fields: Fields, key: str, reading: Reading) -> tuple[str, Span | None]:
    """Read what stands in an empty cell, which may be nothing at all, with its place."""
    found = reading.written(fields, key) if fields.has(key) else None
    return (found.text, characters(found)) if found is not None else ("", None)
