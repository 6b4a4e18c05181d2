"""Runs: every piece of a book's text with the blocks it stands in, to be looked for on the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from livrerouge.model.block import (
    Block,
    Blocks,
    Callout,
    DefinitionList,
    KeyFigures,
    List,
    Quotation,
    Steps,
    TablePlace,
    children,
    inlines,
    walk,
)
from livrerouge.model.book import Book, Section
from livrerouge.model.inline import Inlines
from livrerouge.model.table import RowGroup, Table, TotalRow
from livrerouge.place import Span

CONTENTS = "contents"
"""Name of the template that lists the book's sections."""
_DROPPED = re.compile(r"[\s\u00ad\u2010\u2011-]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text in its block."""

    content: Inlines
    spans: tuple[Span, ...]
    """The blocks around it, innermost first: the first that stands on a page tells where the text does."""
    language: str | None
    """Language of the quotation it belongs to; none for the publication's own."""
    section: str
    """Name of the section; empty inside tables."""
    places: tuple[Span, ...] = ()
    """Where its table is printed, for one of a table: it stands on no other page, whatever else has its span."""


def standing(run: Run, blocks: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Give the pages on which a run may stand, by the pages of each place (`PageMap.blocks`).

    Tables that print the same rows of a file are told apart by where they stand.
    """
    found = next((blocks[span.at] for span in run.spans if span.at in blocks), ())
    if not run.places:
        return found
    own = {position for span in run.places for position in blocks.get(span.at, ())}
    return tuple(position for position in found if position in own) or tuple(sorted(own))


def book_runs(book: Book) -> Iterator[Run]:
    """Give every run of text: sections in order, each with its notes after its blocks, then tables."""
    for section in book.sections:
        for content in (section.title, section.lead):
            if content:
                yield Run(content, (section.span,), None, section.name)
        if section.template == CONTENTS:
            yield from _contents_runs(book, section)
        yield from _block_runs(section.blocks, (), None, section)
        for note in section.notes.values():
            yield from _block_runs(note.blocks, (note.span,), None, section)
    places = table_places(book)
    for table in book.tables.values():
        yield from _table_runs(table, places.get(table.name, ()))


def _contents_runs(book: Book, contents: Section) -> Iterator[Run]:
    """Give what the contents print of other sections: their titles and, nowhere else, their summaries."""
    summaries = {section.name: section.summary for section in book.sections}
    for label in book.contents:
        for content in (label.title, summaries.get(label.section, ())):
            if content:
                yield Run(content, (contents.span,), None, contents.name)


def table_places(book: Book) -> Mapping[str, tuple[Span, ...]]:
    """Give the places where each table is printed, by its name; a table of which only a chart is drawn has none."""
    places: dict[str, tuple[Span, ...]] = {}
    for section in book.sections:
        for block in walk(section.blocks):
            if isinstance(block, TablePlace):
                places[block.table] = (*places.get(block.table, ()), block.span)
    return places


def bare(text: str) -> str:
    """Keep what is the same however the lines fall: no space, no hyphen, no capital."""
    return _DROPPED.sub("", text).casefold()


def _block_runs(blocks: Blocks, around: tuple[Span, ...], language: str | None, section: Section) -> Iterator[Run]:
    for block in blocks:
        yield from _runs(block, around, language, section)


def _runs(block: Block, around: tuple[Span, ...], language: str | None, section: Section) -> Iterator[Run]:
    """Give the runs of one block in the order in which they are printed."""
    spans = (block.span, *around)
    match block:
        case DefinitionList(items=items) | Steps(items=items):
            for item in items:
                yield Run(item.term, (item.span, *spans), language, section.name)
                yield from _block_runs(item.blocks, (item.span, *spans), language, section)
        case KeyFigures(items=figures):
            for figure in figures:
                for content in (figure.figure, figure.label):
                    yield Run(content, (figure.span, *spans), language, section.name)
        case List(items=entries):
            for entry in entries:
                yield from _block_runs(entry.blocks, (entry.span, *spans), language, section)
        case Quotation(blocks=inner, language=own):
            yield from _block_runs(inner, spans, own or language, section)
            yield from _own(block, spans, language, section)
        case Callout(blocks=inner):
            yield from _own(block, spans, language, section)
            yield from _block_runs(inner, spans, language, section)
        case _:
            yield from _own(block, spans, language, section)
            yield from _block_runs(children(block), spans, language, section)


def _own(block: Block, spans: tuple[Span, ...], language: str | None, section: Section) -> Iterator[Run]:
    for content in inlines(block):
        if content:
            yield Run(content, spans, language, section.name)


def _table_runs(table: Table, places: tuple[Span, ...]) -> Iterator[Run]:
    """Give a table's title, headnote, heads, cells, total rows, notes, general note and source.

    What stands above and below the grid has the definition's place; heads, and rows without one of their own, stand
    where the table does.
    """
    around, inside = (table.span, *places), (*places, table.span)
    heads = (content for column in table.columns for content in (column.head, column.unit))
    parts = [(content, around) for content in (table.title, table.headnote)]
    parts += [(content, inside) for content in (*(spanner.head for spanner in table.spanners), *heads)]
    for group in table.groups:
        parts += _cell_parts(group, inside)
    parts += _total_parts(table.total, inside)
    parts += [(note.content, (note.span, *around)) for note in table.notes]
    parts += [(content, around) for content in (table.general, table.source)]
    yield from (Run(content, spans, None, "", places) for content, spans in parts if content)


_Part = tuple[Inlines, tuple[Span, ...]]
"""A piece of a table's text with the spans around it, innermost first."""


def _cell_parts(group: RowGroup, around: tuple[Span, ...]) -> Iterator[_Part]:
    spans = (group.span, *around)
    yield from ((cell.content, (cell.span, *spans)) for cell in group.cells)
    for inner in group.groups:
        yield from _cell_parts(inner, spans)
    yield from _total_parts(group.total, spans)


def _total_parts(total: TotalRow | None, around: tuple[Span, ...]) -> Iterator[_Part]:
    """Give the words of a total row; those of the program stand in no file, and where their group does."""
    if total is not None:
        spans = (total.span, *around)
        yield from ((content, spans) for content in (total.label, *(cell.content for _, cell in total.cells)))
