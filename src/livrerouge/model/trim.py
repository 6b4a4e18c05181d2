"""Trims: the sizes a page can have, by name or as width x height."""

from __future__ import annotations

import re
from dataclasses import dataclass

POINTS = {"pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
"""Points in one unit of length (CSS Values, 6.2)."""
LEAST, MOST = 74.0, 420.0
"""Millimetres a side may have: A7's short side, A3's long one."""

_NAMED = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "A6": (105.0, 148.0), "B5": (176.0, 250.0)}
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)\s*(mm|cm|in|pt|pc)?\s*[x×]\s*(\d{1,4}(?:\.\d{1,3})?)\s*(mm|cm|in|pt|pc)?")

USUAL = (*_NAMED, "170x240")
"""Formats of books, in words."""
PATTERN = rf"\s*(?:{'|'.join((*_NAMED, *map(str.lower, _NAMED)))}|{_SIZE.pattern})\s*"
"""What every text that `trim` reads matches."""


@dataclass(frozen=True, slots=True)
class Trim:
    """The size of a page; equal sizes are equal however they were written."""

    width: float
    """Millimetres, to a tenth."""
    height: float

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        return self.width * POINTS["mm"], self.height * POINTS["mm"]


def trim(text: str) -> Trim | None:
    """Read a format: A4, A5, A6, B5, `170x240` (millimetres) or `150mm x 220mm`; none when it is no size of a page."""
    name = text.strip()
    if name.upper() in _NAMED:
        return Trim(*_NAMED[name.upper()])
    match = _SIZE.fullmatch(name)
    if match is None:
        return None
    # One unit holds for both sides: 15 x 22 cm.
    units = (match[2] or match[4] or "mm", match[4] or match[2] or "mm")
    sides = [float(side) * POINTS[unit] / POINTS["mm"] for side, unit in zip((match[1], match[3]), units, strict=True)]
    if not all(LEAST <= side <= MOST for side in sides):
        return None
    return Trim(round(sides[0], 1), round(sides[1], 1))
