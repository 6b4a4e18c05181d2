"""Names of notes: each note has an ID, and no other the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.codes import structure as codes


def notes_named(file: File) -> Iterator[Finding]:
    """Find notes without an ID of their own (A217): ISO 14289-1, 7.9."""
    counts = Counter(element.id for element in file.tree.elements if element.id)
    for note in file.tree.of("Note"):
        words = quoted(file.said(note.index))
        if not note.id:
            yield finding(codes.NOTE_ID, at_element(file, note.index), fault=f"the note “{words}” has no ID")
        elif counts[note.id] > 1:
            fault = f"the note “{words}” shares the ID “{quoted(note.id)}” with another element"
            yield finding(codes.NOTE_ID, at_element(file, note.index), fault=fault)


RULE = Rule(codes.NOTE_ID, "ISO 14289-1, 7.9", ("19-003", "19-004"), notes_named)
