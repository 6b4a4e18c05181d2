"""Widths: how many columns of a terminal characters take, and what is safe to show there."""

from __future__ import annotations

import re
import unicodedata

TAB = 4
"""Columns between two tab stops."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u00ad\u200c\u200d\u2060\ufe0e\ufe0f")
"""Marks that shape or join their neighbours and are harmless to show."""
_OLD_COMMAND = "##["
"""Begins a command to the runner of GitHub Actions wherever in a line it stands; `::` does so only at the beginning."""
_COMMAND = re.compile(r"\A(\s*):(?=:)")


def hidden(character: str) -> bool:
    """Tell whether a character commands a terminal, reorders letters or is not seen."""
    return character not in _JOINERS and unicodedata.category(character) in _HIDDEN


def columns(character: str) -> int:
    """Count the columns one character takes: none, one or two; tabs are set before."""
    if character in _JOINERS or "\u1160" <= character <= "\u11ff" or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """Count the columns a text takes."""
    return len(text) if text.isascii() else sum(columns(character) for character in text)


def plain(text: str) -> str:
    """Replace what could command a terminal or a runner, or reorder letters; it is shown as `<U+202E>`."""
    return "".join(_plain(text))


def plain_line(text: str) -> str:
    """Make `plain` what a line begins with, so that a runner does not take the line for a command."""
    return _COMMAND.sub(r"\1<U+003A>", plain(text))


def shown(text: str) -> tuple[str, ...]:
    """Give each character of a line as it is shown: tabs as spaces up to their stop, the rest by `plain`."""
    parts: list[str] = []
    column = 0
    for character, safe in zip(text, _plain(text), strict=True):
        part = " " * (TAB - column % TAB) if character == "\t" else safe
        column += width(part)
        parts.append(part)
    return tuple(parts)


def _plain(text: str) -> list[str]:
    """Give each character of a text, those that are not safe by their number."""
    if text.isprintable() and _OLD_COMMAND not in text:
        return list(text)
    last = len(_OLD_COMMAND) - 1
    return [
        f"<U+{ord(character):04X}>"
        if hidden(character) or (i >= last and text[i - last : i + 1] == _OLD_COMMAND)
        else character
        for i, character in enumerate(text)
    ]
