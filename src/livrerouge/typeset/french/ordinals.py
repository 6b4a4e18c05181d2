"""Superior letters of ordinals and of numéro."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Raise
from livrerouge.typeset.french.numerals import ORDINAL, SMALL
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import SPACE

_ORDINAL = re.compile(ORDINAL)
_NUMERO = re.compile(rf"\b[Nn](?P<small>o){SPACE}*(?=\d)")
_NUMEROS = re.compile(rf"\b[Nn](?P<small>os){SPACE}*(?=\d+(?:[-–]|,{SPACE}\d|{SPACE}(?:et|à){SPACE}\d))")


def ordinals(passage: Passage) -> Iterator[Raise]:
    """Raise the letters of 1er, 82e, XXIe, and of no and nos before the numbers they announce."""
    for match in _ORDINAL.finditer(passage.characters):
        small = SMALL.search(match[0])
        if small:
            yield Raise(match.start() + small.start(), match.end())
    for pattern in (_NUMERO, _NUMEROS):
        for match in pattern.finditer(passage.characters):
            yield Raise(*match.span("small"))
