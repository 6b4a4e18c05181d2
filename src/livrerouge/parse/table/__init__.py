"""Tables: definitions and rows become tables with their row groups, cells and notes."""

from __future__ import annotations

from livrerouge.codes import table as codes
from livrerouge.model.block import Chart, TablePlace, walk
from livrerouge.model.book import Section
from livrerouge.model.table import Table
from livrerouge.parse.reading import Reading
from livrerouge.parse.table.definition import read_table
from livrerouge.parse.table.note import Notes, check_calls

__all__ = ["read_tables"]


def read_tables(sections: tuple[Section, ...], reading: Reading) -> dict[str, Table]:
    """Read every table of the publication.

    Diagnostics: T201 to T209 definitions, T211 to T225 rows and notes, B020 to B031 of the keys.
    """
    tables: dict[str, Table] = {}
    notes: list[Notes] = []
    placed = {b.table for s in sections for b in walk(s.blocks) if isinstance(b, TablePlace | Chart)}
    for name, mapping in reading.loaded.tables.items():
        if name not in placed:
            at = mapping.span.source.span(0, len(mapping.span.source.line(1)))
            reading.report(codes.NEVER_PLACED.at(at, name=name))
        found = read_table(name, mapping, reading)
        if found is not None:
            tables[name] = found.table
            notes.append(found.notes)
    check_calls(tuple(tables.values()), tuple(notes), reading)
    return tables
