"""Short last words do not stand alone on the last line of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import BREAKABLE, LINE, NO_BREAK, OBJECT, SPACE

_SHORT = 5
"""A last word of fewer letters is joined to the word before it."""
_TOGETHER = 4
"""Words that hold together may stand alone from so many letters."""
_WORDS = 4
"""A run of fewer words has no last line to speak of."""
_GAP = re.compile(rf"{BREAKABLE}+")
_ANY_GAP = re.compile(rf"{SPACE}+")


def runts(passage: Passage) -> Iterator[Edit]:
    """Join a short last word to the one before it; further only where both are still too short for a line."""
    text = passage.characters.rstrip()
    if not passage.prose or len(text.split()) < _WORDS:
        return
    gaps = [gap for gap in _GAP.finditer(text) if gap.end() < len(text)]
    words = 1 + len(_ANY_GAP.findall(text[gaps[-1].end() :])) if gaps else 1
    for gap in reversed(gaps):
        tail = text[gap.end() :]
        letters = sum(sign.isalnum() for sign in tail)
        enough = letters >= (_SHORT if words == 1 else _TOGETHER)
        if enough or OBJECT in tail or LINE in text[gap.start() - 1 :]:
            return
        yield Edit(gap.start(), gap.end(), NO_BREAK)
        words += 1
