"""The definition of a table: its title, its columns, and where its rows are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livrerouge.codes import rows as row_codes
from livrerouge.codes import table as codes
from livrerouge.codes import value as value_codes
from livrerouge.codes import yaml as yaml_codes
from livrerouge.fields import Fields
from livrerouge.loaded import Rows
from livrerouge.model.table import Column, MarkScheme, RowGroup, Table, leaves
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.column import Columns, read_columns
from livrerouge.parse.table.grouped import grouped_rows
from livrerouge.parse.table.nested import nested_rows
from livrerouge.parse.table.note import Notes, read_notes
from livrerouge.parse.table.order import check_order
from livrerouge.schema.table import TABLE as KEYS
from livrerouge.suggest import did_you_mean

LIMIT = 2000
"""Rows of a table."""

Filled = tuple[tuple[Column, ...], tuple[RowGroup, ...]]


@dataclass(frozen=True, slots=True)
class Defined:
    """A table with the places of its notes' keys."""

    table: Table
    notes: Notes


def read_table(name: str, mapping: Mapping, reading: Reading) -> Defined | None:
    """Read a table with its rows; none when it has no columns."""
    fields = Fields(mapping, reading.diagnostics, KEYS)
    fields.required()
    columns = read_columns(fields, reading)
    path, data = _data(fields, reading)
    own, shared = fields.mapping_of("notes"), _data_notes(data, reading)
    notes = read_notes([found for found in (own, shared) if found is not None], reading)
    table = Table(
        name=name,
        title=reading.text(fields, "title", TABLE),
        headnote=reading.text(fields, "headnote", TABLE),
        source=reading.text(fields, "source", TABLE),
        scheme=fields.choice("marks", MarkScheme, MarkScheme.ASTERISKS),
        columns=(),
        groups=(),
        notes=tuple(note for note, _ in notes.values()),
        span=mapping.span,
    )
    fields.finish()
    if columns is None:
        return None
    filled = _rows(name, path, data, fields, columns, notes, reading)
    check_order(*filled, reading)
    return Defined(replace(table, columns=filled[0], groups=filled[1]), notes)


def _rows(
    name: str, path: str, data: Node | Rows | None, fields: Fields, columns: Columns, notes: Notes, reading: Reading
) -> Filled:
    """Read the rows of either kind, when they are not too many."""
    filled: Filled = (columns.all, ())
    if isinstance(data, Rows):
        listed = fields.scalar("from")
        if listed is not None:
            reading.report(codes.FROM_CSV.at(listed.span, path=path))
        if _fits(len(data.rows), name, path, fields, reading):
            filled = grouped_rows(data, columns, notes, reading)
    elif data is not None:
        entries = _entries(data, path, fields, reading)
        if entries is not None and _fits(len(entries.items), name, path, fields, reading):
            filled = nested_rows(entries, columns, notes, reading)
    if filled[1]:
        # Those that are nested inside others count too.
        _fits(sum(leaves(group) for group in filled[1]), name, path, fields, reading)
    return filled


def _data(fields: Fields, reading: Reading) -> tuple[str, Node | Rows | None]:
    """Give the file of rows with its path; what is wrong with the file itself was reported when it was loaded."""
    named = fields.scalar("rows")
    if named is None:
        return "", None
    if not named.text:
        reading.report(value_codes.EMPTY_VALUE.at(named.span, key="rows"))
    return f"data/{named.text}", reading.loaded.rows.get(named.text)


def _data_notes(data: Node | Rows | None, reading: Reading) -> Mapping | None:
    """Give the notes that stand in the file of rows."""
    return Fields(data, reading.diagnostics).mapping_of("notes") if isinstance(data, Mapping) else None


def _entries(data: Node, path: str, fields: Fields, reading: Reading) -> Sequence | None:
    """Find the list of rows in a YAML file: the whole file, or what “from” names (T211)."""
    if isinstance(data, Scalar):
        reading.report(yaml_codes.NOT_A_MAPPING.at(data.span, path=path))
        return None
    if not fields.has("from"):
        if isinstance(data, Mapping):
            fields.required("from")
        return data if isinstance(data, Sequence) else None
    listed = fields.scalar("from")
    if listed is None:
        return None
    found = data.get(listed.text) if isinstance(data, Mapping) else None
    if isinstance(found, Sequence):
        return found
    lists = [e.key.text for e in data.entries if isinstance(e.value, Sequence)] if isinstance(data, Mapping) else []
    near = did_you_mean(listed.text, lists)
    reading.report(row_codes.UNKNOWN_LIST.at(listed.span, hint=near, path=path, key=listed.text[:60]))
    return None


def _fits(count: int, name: str, path: str, fields: Fields, reading: Reading) -> bool:
    """Tell whether there are rows (T212), and not too many of them (T213)."""
    entry = fields.entry("rows")
    span = entry.value.span if entry is not None else fields.span
    if not count:
        reading.report(row_codes.NO_ROWS.at(span, name=name, path=path))
    if count > LIMIT:
        reading.report(row_codes.TOO_MANY_ROWS.at(span, name=name, found=count, limit=LIMIT))
    return 0 < count <= LIMIT
