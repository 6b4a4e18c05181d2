"""Notes: every one stands on the page of its call, or where its table has them, and none is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.house import NotePlace
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
    last: bool = False
    """It stands at the end of its table, wherever it is called."""


def notes_with_calls(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find notes away from their calls.

    Diagnostics: L201 on another page than a call, L202 not printed, L203 called by nothing, L214 not at the end of
    the table where they belong there.
    """
    expected = tuple(_expected(evidence))
    known = {(page.position, note.key) for note in expected for page in note.pages}
    for note in expected:
        yield from _at_the_end(note, expected) if note.last else _beside_calls(evidence, note, expected)
    for page in evidence.page_map.pages:
        for key in page.notes:
            if (page.position, key) not in known and key not in page.calls:
                span = evidence.span("", page)
                yield codes.NOTE_UNCALLED.at(span, key=key, printed=page.folio, pages=(page.position,))


def _beside_calls(evidence: Evidence, note: _Expected, expected: tuple[_Expected, ...]) -> Iterator[Diagnostic]:
    """Compare the pages of a note's calls with those of its text."""
    called = {page.position: page for page in note.pages if note.key in page.calls}
    printed = {page.position: page for page in note.pages if note.key in page.notes}
    if not called or not printed:
        yield _lost(note, called or printed, called=bool(called), printed=bool(printed))
        return
    for position in sorted(called.keys() - printed.keys()):
        if _answered(note, position, expected):
            continue
        there = min(printed.values(), key=lambda page: abs(page.position - position))
        pages = (position, there.position)
        folios = {"called": called[position].folio, "printed": there.folio}
        hint = _CALLED_AGAIN if there.position in called else None
        span = _call(evidence, note, position) or note.span
        yield codes.NOTE_ELSEWHERE.at(span, hint=hint, key=note.key, pages=pages, **folios)
    for position in sorted(printed.keys() - called.keys()):
        if called.keys() <= printed.keys() and not _answered(note, position, expected):
            folio = printed[position].folio
            yield codes.NOTE_UNCALLED.at(note.span, key=note.key, printed=folio, pages=(position,))


def _at_the_end(note: _Expected, expected: tuple[_Expected, ...]) -> Iterator[Diagnostic]:
    """Hold a note of a table against the last page of the table."""
    called = {page.position: page for page in note.pages if note.key in page.calls}
    printed = {page.position: page for page in note.pages if note.key in page.notes}
    if not called or not printed:
        yield _lost(note, called or printed, called=bool(called), printed=bool(printed))
        return
    last = note.pages[-1]
    for position, page in printed.items():
        if page is not last and not _answered(note, position, expected):
            pages = (position, last.position)
            yield codes.NOTE_NOT_LAST.at(note.span, key=note.key, printed=page.folio, last=last.folio, pages=pages)


def _lost(note: _Expected, where: dict[int, Page], *, called: bool, printed: bool) -> Diagnostic:
    missing = "its mark stands" if printed else "its text stands" if called else "mark and text stand"
    return codes.NOTE_LOST.at(note.span, key=note.key, missing=missing, pages=tuple(where))


def _answered(note: _Expected, position: int, expected: tuple[_Expected, ...]) -> bool:
    """Tell whether what a page has of a note may be another's, of the same key, that stands apart from its calls."""
    others = (other for other in expected if other.key == note.key and other is not note and (other.last or note.last))
    return any(page.position == position for other in others for page in other.pages)


def _call(evidence: Evidence, note: _Expected, position: int) -> Span | None:
    """Find a call of a footnote on a page; of several the first."""
    for run in evidence.runs:
        if run.section == note.section and position in evidence.stands(run):
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
    # A table of which only a chart is drawn shows no notes.
    places = table_places(evidence.book)
    for table in evidence.book.tables.values():
        last = table.place is NotePlace.TABLE
        for span in places.get(table.name, ()):
            pages = tuple(evidence.page_map.pages[n - 1] for n in evidence.page_map.blocks.get(span.at, ()))
            yield from (_Expected(note.key, note.span, "", pages, last) for note in table.notes)
