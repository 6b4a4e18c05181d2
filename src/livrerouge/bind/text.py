"""Strings, written as the engine's library writes them: names must be the same bytes in links and where they lead."""

from __future__ import annotations

from codecs import BOM_UTF16_BE

from pikepdf import String


def written(text: str) -> String:
    """Write a text in ASCII, or else in UTF-16 (ISO 32000-1, 7.9.2)."""
    return String(text.encode() if text.isascii() else BOM_UTF16_BE + text.encode("utf-16-be"))
