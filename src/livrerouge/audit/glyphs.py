"""Glyphs: what the codes and the strings of a font show, each looked up once."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.audit.font import Font

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
    """What a string shows."""

    shown: str
    steps: tuple[tuple[float, bool], ...]
    """The width of each glyph, and whether the space between words is added to it."""
    untold: tuple[int, ...]
    """Codes without characters."""
    empty: tuple[int, ...]
    """Codes that show the glyph of a missing one."""


class Glyphs:
    """What was shown of a font; few of its strings are shown once only."""

    def __init__(self, font: Font) -> None:
        self._font = font
        self._glyphs: dict[int, Glyph] = {}
        self._words: dict[bytes, Word] = {}

    def word(self, string: bytes) -> Word:
        """Give what a string shows."""
        known = self._words.get(string)
        if known is None:
            known = self._words[string] = self._word(string)
        return known

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
