"""Dashes between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import LINE, LOWER, NO_BREAK, SPACE, UPPER

_STOP = re.compile(r"[,;:.!?…)\]»]+(?!\w)")
_WORD = r"[^\s–—-]"
_DASH = re.compile(
    rf"(?<={_WORD})(?P<before>{SPACE}+)(?P<dash>-{{1,3}}|–|—)(?P<after>{SPACE}+(?={_WORD})|(?={_STOP.pattern}))"
)
_JOINED = re.compile(rf"(?<=[{LOWER}{UPPER})»”\ue000])--(?=[{LOWER}{UPPER}(«“\ue000])")
_DIALOGUE = re.compile(rf"(?:^|(?<={LINE}))(?P<dash>-{{2,3}}|–|—)(?P<after>{SPACE}+)(?={_WORD})")
_END = re.compile(rf"[.!?…][»”)\]]*{SPACE}+(?=[{UPPER}«“])")


def dashes(passage: Passage) -> Iterator[Edit]:
    """Set an aside between en dashes that hold to it: mot –⍽aside⍽– mot; -- in a word is an en dash."""
    text = passage.characters
    yield from _asides(text)
    for match in _JOINED.finditer(text):
        yield Edit(*match.span(), "–")
    for match in _DIALOGUE.finditer(text):
        sign = "—" if match["dash"] == "---" else match["dash"].replace("--", "–")
        if match[0] != sign + NO_BREAK:
            yield Edit(*match.span(), sign + NO_BREAK)


def _asides(text: str) -> Iterator[Edit]:
    ends = [match.end() for match in _END.finditer(text)]
    opened, last = False, 0
    for match in _DASH.finditer(text):
        if _sum(text, match):
            continue
        if any(last < end <= match.end() for end in ends):
            opened = False
        stop = _STOP.match(text, match.end())
        before = NO_BREAK if opened or stop else " "
        after = match["after"] if stop else " " if opened else NO_BREAK
        opened, last = not (opened or stop), match.end()
        if match[0] != (wanted := f"{before}–{after}"):
            yield Edit(*match.span(), wanted)


def _sum(text: str, match: re.Match[str]) -> bool:
    """Tell whether the dash stands between figures, where it may be a minus."""
    return text[match.start() - 1].isdigit() and text[match.end() : match.end() + 1].isdigit()
