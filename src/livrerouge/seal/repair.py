"""What every repair gets, and what it says of its work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

from livrerouge.model.book import Book
from livrerouge.model.page import PageMap


@dataclass(frozen=True, slots=True)
class Work:
    """An open PDF and the publication it must agree with."""

    pdf: pikepdf.Pdf
    book: Book
    page_map: PageMap
    epoch: int | None = None
    """Seconds since 1970, in place of the publication's date."""
    variant: str = ""
    """The cut of the style; empty when it is not known."""


Repair = Callable[[Work], int]
"""Mends the open PDF and gives the number of things mended."""
