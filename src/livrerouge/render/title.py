"""Titles: set large, they break where the sense does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice

from livrerouge.model.inline import Abbreviation, Inline, Inlines, Text, plain

_SMALL = re.compile(r"(?<![^\s\u00a0(«“‘’'-])(\w{1,3}) (?=\S)")
"""An article, preposition or other word too small to end a line of a title."""


def bound(content: Inlines) -> Inlines:
    """Bind each small word of a title to the word behind it, so that no line ends with it."""
    pieces = (piece for text in texts(content) for piece in _bound(text))
    return tuple(
        replace(inline, children=tuple(islice(pieces, len(inline.children))))
        if isinstance(inline, Abbreviation)
        else next(pieces)
        for inline in content
    )


def texts(content: Inlines) -> Iterator[Inlines]:
    """Give the pieces of a run, those of one text together: abbreviations in it have parted what reads as one."""
    flat = (piece for inline in content for piece in _pieces(inline))
    for span, group in groupby(flat, key=lambda piece: piece.span if isinstance(piece, Text) else None):
        if span is None:
            yield from ((piece,) for piece in group)
        else:
            yield tuple(group)


def _pieces(inline: Inline) -> Inlines:
    return inline.children if isinstance(inline, Abbreviation) else (inline,)


def _bound(text: Inlines) -> Iterator[Inline]:
    """Bind the small words of one text, sign for sign."""
    whole, at = _SMALL.sub("\\1\u00a0", plain(text)), 0
    for piece in text:
        if isinstance(piece, Text):
            end = at + len(piece.value)
            yield replace(piece, value=whole[at:end])
            at = end
        else:
            yield piece
