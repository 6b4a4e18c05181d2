"""The opening of a chapter: its initial, the words set in small capitals, and the rest of the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from livrerouge.model.block import Blocks, Paragraph
from livrerouge.model.inline import Abbreviation, Inline, Inlines, Text, plain
from livrerouge.render.title import texts

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
    words: Inlines
    rest: Inlines
    at: str


def opening(blocks: Blocks) -> Opening | None:
    """Cut the first paragraph of a chapter; none when it is short or begins with no letter of plain text."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return None
    begun = next(texts(first.content), ())
    text = plain(begun) if all(isinstance(piece, Text) for piece in begun) else ""
    if not _INITIAL.match(text) or len(plain(first.content)) < _SHORTEST:
        return None
    _, behind = _cut(first.content, 1)
    words, rest = _cut(behind, len(_first_words(text[1:])))
    return Opening(text[0], words, rest, first.span.at)


def _cut(content: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """Cut a run in two; an abbreviation that is cut is none any more."""
    before: list[Inline] = []
    after: list[Inline] = []
    for inline in content:
        length = len(plain((inline,)))
        if at <= 0:
            after.append(inline)
        elif length > at and isinstance(inline, Text):
            before.append(replace(inline, value=inline.value[:at]))
            after.append(replace(inline, value=inline.value[at:]))
        elif length > at and isinstance(inline, Abbreviation):
            first, second = _cut(inline.children, at)
            before += first
            after += second
        else:
            before.append(inline)
        at -= length
    return tuple(before), tuple(after)


def _first_words(text: str) -> str:
    """Take up to four words, fewer when they are long; they end before a space or with the text."""
    match = _WORDS.match(text)
    words = match[0] if match is not None else ""
    while len(words) > _LONGEST and " " in words:
        words = words.rpartition(" ")[0]
    return words.rstrip(" ,;:.!?\u00a0\u202f")
