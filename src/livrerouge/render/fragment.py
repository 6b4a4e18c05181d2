"""Cut the book into fragments: a section, or the parts of one around the tables that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from livrerouge.model.block import Block, Blocks, TablePlace
from livrerouge.model.book import Book, Matter, Section, Start
from livrerouge.model.fragment import Fragment
from livrerouge.model.numbering import FrontFolios
from livrerouge.model.style import Style
from livrerouge.model.table import leaves

LONG = 1000
"""Rows of a table that is not set in the text: it would have to be laid out with its whole chapter over and over."""
LAST = "back-cover"
"""The template of a page that must be the last one of the publication."""


def fragments(book: Book) -> tuple[Fragment, ...]:
    """Give the fragments of a book in reading order; each section has at least one."""
    last = book.sections[-1] if book.sections else None
    return tuple(fragment for section in book.sections for fragment in _of(book, section, section is last))


def arranged(book: Book, style: Style) -> Book:
    """Give a book whose sections open on the sides that a style asks for."""
    if style.continuous:
        return run_on(book)
    return open_body(book) if style.front_folios is FrontFolios.ROMAN else book


def run_on(book: Book) -> Book:
    """Give a book whose sections follow on the next page, whatever its side, as a style asks that is `continuous`."""
    return replace(
        book,
        publication=replace(book.publication, multiple=1),
        sections=tuple(replace(section, start=Start.ANY) for section in book.sections),
    )


def open_body(book: Book) -> Book:
    """Give a book whose body opens on a recto, for a style that counts anew there: page 1 is a recto."""
    first = next((section for section in book.sections if section.matter is Matter.BODY), None)
    sections = (replace(one, start=Start.RECTO) if one is first else one for one in book.sections)
    return replace(book, sections=tuple(sections))


def _of(book: Book, section: Section, final: bool) -> Iterator[Fragment]:
    pieces = tuple(_pieces(book, section.blocks))
    for index, blocks in enumerate(pieces):
        opens = index == 0
        yield Fragment(
            name=section.name if opens else f"{section.name}+{index + 1}",
            template=section.template,
            section=section,
            blocks=blocks,
            opens=opens,
            start=section.start if opens else Start.ANY,
            last=final and section.matter is Matter.BACK and section.template == LAST,
        )


def _pieces(book: Book, blocks: Blocks) -> Iterator[Blocks]:
    """Part the blocks of a section before and after each table that stands alone; the first piece opens it."""
    piece: list[Block] = []
    opened = False
    for block in blocks:
        if isinstance(block, TablePlace) and stands_alone(book, block):
            if piece or not opened:
                yield tuple(piece)
            yield (block,)
            piece, opened = [], True
        else:
            piece.append(block)
    if piece or not opened:
        yield tuple(piece)


def stands_alone(book: Book, place: TablePlace) -> bool:
    """Tell whether a table has pages of its own: because its author says so, or because it is turned or very long."""
    table = book.tables.get(place.table)
    if place.alone or table is None:
        return place.alone
    return table.setting.turned or sum(leaves(group) for group in table.groups) > LONG
