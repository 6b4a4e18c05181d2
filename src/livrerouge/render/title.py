"""Titles: set large, they break where the sense does."""

from __future__ import annotations

import re
from dataclasses import replace

from livrerouge.model.inline import Inline, Inlines, Text

_SMALL = re.compile(r"(?<![^\s\u00a0(«“‘’'-])(\w{1,3}) (?=\S)")
"""An article, preposition or other word too small to end a line of a title."""


def bound(content: Inlines) -> Inlines:
    """Bind each small word of a title to the word behind it, so that no line ends with it."""
    return tuple(_bound(inline) for inline in content)


def _bound(inline: Inline) -> Inline:
    if isinstance(inline, Text):
        return replace(inline, value=_SMALL.sub("\\1\u00a0", inline.value))
    return inline
