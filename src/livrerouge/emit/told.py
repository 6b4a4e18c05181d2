"""Told: what drawing a piece has shown, as faults of the publication."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.engine.places import sources, span_at
from livrerouge.model.block import Figure, walk
from livrerouge.model.book import Book
from livrerouge.piece import Piece
from livrerouge.place import Span
from livrerouge.tag import Lack


def tell(piece: Piece, book: Book) -> Iterator[Diagnostic]:
    """Tell what the engine said of a piece while it was drawn (L130, L199), and what has no place in its tags (L133).

    A piece that was kept tells the same as a new one.
    """
    for remark in piece.remarks:
        if remark.drawing:
            address = remark.drawing.removeprefix("livrerouge:/project/").replace("livrerouge:/style/", "styles/")
            path = unquote(address)
            yield codes.NOT_DRAWN.at(_figure(path, book), address=path)
        else:
            yield codes.REMARK.at(book.publication.span, said=remark.said)
    yield from _homeless(piece, book)


_HOMELESS = {Lack.FIELD: "a field of a form", Lack.LINK: "a link that is not an element of its own"}
"""What nobody else tells: `check` finds pictures without words and lost notes in what is printed."""


def _homeless(piece: Piece, book: Book) -> Iterator[Diagnostic]:
    """Tell what stands on a page and has no place in the structure tree."""
    told = [(lack, at) for lack, at in piece.lacking if lack in _HOMELESS]
    if told:
        files = sources(book)
        for lack, at in told:
            yield codes.HOMELESS.at(span_at(at, files) or book.publication.span, what=_HOMELESS[Lack(lack)])


def _figure(path: str, book: Book) -> Span | None:
    """Find the figure that shows a picture, or else what names it as its art."""
    for section in book.sections:
        for block in walk(section.blocks):
            if isinstance(block, Figure) and block.path == path:
                return block.span
        if section.art == path:
            return section.span
    covers = (book.publication.cover_art, book.publication.back_cover_art)
    return book.publication.span if path in covers else None
