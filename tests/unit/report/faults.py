"""Entries for tests of reports: at a place in a text, with what a stranger could write in them."""

from __future__ import annotations

from livrerouge.codes import inline, machine
from livrerouge.codes import reference as codes
from livrerouge.diagnostic import Severity
from livrerouge.place import Source
from livrerouge.report import Entry, entries

EVIL = "\x1b[31m\x9b2J\x07\u202e\u2066\u200b##[stop-commands]x\n::error::y\r%0A\u2028\x7f\ud800"
"""Commands to terminals and runners, line ends, letters in another order, half a surrogate pair."""


def at(text: str, marked: str, pages: tuple[int, ...] = (), path: str = "book/idm/a.md") -> Entry:
    """Make an error at the first place of some characters."""
    source = Source.of(path, text)
    start = text.index(marked)
    (entry,) = entries([codes.UNKNOWN_TARGET.at(source.span(start, start + len(marked)), target="x", pages=pages)])
    return entry


def warning(text: str = "[^a]: x") -> Entry:
    """Make a warning at the beginning of a text."""
    (entry,) = entries([inline.UNCALLED_NOTE.at(Source.of("book/idm/b.md", text).span(0, 4), key="a")])
    assert entry.severity is Severity.WARNING
    return entry


def nowhere() -> Entry:
    """Make an error without a place."""
    (entry,) = entries([machine.CANNOT_WRITE.at(None, path="build/x.pdf", reason="no room")])
    return entry


def evil() -> Entry:
    """Make an entry all of whose texts are a stranger's."""
    text = EVIL.replace("\n", " ")
    return Entry(f"book/{EVIL}/a.md", 1, 3, 4, f"\t{text}", Severity.ERROR, "B201", EVIL, EVIL, (1,))
