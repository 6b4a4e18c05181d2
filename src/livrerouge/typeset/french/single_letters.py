"""Words of one letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap
from livrerouge.typeset.space import BREAKABLE, LOWER, NO_BREAK, UPPER, WORDLIKE

_LETTER = re.compile(rf"(?<![\w’'.-])[{LOWER}{UPPER}](?P<space>{BREAKABLE}+)(?=[«“(]|{WORDLIKE})")


def single_letters(passage: Passage) -> Iterator[Edit]:
    """Keep à, y, a, ô with the word that follows: no line ends on a letter."""
    yield from swap(_LETTER, passage, NO_BREAK, 1)
