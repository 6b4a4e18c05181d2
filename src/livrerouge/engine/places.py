"""Places: from the words of a place in the HTML (`data-at`) back to the author's line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from livrerouge.model.book import Book
from livrerouge.place import Sheet, Source, Span, column_number

_PLACE = re.compile(r"(.+):(\d+):(\d+)")
_CELL = re.compile(r"(.+![^!]*):([A-Z]{1,3})(\d+)")
"""A place in a workbook: `data/doses.xlsx!Sheet1:C12`."""


def sources(book: Book) -> Mapping[str, Source]:
    """Collect the files of a book by what their places begin with."""
    return {span.source.address: span.source for span in _spans(book)}


def span_at(at: str, files: Mapping[str, Source]) -> Span | None:
    """Give the span from a place to the end of its line or cell; none when no file has such a place."""
    cell = _CELL.fullmatch(at)
    sheet = files.get(cell[1]) if cell else None
    if cell is not None and isinstance(sheet, Sheet):
        return _cell(sheet, int(cell[3]), column_number(cell[2]))
    found = _PLACE.fullmatch(at)
    source = files.get(found[1]) if found else None
    if found is None or source is None:
        return None
    line, column = int(found[2]), int(found[3])
    if not 1 <= line <= len(source.starts) or not 1 <= column <= len(source.line(line)) + 1:
        return None
    start = source.offset(line, column)
    return source.span(start, start + len(source.line(line)) - column + 1)


def _cell(sheet: Sheet, row: int, column: int) -> Span | None:
    """Give the span of a cell; none when the sheet has no such row or column."""
    return sheet.span_of(row, column) if 1 <= row <= len(sheet.starts) and column >= sheet.left else None


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
