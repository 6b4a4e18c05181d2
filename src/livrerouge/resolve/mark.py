"""Marks of table notes: given by the table's scheme in the order of the first calls."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.model.table import MarkScheme, Table, cells

_DAGGERS = "*†‡§¶"


def mark_notes(table: Table) -> Table:
    """Order the notes by their first call, row by row and left to right, and mark them; uncalled ones go."""
    calls = dict.fromkeys(key for group in table.groups for cell in cells(group) for key in cell.notes)
    defined = {note.key: note for note in table.notes}
    called = [defined[key] for key in calls if key in defined]
    return replace(
        table,
        notes=tuple(replace(note, mark=mark(table.scheme, n)) for n, note in enumerate(called)),
    )


def mark(scheme: MarkScheme, index: int) -> str:
    """Give the mark of the note at an index from 0: `**`, `b`, `2` or `†`."""
    match scheme:
        case MarkScheme.ASTERISKS:
            return "*" * (index + 1)
        case MarkScheme.LETTERS:
            return _letters(index)
        case MarkScheme.FIGURES:
            return str(index + 1)
        case MarkScheme.DAGGERS:
            # Doubled when the five signs are used up: Chicago Manual of Style 3.79.
            return _DAGGERS[index % len(_DAGGERS)] * (index // len(_DAGGERS) + 1)


def _letters(index: int) -> str:
    """Count a, b, … z, aa, ab, …"""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("a") + rest) + text
    return text
