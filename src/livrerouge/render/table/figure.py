"""Figures: how the numbers of a column stand under one another, and what is drawn beside them.

Numbers stand flush right, in figures of one width. The digits that a number lacks behind its decimal mark are hidden
ones, which no reader is given, so that the marks stand under one another. A bar, or a swatch, never stands without
its number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from livrerouge.model.table import Column, Value

_NUMBER = re.compile(r".*\d")
_PAD = Markup('<span data-pad="{}{}"></span>')
_FRONT = Markup('<span class="front">{}{}</span>{}')
_SWATCH = Markup('<span class="swatch" style="background: {}"></span>')
_BAR = Markup('<span class="track"><span class="bar{}" style="width: {:g}%"></span></span>')


@dataclass(frozen=True, slots=True)
class Figures:
    """What the numbers of a column have in common."""

    column: Column
    point: str
    """The decimal mark of the language."""
    decimals: int
    """Digits behind the decimal mark in the number that has most."""
    front: float
    """Width in figures of the box in which the numbers stand before their bars or behind their swatches, else 0."""
    most: Decimal
    """The number farthest from nothing, totals not counted: its bar is as long as there is room."""
    hang: int
    """Characters of the longest run of marks behind a number."""
    colours: Mapping[str, str]
    """Of the swatches, by name."""

    @property
    def classes(self) -> str:
        """Name what its cells and its head are to style sheets."""
        drawn = " drawn" if self.front else ""
        return f"figures{drawn}{' barred' if self.column.bar else ''}{f' hang-{self.hang}' if self.hang else ''}"

    @property
    def attributes(self) -> Markup:
        """Write what its cells must know to make room for their numbers."""
        return Markup(' style="--front: {:g}ch"').format(self.front) if self.front else Markup("")

    def set(self, words: Markup, said: str, hung: Markup) -> Markup:
        """Set a number, or the sign of an empty cell, under the others; marks hang from its digits or its unit."""
        missing = self.decimals - decimals_of(said, self.point)
        pad = _PAD.format(self.point if missing == self.decimals else "", "0" * missing) if missing > 0 else Markup("")
        unit = escape(_NUMBER.sub("", said))
        if unit and unit == escape(said):
            return pad + words + hung
        if unit and words.endswith(unit):
            return words[: -len(unit)] + pad + unit + hung
        return words + hung + pad

    def drawn(self, words: Markup, value: Value | None) -> Markup:
        """Put what is drawn around the words of a cell; nothing where there is no value, as in totals."""
        if not self.front:
            return words
        number = value if isinstance(value, Decimal) else None
        before = self._swatch(number) if number is not None else ""
        behind = self._bar(number) if number is not None and self.column.bar else ""
        return _FRONT.format(before, words, behind)

    def _swatch(self, value: Decimal) -> Markup | str:
        reached = [threshold.swatch for threshold in self.column.thresholds if threshold.least <= value]
        colour = self.colours.get(reached[-1]) if reached else None
        return _SWATCH.format(colour) if colour else ""

    def _bar(self, value: Decimal) -> Markup:
        share = float(round(100 * abs(value) / self.most, 2)) if self.most else 0.0
        return _BAR.format(" below" if value < 0 else "", share)


def decimals_of(said: str, point: str) -> int:
    """Count the digits behind the decimal mark of a written number."""
    found = re.search(rf"\d{re.escape(point)}(\d+)", said)
    return len(found[1]) if found else 0
