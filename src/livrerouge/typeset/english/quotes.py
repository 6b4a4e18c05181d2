"""Straight quotation marks and apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.common.pairs import pairs
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import LOWER, UPPER

_LETTER = rf"[{LOWER}{UPPER}\ue000“\"]"
_SINGLE = re.compile(r"(?<!')'(?!')")
_ELISION = re.compile(r"'(?:n|tis|twas|twere|twill|em|cause|til|bout|round|cos|fore|neath)\b", re.IGNORECASE)
_BEFORE = ' \t\n\r\u00a0\u2009\u202f\u2028([{“‘"–—-/'
_AFTER = ' \t\n\r\u00a0\u2009\u202f\u2028)]}”".,;:!?…–—-/\ue001'


def double_quotes(passage: Passage) -> Iterator[Edit]:
    """Turn "…" into “…”, and an inner pair into ‘…’."""
    for mark in pairs(passage.characters).straight:
        signs = "‘’" if mark.depth % 2 else "“”"
        yield Edit(mark.at, mark.at + 1, signs[0 if mark.opens else 1])


def single_quotes(passage: Passage) -> Iterator[Edit]:
    """Turn '…' into ‘…’ and every other ' into ’, save after a figure: feet or minutes (5')."""
    text = passage.characters
    opened = False
    for match in _SINGLE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        opens = not opened and (not before or before in _BEFORE) and bool(re.match(_LETTER, after))
        closes = opened and (not after or after in _AFTER)
        if opens and not _ELISION.match(text, at) and _closed(text, at):
            opened = True
            yield Edit(at, at + 1, "‘")
        elif before.isdigit() and not closes and not after.isalpha():
            continue
        else:
            opened = opened and not closes
            yield Edit(at, at + 1, "’")


def _closed(text: str, at: int) -> bool:
    """Tell whether a later mark can close what opens here."""
    return any(
        not text[match.start() - 1].isspace() and text[match.end() : match.end() + 1] in ("", *_AFTER)
        for match in _SINGLE.finditer(text, at + 1)
    )
