"""Glyphs: what the codes and the strings of a font show, each looked up once (ISO 32000-1, 9.4.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pikepdf import Object, String

from livrerouge.audit.font import Font
from livrerouge.audit.objects import FAULTS, number

_ITEM = re.compile(rb"<[0-9a-f]*>|\((?:[^\\()]|\\.)*\)|[^\s\[\]]+", re.DOTALL)
"""A string or a number, as pikepdf writes them."""
_KEPT, _SHORT = 10_000, 64
"""How many strings and numbers of a font are kept, and how long those are: a stranger may never repeat one."""
_SPACE = 32
"""The code that the space between words is added to (ISO 32000-1, 9.3.3)."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """What a code shows."""

    shown: str
    width: float
    """In text space of size 1."""
    untold: bool
    empty: bool


@dataclass(frozen=True, slots=True)
class Word:
    """What a string shows that is not empty."""

    shown: str
    steps: tuple[tuple[float, bool], ...]
    """The width of each glyph, and whether the space between words is added to it."""
    untold: tuple[int, ...]
    """Codes without characters."""
    empty: tuple[int, ...]
    """Codes that show the glyph of a missing one."""


class Glyphs(dict[bytes, Word | float]):
    """What was shown of a font: most of its strings, and the spaces between them, are shown many times."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self._font = font
        self._glyphs: dict[int, Glyph] = {}

    def shown(self, operand: object) -> list[Word | float]:
        """Give what an operator shows: of a string what it shows, of an array that and the numbers between."""
        if not isinstance(operand, Object):
            return []
        # Told apart as they are written: to make an object of each takes three times as long.
        written = operand.unparse()
        return [self[item] for item in (_ITEM.findall(written) if b"(" in written else written.strip(b"[ ]").split())]

    def __missing__(self, written: bytes) -> Word | float:
        """Read an item and keep it."""
        item = self._item(written)
        if len(self) < _KEPT and len(written) <= _SHORT:
            self[written] = item
        return item

    def _item(self, written: bytes) -> Word | float:
        try:
            value = Object.parse(written)
        except FAULTS:
            return 0.0
        string = bytes(value) if isinstance(value, String) else b""
        return self._word(string) if string else number(value)

    def _word(self, string: bytes) -> Word:
        font = self._font
        codes = list(font.codes(string))
        glyphs = [self._glyph(code) for code in codes]
        pairs = list(zip(codes, glyphs, strict=True))
        return Word(
            "".join([glyph.shown for glyph in glyphs]),
            tuple([(glyph.width, code == _SPACE and not font.composite) for code, glyph in pairs]),
            tuple([code for code, glyph in pairs if glyph.untold]),
            tuple([code for code, glyph in pairs if glyph.empty]),
        )

    def _glyph(self, code: int) -> Glyph:
        known = self._glyphs.get(code)
        if known is None:
            said = self._font.character(code)
            shown = "\ufffd" if said is None else said
            known = Glyph(shown, self._font.width(code), said is None, self._font.empty(code))
            self._glyphs[code] = known
        return known
