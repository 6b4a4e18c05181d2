"""Notes: every one stands on the page of its call, and none is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import NoteCall, walk
from livrerouge.model.page import Page
from livrerouge.model.run import table_places
from livrerouge.place import Span

_CALLED_AGAIN = "define the note a second time, under a key of its own, for the call on the other page"


@dataclass(frozen=True, slots=True)
class _Expected:
    """A note that the book calls, and the pages on which it may stand."""

    key: str
    span: Span
    section: str
    """Name of its section; empty for a note of a table."""
    pages: tuple[Page, ...]


def notes_with_calls(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find notes away from their calls (L201), notes not printed (L202) and notes nobody calls (L203)."""
    known: set[tuple[int, str]] = set()
    for note in _expected(evidence):
        known |= {(page.position, note.key) for page in note.pages}
        yield from _fault(evidence, note)
    for page in evidence.page_map.pages:
        for key in page.notes:
            if (page.position, key) not in known and key not in page.calls:
                span = evidence.span("", page)
                yield codes.NOTE_UNCALLED.at(span, key=key, printed=page.folio, pages=(page.position,))


def _fault(evidence: Evidence, note: _Expected) -> Iterator[Diagnostic]:
    """Compare the pages of a note's calls with those of its text."""
    called = {page.position: page for page in note.pages if note.key in page.calls}
    printed = {page.position: page for page in note.pages if note.key in page.notes}
    if not called or not printed:
        missing = "its mark stands" if printed else "its text stands" if called else "mark and text stand"
        positions = tuple(called or printed)
        yield codes.NOTE_LOST.at(note.span, key=note.key, missing=missing, pages=positions)
        return
    for position in sorted(called.keys() - printed.keys()):
        there = min(printed.values(), key=lambda page: abs(page.position - position))
        pages = (position, there.position)
        folios = {"called": called[position].folio, "printed": there.folio}
        hint = _CALLED_AGAIN if there.position in called else None
        span = _call(evidence, note, position) or note.span
        yield codes.NOTE_ELSEWHERE.at(span, hint=hint, key=note.key, pages=pages, **folios)
    for position in sorted(printed.keys() - called.keys()):
        if called.keys() <= printed.keys():
            folio = printed[position].folio
            yield codes.NOTE_UNCALLED.at(note.span, key=note.key, printed=folio, pages=(position,))


def _call(evidence: Evidence, note: _Expected, position: int) -> Span | None:
    """Find a call of a footnote on a page; of several the first."""
    for run in evidence.runs:
        if run.section == note.section and position in evidence.positions(*run.spans):
            for inline in walk(run.content):
                if isinstance(inline, NoteCall) and inline.key == note.key:
                    return inline.span
    return None


def _expected(evidence: Evidence) -> Iterator[_Expected]:
    """Give every note the book calls: footnotes by section, table notes wherever their table stands."""
    for section in evidence.book.sections:
        pages = tuple(p for p in evidence.page_map.pages if evidence.section(p) is section)
        for key in evidence.book.note_numbers.get(section.name, {}):
            yield _Expected(key, section.notes[key].span, section.name, pages)
    places = table_places(evidence.book)
    for table in evidence.book.tables.values():
        spans = (*places.get(table.name, ()), *(group.span for group in table.groups))
        positions = {n for span in spans for n in evidence.page_map.blocks.get(span.at, ())}
        pages = tuple(evidence.page_map.pages[n - 1] for n in sorted(positions))
        # A table of which only a chart is drawn shows no notes.
        yield from (_Expected(note.key, note.span, "", pages) for note in table.notes if table.name in places)
