"""Dashes between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import BREAKABLE, LOWER, NO_BREAK, SPACE, UPPER

_EM = re.compile(rf"(?<=[^\s–—-]){BREAKABLE}*---{BREAKABLE}*(?=[^\s–—-])")
_SPACED = re.compile(rf"(?<=[^\s–—-]){SPACE}+(?:--?|–){SPACE}+(?=[^\s–—-])")
_JOINED = re.compile(rf"(?<=[{LOWER}{UPPER})”’\ue000])--(?=[{LOWER}{UPPER}(“‘\ue000])")


def dashes(passage: Passage) -> Iterator[Edit]:
    """Set --- as an unspaced em dash, -- as an en dash; a spaced en dash holds to the word before it."""
    text = passage.characters
    for match in _EM.finditer(text):
        yield Edit(*match.span(), "—")
    for match in _JOINED.finditer(text):
        yield Edit(*match.span(), "–")
    for match in _SPACED.finditer(text):
        figures = text[match.start() - 1].isdigit() and text[match.end()].isdigit()
        if not figures and match[0] != (wanted := f"{NO_BREAK}– "):
            yield Edit(*match.span(), wanted)
