"""Table notes: defined with the table or with its rows, called by cells through their keys."""

from __future__ import annotations

from collections.abc import Sequence

from livrerouge.codes import rows as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields, is_id
from livrerouge.model.table import Table, TableNote, cells
from livrerouge.node import Mapping, Scalar
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

Notes = dict[str, tuple[TableNote, Span]]
"""The notes of a table by key, each with the place of its key."""


def read_notes(mappings: Sequence[Mapping], reading: Reading) -> Notes:
    """Collect the notes of some “notes” keys (T223 when one is defined twice, B031 when a key cannot be called)."""
    found: Notes = {}
    for mapping in mappings:
        fields = Fields(mapping, reading.diagnostics)
        for entry in mapping.entries:
            key, span = entry.key.text, entry.key.span
            content = reading.text(fields, key, TABLE)
            if not is_id(key):
                reading.report(value_codes.BAD_ID.at(span, value=key[:40]))
            elif key in found:
                reading.report(codes.NOTE_TWICE.at(span, key=key, first=found[key][1].at))
            else:
                found[key] = (TableNote(key, content, span.until(entry.value.span)), span)
    return found


def called(words: Sequence[Scalar], notes: Notes, reading: Reading) -> tuple[str, ...]:
    """Give the keys of the notes that one cell calls (T221 unknown, T224 called twice)."""
    keys: dict[str, None] = {}
    for word in words:
        key = word.text
        if key not in notes:
            reading.report(codes.UNKNOWN_NOTE.at(word.span, hint=did_you_mean(key, notes), key=key[:60]))
        elif key in keys:
            reading.report(codes.CALLED_TWICE.at(word.span, key=key))
        else:
            keys[key] = None
    return tuple(keys)


def check_calls(tables: Sequence[Table], defined: Sequence[Notes], reading: Reading) -> None:
    """Find notes that are never called (T222); tables that share a file of rows share its notes."""
    calls: set[Span] = set()
    for table, notes in zip(tables, defined, strict=True):
        keys = {key for group in table.groups for cell in cells(group) for key in cell.notes}
        calls.update(notes[key][1] for key in keys)
    for table, notes in zip(tables, defined, strict=True):
        if not table.groups:
            continue
        for key, (_, span) in notes.items():
            if span not in calls:
                reading.report(codes.UNCALLED_NOTE.at(span, key=key))
