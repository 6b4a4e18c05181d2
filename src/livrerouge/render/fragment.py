"""Cut the book into fragments: a section, or the parts of one around the tables that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.model.block import Block, Blocks, TablePlace
from livrerouge.model.book import Book, Matter, Section, Start
from livrerouge.model.fragment import Fragment

LAST = "back-cover"
"""The template of a page that must be the last one of the publication."""


def fragments(book: Book) -> tuple[Fragment, ...]:
    """Give the fragments of a book in reading order; each section has at least one."""
    last = book.sections[-1] if book.sections else None
    return tuple(fragment for section in book.sections for fragment in _of(section, section is last))


def _of(section: Section, final: bool) -> Iterator[Fragment]:
    pieces = tuple(_pieces(section.blocks))
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


def _pieces(blocks: Blocks) -> Iterator[Blocks]:
    """Part the blocks of a section before and after each table that stands alone; the first piece opens it."""
    piece: list[Block] = []
    opened = False
    for block in blocks:
        if isinstance(block, TablePlace) and block.alone:
            if piece or not opened:
                yield tuple(piece)
            yield (block,)
            piece, opened = [], True
        else:
            piece.append(block)
    if piece or not opened:
        yield tuple(piece)
