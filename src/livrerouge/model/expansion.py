"""What abbreviations stand for, and when two of them are written alike."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.place import Span

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\t\n\r\u00a0\u2009\u202f", " "),
        **dict.fromkeys("'\u2018\u02bc", "\u2019"),
        **dict.fromkeys("\u2010\u2011", "-"),
    }
)


@dataclass(frozen=True, slots=True)
class Expansion:
    """What an abbreviation of the publication stands for."""

    short: str
    """The abbreviation, with single spaces."""
    words: str
    language: str
    """Of the words."""
    span: Span
    """Where the list has the abbreviation."""
    words_span: Span | None = None
    """The characters of the words, when the file has them as they are."""


def alike(text: str) -> str:
    """Write the kinds of spaces, apostrophes and hyphens as one each, sign for sign: what typesetting may change."""
    return text.translate(_ALIKE)
