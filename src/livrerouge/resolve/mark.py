"""Marks of table notes: given by the table's scheme in the order of the first calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from livrerouge.model.house import MarkScheme
from livrerouge.model.table import Table, table_calls
from livrerouge.values import roman

_DAGGERS = "*†‡§¶"


def mark_notes(table: Table) -> Table:
    """Order the notes by their first call, row by row and left to right, and mark them; uncalled ones go.

    A note has one mark, however often and on however many pages it is called.
    """
    defined = {note.key: note for note in table.notes}
    calls = Counter(key for key in table_calls(table) if key in defined)
    marks = _marks(table.house.scheme, calls)
    return replace(table, notes=tuple(replace(defined[key], mark=mark) for key, mark in zip(calls, marks, strict=True)))


def _marks(scheme: MarkScheme, calls: Mapping[str, int]) -> Iterator[str]:
    """Give the mark of each note; `calls` counts how often each is called, in the order of their first calls."""
    if scheme is not MarkScheme.EU:
        yield from (mark(scheme, index) for index in range(len(calls)))
        return
    # A note that recurs has stars, the others are numbered: EU Interinstitutional Style Guide, 8.1.
    figures, stars = count(), count(1)
    for often in calls.values():
        yield f"({'*' * next(stars)})" if often > 1 else mark(scheme, next(figures))


def mark(scheme: MarkScheme, index: int) -> str:
    """Give the mark of the note at an index from 0: `**`, `b`, `2`, `†`, `ii` or `(2)`."""
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
        case MarkScheme.ROMAN:
            return roman(index + 1)
        case MarkScheme.EU:
            return f"({index + 1})"


def _letters(index: int) -> str:
    """Count a, b, … z, aa, ab, …"""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("a") + rest) + text
    return text
