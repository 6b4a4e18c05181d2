"""Notes: definitions and calls of a section, and whether each has the other."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes import inline as codes
from livrerouge.loaded import Markup
from livrerouge.model.block import Paragraph
from livrerouge.model.book import Note
from livrerouge.parse.inline import inlines
from livrerouge.parse.reading import Reading, first_line
from livrerouge.parse.room import NOTE
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

_NAMES = {
    "heading": "a heading",
    "bullet-list": "a list",
    "ordered-list": "a list",
    "definition-list": "a definition list",
    "blockquote": "a quotation",
    "code": "lines of code",
    "rule": "a rule",
    "html": "HTML",
    "note": "another note",
}


def notes(markups: tuple[Markup, ...], reading: Reading) -> dict[str, Note]:
    """Collect the notes of a section by key.

    Diagnostics: B107 never defined, B108 never called, B109 defined twice, B110 called inside a note, B111 without
    words, B112 more than paragraphs.
    """
    found: dict[str, Note] = {}
    for markup in _definitions(markups):
        key = markup.attributes["label"]
        note = _note(key, markup, reading)
        if key in found:
            reading.report(codes.NOTE_TWICE.at(_sign(markup), key=key, line=found[key].span.line))
        else:
            found[key] = note
    called: set[str] = set()
    for call, inside in _calls(markups, False):
        key = call.attributes["label"]
        called.add(key)
        if key not in found and not inside:
            reading.report(codes.UNDEFINED_NOTE.at(call.span, hint=did_you_mean(key, found), key=key))
    for key, note in found.items():
        if key not in called:
            reading.report(codes.UNCALLED_NOTE.at(_opening(note.span, key), key=key))
    return found


def _note(key: str, markup: Markup, reading: Reading) -> Note:
    paragraphs: list[Paragraph] = []
    for child in markup.children:
        if child.kind == "paragraph":
            paragraphs.append(Paragraph(inlines(child.children, NOTE, reading.diagnostics), child.span))
            continue
        what = _NAMES.get(child.kind, "this block")
        if child.kind == "directive":
            what = f"the block “{child.attributes['name']}”"
        reading.report(codes.BLOCK_IN_NOTE.at(first_line(child.span), what=what))
    if not markup.children:
        reading.report(codes.EMPTY_NOTE.at(_sign(markup), key=key))
    return Note(key, tuple(paragraphs), markup.span)


def _definitions(markups: tuple[Markup, ...]) -> Iterator[Markup]:
    """Give every definition of a note, wherever it stands."""
    for markup in markups:
        if markup.kind == "note":
            yield markup
        yield from _definitions(markup.children)


def _calls(markups: tuple[Markup, ...], inside: bool) -> Iterator[tuple[Markup, bool]]:
    """Give every call, and whether it stands inside a note."""
    for markup in markups:
        if markup.kind == "call":
            yield markup, inside
        yield from _calls(markup.children, inside or markup.kind == "note")


def _sign(markup: Markup) -> Span:
    return _opening(markup.span, markup.attributes["label"])


def _opening(span: Span, key: str) -> Span:
    """Give the place of `[^key]` at the beginning of a definition."""
    start = max(span.start, span.source.text.find("[^", span.start, span.end))
    return span.source.span(start, min(span.end, start + len(key) + 3))
