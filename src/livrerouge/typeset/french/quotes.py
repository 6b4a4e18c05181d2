"""Straight quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.common.pairs import pairs
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import LOWER, UPPER

_SINGLE = re.compile(rf"(?<![\w'’])'(?=[{LOWER}{UPPER}«\ue000])[^'\"]*(?:'\b[^'\"]*)*?(?<!\s)'(?![\w'])")


def quotes(passage: Passage) -> Iterator[Edit]:
    """Turn "…" into « … », inner ones and '…' into “ … ”."""
    for mark in pairs(passage.characters).straight:
        signs = "“”" if mark.depth else "«»"
        yield Edit(mark.at, mark.at + 1, signs[0 if mark.opens else 1])
    for match in _SINGLE.finditer(passage.characters):
        yield Edit(match.start(), match.start() + 1, "“")
        yield Edit(match.end() - 1, match.end(), "”")
