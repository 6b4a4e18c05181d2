"""Places: from the words of a place in the HTML (`data-at`) back to the author's line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from livrerouge.model.book import Book
from livrerouge.place import Source, Span

_PLACE = re.compile(r"(.+):(\d+):(\d+)")


def sources(book: Book) -> Mapping[str, Source]:
    """Collect the files of a book by their paths."""
    return {span.source.path: span.source for span in _spans(book)}


def span_at(at: str, files: Mapping[str, Source]) -> Span | None:
    """Give the span from a place to the end of its line; none when no file has such a place."""
    found = _PLACE.fullmatch(at)
    source = files.get(found[1]) if found else None
    if found is None or source is None:
        return None
    line, column = int(found[2]), int(found[3])
    if not 1 <= line <= len(source.starts) or not 1 <= column <= len(source.line(line)) + 1:
        return None
    start = source.offset(line, column)
    return source.span(start, start + len(source.line(line)) - column + 1)


def _spans(book: Book) -> Iterator[Span]:
    """Give one span of each file that a block can come from."""
    yield book.publication.span
    for section in book.sections:
        yield section.span
        yield from (block.span for block in section.blocks)
    for table in book.tables.values():
        yield table.span
        yield from (group.span for group in table.groups)
        yield from (note.span for note in table.notes)
    yield from (label.span for label in book.labels.values())
