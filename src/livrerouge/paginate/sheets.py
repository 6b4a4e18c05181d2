"""Sheets: runs of pages, each laid out by itself, with the HTML it was laid out from."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.fragment import Placement
from livrerouge.model.page import Side
from livrerouge.paginate.door import Document
from livrerouge.paginate.mends import NOTHING, Mends


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages that were laid out together."""

    first: int
    """Position of the first, from 1."""
    html: str
    document: Document
    diagnostics: tuple[Diagnostic, ...]
    """What was told of them."""

    @property
    def end(self) -> int:
        """Position of the page after the last."""
        return self.first + len(self.document.pages)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A fragment laid out, its tables divided."""

    placement: Placement
    """With the divisions that were found."""
    sheets: tuple[Sheets, ...]
    """In the order of the pages."""
    mends: Mends = NOTHING
    """What the last layout was asked besides."""


def side_of(position: int) -> Side:
    """Give the side of a page: a book opens on a recto."""
    return Side.RECTO if position % 2 else Side.VERSO
