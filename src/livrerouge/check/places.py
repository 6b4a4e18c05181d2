"""Places: from the words of a place on a page (`data-at`) back to its span in the author's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from livrerouge.model.block import Blocks, DefinitionList, KeyFigures, List, Steps, walk
from livrerouge.model.book import Book
from livrerouge.model.table import RowGroup, TotalRow
from livrerouge.place import Span


def index(book: Book) -> Mapping[str, Span]:
    """Index the spans of everything that can carry a place; of two at one place the outer one counts."""
    places: dict[str, Span] = {}
    for span in _spans(book):
        places.setdefault(span.at, span)
    return places


def _spans(book: Book) -> Iterator[Span]:
    yield book.publication.span
    for section in book.sections:
        yield section.span
        yield from _block_spans(section.blocks)
        for note in section.notes.values():
            yield note.span
            yield from _block_spans(note.blocks)
    for table in book.tables.values():
        yield table.span
        yield from (spanner.span for spanner in table.spanners)
        yield from (column.span for column in table.columns)
        yield from (note.span for note in table.notes)
        for group in table.groups:
            yield from _group_spans(group)
        yield from _total_spans(table.total)
    yield from (label.span for label in book.labels.values())
    yield from (credit.span for credit in book.credits)


def _block_spans(blocks: Blocks) -> Iterator[Span]:
    for block in walk(blocks):
        yield block.span
        if isinstance(block, List | DefinitionList | Steps | KeyFigures):
            yield from (item.span for item in block.items)


def _group_spans(group: RowGroup) -> Iterator[Span]:
    yield group.span
    yield from (cell.span for cell in group.cells)
    for inner in group.groups:
        yield from _group_spans(inner)
    yield from _total_spans(group.total)


def _total_spans(total: TotalRow | None) -> Iterator[Span]:
    if total is not None:
        yield total.span
        yield from (cell.span for _, cell in total.cells)
