"""Table notes: defined with the table or with its rows, called by cells through their keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from livrerouge.codes import rows as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields, is_id
from livrerouge.model.inline import Inlines, NoteCall, walk
from livrerouge.model.table import RowGroup, Table, TableNote, cells, table_calls
from livrerouge.model.table import called as called_in
from livrerouge.node import Mapping, Scalar
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE_NOTE
from livrerouge.parse.table.datum import Datum
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
            content = reading.text(fields, key, TABLE_NOTE)
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


def words(datum: Datum) -> list[Scalar]:
    """Cut the keys of notes in one cell apart, each with its place."""
    text, span = datum.text, datum.span
    found: list[Scalar] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        place = span
        if span.text == text:
            place = span.source.span(span.start + at, span.start + at + len(word))
        found.append(Scalar(word, word, place))
        at += len(word)
    return found


def check_texts(table: Table, notes: Notes, reading: Reading) -> None:
    """Find the calls inside texts that mean no note (T221), and those of one cell that say the same (T224)."""
    for content in texts(table):
        own: set[str] = set()
        for call in _calls(content):
            if call.key not in notes:
                hint = did_you_mean(call.key, notes)
                reading.report(codes.UNKNOWN_NOTE.at(call.span, hint=hint, key=call.key[:60]))
            elif call.key in own:
                reading.report(codes.CALLED_TWICE.at(call.span, key=call.key))
            own.add(call.key)


def check_cells(table: Table, reading: Reading) -> None:
    """Find the notes that a cell calls both in its text and behind it (T224)."""
    for group in table.groups:
        for cell in cells(group):
            inside = set(called_in(cell.content)) if cell.notes and cell.content else set()
            for key in cell.notes:
                if key in inside:
                    reading.report(codes.CALLED_TWICE.at(cell.span, key=key))


def _calls(content: Inlines) -> Iterator[NoteCall]:
    return (inline for inline in walk(content) if isinstance(inline, NoteCall))


def texts(table: Table) -> Iterator[Inlines]:
    """Give every text of a table in which notes can be called."""
    yield from (table.title, table.headnote, table.general, table.source, table.totals.table)
    yield from (spanner.head for spanner in table.spanners)
    yield from (label for _, label in table.totals.depths)
    for column in table.columns:
        yield from (column.head, column.unit)
    for group in table.groups:
        yield from _group_texts(group)
    if table.total is not None:
        yield table.total.label


def _group_texts(group: RowGroup) -> Iterator[Inlines]:
    yield from (cell.content for cell in group.cells if cell.content)
    for inner in group.groups:
        yield from _group_texts(inner)
    if group.total is not None:
        yield group.total.label


def check_calls(tables: Sequence[Table], defined: Sequence[Notes], reading: Reading) -> None:
    """Find notes that are never called (T222); tables that share a file of rows share its notes."""
    calls: set[Span] = set()
    for table, notes in zip(tables, defined, strict=True):
        labels = (label for _, label in table.totals.depths)
        keys = {*table_calls(table), *(key for label in (*labels, table.totals.table) for key in called_in(label))}
        calls.update(notes[key][1] for key in keys if key in notes)
    for table, notes in zip(tables, defined, strict=True):
        if not table.groups:
            continue
        for key, (_, span) in notes.items():
            if span not in calls:
                reading.report(codes.UNCALLED_NOTE.at(span, key=key))
