"""Documents: JSON as it is written, safe on a terminal and in a runner's log."""

from __future__ import annotations

import json

from livrerouge.report.width import hidden

_HALVES = ("\ud800", "\udfff")


def document(values: object, *, ascii_only: bool = False) -> str:
    """Write JSON values as text.

    Characters that could command a terminal are escaped as JSON allows, all but ASCII on request; halves of
    surrogate pairs, which are no text, become U+FFFD.
    """
    text = json.dumps(values, ensure_ascii=False, indent=2)
    safe = {ord(character): _escaped(character) for character in set(text) if _told(character, ascii_only)}
    return text.translate(safe).replace("##[", "##\\u005b") + "\n"


def _told(character: str, ascii_only: bool) -> bool:
    """Tell whether a character is written by its number; line ends stand between values, never in them."""
    return character != "\n" and (hidden(character) or (ascii_only and character > "\x7f"))


def _escaped(character: str) -> str:
    """Write a character by its number."""
    return "\\ufffd" if _HALVES[0] <= character <= _HALVES[1] else json.dumps(character)[1:-1]
