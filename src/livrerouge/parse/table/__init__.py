"""Tables: definitions and rows become tables with their row groups, cells and notes."""

from __future__ import annotations

from livrerouge.codes import table as codes
from livrerouge.model.block import Chart, TablePlace, walk
from livrerouge.model.book import Section
from livrerouge.model.house import House
from livrerouge.model.table import Table
from livrerouge.parse.reading import Reading
from livrerouge.parse.table.definition import Defined, read_table, unprinted
from livrerouge.parse.table.house import read_house
from livrerouge.parse.table.note import check_calls

__all__ = ["read_tables"]


def read_tables(sections: tuple[Section, ...], house: str, reading: Reading) -> dict[str, Table]:
    """Read every table of the publication; `house` names its house rules, empty when it has none.

    Diagnostics: T201 to T209 definitions, T211 to T254 rows, values and notes, B020 to B031 of the keys.
    """
    tables: list[Defined] = []
    houses = _houses(house, reading)
    placed = {b.table for s in sections for b in walk(s.blocks) if isinstance(b, TablePlace | Chart)}
    for name, mapping in reading.loaded.tables.items():
        if name not in placed:
            at = mapping.span.source.span(0, len(mapping.span.source.line(1)))
            reading.report(codes.NEVER_PLACED.at(at, name=name))
        found = read_table(name, mapping, houses, reading)
        if found is not None:
            tables.append(found)
    unprinted(tables, reading)
    check_calls(tuple(found.table for found in tables), tuple(found.notes for found in tables), reading)
    return {found.table.name: found.table for found in tables}


def _houses(named: str, reading: Reading) -> dict[str, House]:
    """Read the house rules that are named; those of the publication stand under the empty name too."""
    houses = {name: read_house(name, mapping, reading) for name, mapping in reading.loaded.houses.items()}
    if named in houses:
        houses[""] = houses[named]
    return houses
