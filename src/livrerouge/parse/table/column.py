"""Columns: what the definition of a table says of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livrerouge.codes import table as codes
from livrerouge.fields import Fields
from livrerouge.model.table import Column, Role
from livrerouge.node import Mapping, Sequence
from livrerouge.parse.reading import Reading, characters, first_line
from livrerouge.parse.room import TABLE
from livrerouge.place import Span
from livrerouge.schema.table import COLUMN, COLUMNS

LIMIT = COLUMNS.most
"""Columns of a table."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table before the depth of each is known."""

    all: tuple[Column, ...]
    optional: frozenset[str]
    """Keys of those whose cells may be empty."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(column.key for column in self.all)

    @property
    def stub(self) -> Column:
        """The column that carries the notes of a row: the first of the row heads, or the first of all."""
        return next((column for column in self.all if column.role is Role.STUB), self.all[0])

    def at(self, depths: dict[str, int]) -> tuple[Column, ...]:
        """Give the columns with their depths."""
        return tuple(replace(column, depth=depths.get(column.key, 0)) for column in self.all)


def read_columns(fields: Fields, reading: Reading) -> Columns | None:
    """Read the list of columns.

    Diagnostics: T201 two with one key, T202 none, T203 too many, T204 reserved key.
    """
    nodes = fields.sequence("columns")
    entry = fields.entry("columns")
    if entry is not None and isinstance(entry.value, Sequence) and not nodes:
        reading.report(codes.NO_COLUMNS.at(entry.key.span))
    if len(nodes) > LIMIT:
        reading.report(codes.TOO_MANY_COLUMNS.at(first_line(nodes[LIMIT].span), found=len(nodes), limit=LIMIT))
    found: dict[str, Column] = {}
    optional: set[str] = set()
    for node in nodes[:LIMIT]:
        if not isinstance(node, Mapping):
            fields.wrong("columns", node, "a list of sets of keys")
            continue
        own = Fields(node, reading.diagnostics, COLUMN)
        column = _column(own, reading)
        own.finish()
        if column is None:
            continue
        if column.key in found:
            line = found[column.key].span.line
            reading.report(codes.COLUMN_TWICE.at(column.span, key=column.key, line=line))
            continue
        found[column.key] = column
        if own.has("empty"):
            optional.add(column.key)
    return Columns(tuple(found.values()), frozenset(optional)) if found else None


def _column(fields: Fields, reading: Reading) -> Column | None:
    """Read one column; its place is that of its key."""
    fields.required()
    key = fields.scalar("key")
    empty, empty_span = _printed(fields, "empty", reading)
    read_aloud, read_aloud_span = _printed(fields, "empty-text", reading)
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
    )
    if column.key == "notes":
        reading.report(codes.RESERVED_KEY.at(column.span))
    return column if key is not None and column.key != "notes" else None


def _printed(fields: Fields, key: str, reading: Reading) -> tuple[str, Span | None]:
    """Read what stands in an empty cell, which may be nothing at all, with its place."""
    found = reading.written(fields, key) if fields.has(key) else None
    return (found.text, characters(found)) if found is not None else ("", None)
