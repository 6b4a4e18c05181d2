"""Emit: the pages of each section become a piece, tagged and ready to be bound (`piece`, `bind`).

The tags are those of `tag`, which reads them from the HTML. The same pages give the same bytes, whether or not others
are drawn before them, in this process or another.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager as During
from dataclasses import dataclass, replace
from typing import Any, Protocol

from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.emit.draw import draw
from livrerouge.emit.told import tell
from livrerouge.emit.unit import units
from livrerouge.engine.failure import failure
from livrerouge.engine.places import sources, span_at
from livrerouge.engine.rest import resting
from livrerouge.model.book import Book
from livrerouge.model.fragment import Fragment
from livrerouge.piece import Piece
from livrerouge.tag.drawing import Tags

__all__ = ["Emitted", "Laid", "draw", "emit", "tell", "units"]


class Laid(Protocol):
    """A publication laid out: what `paginate` gives."""

    @property
    def documents(self) -> tuple[tuple[Fragment, Any], ...]:
        """Fragments in the order of the pages, each with the engine's document."""

    def tagged_by(self, tags: Tags) -> During[None]:
        """Let tags be written by a function while a PDF is written."""


@dataclass(frozen=True, slots=True)
class Emitted:
    """All that is drawn of a publication."""

    pieces: tuple[Piece, ...]
    """In the order of the pages."""
    files: Mapping[str, bytes]
    """The files of the faces, by their digests."""


def emit(pagination: Laid, book: Book) -> Outcome[Emitted]:
    """Draw the pages of all fragments into pieces.

    Diagnostics: L130 drawings, L131 the engine fails, L133 what has no place in the structure tree, L199.
    """
    pieces: list[Piece] = []
    files: dict[str, bytes] = {}
    faults: list[Diagnostic] = []
    with resting():
        for unit in units(pagination.documents):
            try:
                drawn = draw(unit, book.publication.language, pagination)
            except MemoryError:
                raise
            except Exception as fault:
                # As in layout, the engine meets what nobody foresaw; the fault is the style's or the text's.
                placed = sources(book)
                told = failure(fault, lambda at, placed=placed: span_at(at, placed))  # type: ignore[misc]
                faults.append(told if told.span is not None else replace(told, span=book.publication.span))
                continue
            pieces.append(drawn.piece)
            files |= drawn.files
            faults += tell(drawn.piece, book)
    return Outcome(Emitted(tuple(pieces), files), tuple(dict.fromkeys(faults)))
