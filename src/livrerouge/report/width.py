"""Widths: how many columns of a terminal characters take, and what is safe to show there."""

from __future__ import annotations

import unicodedata

TAB = 4
"""Columns between two tab stops."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u00ad\u200c\u200d\u2060\ufe0e\ufe0f")
"""Marks that shape or join their neighbours and are harmless to show."""


def columns(character: str) -> int:
    """Count the columns one character takes: none, one or two; tabs are set before."""
    if character in _JOINERS or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """Count the columns a text takes."""
    return sum(columns(character) for character in text)


def plain(text: str) -> str:
    """Replace what could command a terminal or reorder its letters; they are shown as `<U+202E>`."""
    return "".join(
        f"<U+{ord(character):04X}>"
        if unicodedata.category(character) in _HIDDEN and character not in _JOINERS
        else character
        for character in text
    )


def shown(text: str) -> tuple[str, ...]:
    """Give each character of a line as it is shown: tabs as spaces up to their stop, the rest by `plain`."""
    parts: list[str] = []
    column = 0
    for character in text:
        part = " " * (TAB - column % TAB) if character == "\t" else plain(character)
        column += width(part)
        parts.append(part)
    return tuple(parts)
