"""The definition of a table: what stands above and below it, its columns, how it is set, and where its rows are."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace

from livrerouge.codes import table as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields
from livrerouge.loaded import Rows
from livrerouge.model.house import DEFAULT, House, MarkScheme, NotePlace
from livrerouge.model.table import Table, Totals
from livrerouge.node import Mapping, Node
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.column import Columns, read_columns
from livrerouge.parse.table.content import Contents
from livrerouge.parse.table.datum import RESERVED
from livrerouge.parse.table.filling import Filling, fill
from livrerouge.parse.table.grouped import Filled
from livrerouge.parse.table.note import Notes, check_cells, check_texts, read_notes
from livrerouge.parse.table.order import check_order
from livrerouge.parse.table.setting import read_setting
from livrerouge.parse.table.total import read_total, read_totals
from livrerouge.parse.table.unique import check_unique
from livrerouge.place import Span
from livrerouge.schema.table import SEPARATORS, Mark
from livrerouge.schema.table import TABLE as KEYS

_READ = {"delimiter": (".csv", ".tsv"), "sheet": (".xlsx",), "range": (".xlsx",)}
"""What is said of how a file is read, with the endings of the files it means something for."""


@dataclass(frozen=True, slots=True)
class Defined:
    """A table with what must be known of it beside the others."""

    table: Table
    notes: Notes
    path: str
    """The file of its rows."""
    offered: MappingType[str, Span] = field(default_factory=dict)
    """The columns that its rows have, each with a place."""
    used: frozenset[str] = frozenset()
    """Those of them that it prints, or selects, sorts or groups by."""


def read_table(name: str, mapping: Mapping, houses: MappingType[str, House], reading: Reading) -> Defined | None:
    """Read a table with its rows; none when it has no columns. `houses` are the rules that are known, by name."""
    fields = Fields(mapping, reading.diagnostics, KEYS)
    fields.required()
    columns = read_columns(fields, reading)
    path, data = _data(name, fields, reading)
    own, shared = fields.mapping_of("notes"), _data_notes(data, reading)
    notes = read_notes([found for found in (own, shared) if found is not None], reading)
    contents = Contents(reading, notes, _comma(fields) and not (isinstance(data, Rows) and data.decimal_point))
    setting = read_setting(fields, reading)
    house = _house(fields, houses)
    total = read_total(fields, "total", columns, contents) if columns is not None else None
    filling = Filling(name, path, fields, columns, contents) if columns is not None else None
    filled = fill(data, filling) if filling is not None and data is not None else Filled((), ())
    totals = _totals(fields, columns, filled, total is not None or filled.total is not None, reading)
    table = Table(
        name=name,
        title=reading.text(fields, "title", TABLE),
        headnote=reading.text(fields, "headnote", TABLE),
        general=reading.text(fields, "general", TABLE),
        source=reading.text(fields, "source", TABLE),
        columns=filled.columns or (columns.all if columns is not None else ()),
        groups=filled.groups,
        notes=tuple(note for note, _ in notes.values()),
        span=mapping.span,
        spanners=columns.spanners if columns is not None else (),
        total=total or filled.total,
        totals=totals,
        house=house,
        setting=setting,
    )
    fields.finish()
    if filling is None:
        return None
    check_order(table.columns, table.groups, reading)
    check_unique(table.columns, table.groups, reading)
    check_texts(table, notes, reading)
    check_cells(table, reading)
    return Defined(table, notes, path, filling.offered, frozenset(filling.used))


def _totals(fields: Fields, columns: Columns | None, filled: Filled, given: bool, reading: Reading) -> Totals:
    """Read the totals that are asked for, when there are rows to close."""
    if columns is None or not filled.groups:
        return Totals()
    return read_totals(fields, filled.columns, filled.groups, given, reading)


def _comma(fields: Fields) -> bool:
    """Tell whether the numbers in the rows have a decimal comma."""
    return fields.choice("decimal", Mark, Mark.POINT) is Mark.COMMA


def _house(fields: Fields, houses: MappingType[str, House]) -> House:
    """Give the rules for the notes: of the house of the table, else of the publication, and what the table says."""
    named = fields.scalar("house")
    house = houses.get(named.text if named is not None else "", DEFAULT)
    if fields.has("marks"):
        house = replace(house, scheme=fields.choice("marks", MarkScheme, house.scheme))
    if fields.has("notes-at"):
        house = replace(house, place=fields.choice("notes-at", NotePlace, house.place))
    return house


def _data(name: str, fields: Fields, reading: Reading) -> tuple[str, Node | Rows | None]:
    """Give the file of rows with its path; what is wrong with the file itself was reported when it was loaded."""
    named = fields.scalar("rows")
    if named is None:
        return "", None
    if not named.text:
        reading.report(value_codes.EMPTY_VALUE.at(named.span, key="rows"))
    data, path = reading.loaded.rows.get(name), f"data/{named.text}"
    listed = fields.scalar("from")
    if isinstance(data, Rows) and listed is not None:
        reading.report(codes.FROM_CSV.at(listed.span, path=path))
    _check_reading(fields, path, reading)
    return path, data


def _check_reading(fields: Fields, path: str, reading: Reading) -> None:
    """Find what is said of how to read a file of another kind (T210), and separators that are none (B023)."""
    for key, endings in _READ.items():
        found, entry = fields.scalar(key), fields.entry(key)
        if found is None or entry is None:
            continue
        if not path.lower().endswith(endings):
            kinds = " and ".join(ending[1:].upper() for ending in endings)
            reading.report(codes.MEANS_NOTHING.at(entry.key.span, name=key, path=path, kinds=kinds))
        elif key == "delimiter" and found.text not in SEPARATORS:
            known = ", ".join(f"“{sign}”" for sign in SEPARATORS)
            reading.report(value_codes.UNKNOWN_CHOICE.at(found.span, value=found.text[:20], key=key, choices=known))


def _data_notes(data: Node | Rows | None, reading: Reading) -> Mapping | None:
    """Give the notes that stand in the file of rows."""
    return Fields(data, reading.diagnostics).mapping_of("notes") if isinstance(data, Mapping) else None


def unprinted(tables: list[Defined], reading: Reading) -> None:
    """Find the columns of rows that no table prints or uses (T209)."""
    used: dict[str, set[str]] = {}
    offered: dict[str, dict[str, Span]] = {}
    for table in tables:
        used.setdefault(table.path, set()).update(table.used)
        offered.setdefault(table.path, {}).update(table.offered)
    for path, names in offered.items():
        for name, span in names.items():
            if name not in used[path] and name not in RESERVED:
                reading.report(codes.UNUSED_HEAD.at(span, key=name[:60]))
