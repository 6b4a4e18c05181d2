"""Numbering: what a page is called, by its position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from livrerouge.values import roman


class FrontFolios(StrEnum):
    """How a style numbers the front matter."""

    DECIMAL = "decimal"
    """With all other pages, from the first."""
    ROMAN = "roman"
    """By itself; the body is numbered anew."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """How pages are numbered that follow one another."""

    before: int = 0
    """Pages that do not count: those of the front matter, where the body begins anew."""
    roman: bool = False
    """In small Roman numerals."""

    def number(self, position: int) -> int:
        """Give the number of the page at a position, both from 1."""
        return position - self.before

    def folio(self, position: int) -> str:
        """Give the same as it is printed."""
        number = self.number(position)
        return roman(number) if self.roman else str(number)


FROM_THE_FIRST = Numbering()
"""All pages are counted from the first, in figures."""
