"""The opening of a chapter: its initial, the words set in small capitals, and the rest of the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from livrerouge.model.block import Blocks, Paragraph
from livrerouge.model.inline import Inlines, Text, plain

_INITIAL = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\s]*(?:[ \u00a0\u202f][^\s]+){0,3}")
_SHORTEST = 220
"""Characters of a paragraph that an initial of three lines may begin: fewer might leave it hanging below."""
_LONGEST = 26
"""Characters in small capitals at most: less than a line beside an initial."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A paragraph cut at its initial."""

    initial: str
    words: str
    rest: Inlines
    at: str


def opening(blocks: Blocks) -> Opening | None:
    """Cut the first paragraph of a chapter; none when it is short or begins with no letter of plain text."""
    first = blocks[0] if blocks else None
    text = first.content[0] if isinstance(first, Paragraph) and first.content else None
    if not isinstance(first, Paragraph) or not isinstance(text, Text) or not _INITIAL.match(text.value):
        return None
    if len(plain(first.content)) < _SHORTEST:
        return None
    words = _first_words(text.value[1:])
    rest = replace(text, value=text.value[1 + len(words) :])
    return Opening(text.value[0], words, (rest, *first.content[1:]), first.span.at)


def _first_words(text: str) -> str:
    """Take up to four words, fewer when they are long; they end before a space or with the text."""
    match = _WORDS.match(text)
    words = match[0] if match is not None else ""
    while len(words) > _LONGEST and " " in words:
        words = words.rpartition(" ")[0]
    return words.rstrip(" ,;:.!?\u00a0\u202f")
