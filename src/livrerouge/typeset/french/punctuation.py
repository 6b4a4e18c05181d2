"""The spaces before tall punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import CALL, NO_BREAK, OBJECT, SPACE, THIN

_WORD_ENDS = rf"[\w{OBJECT}{CALL})\]}}»”’.…%‰€$°*\"–—]"
"""What stands before a mark that clearly belongs to a sentence."""
_THIN = re.compile(rf"(?<=(?P<before>{_WORD_ENDS}))(?P<space>{SPACE}*)(?P<marks>[;!?]+)(?![\w=/\\:(]|[-'’]\w)")
_COLON = re.compile(rf"(?<=(?P<before>{_WORD_ENDS}))(?P<space>{SPACE}*)(?P<marks>:)(?![\w=/\\:(]|[-'’]\w)")


def thin_spaces(passage: Passage) -> Iterator[Edit]:
    """Put a thin no-break space before ; ! and ?, typed or not, where they end words."""
    yield from _spaced(_THIN, passage, THIN)


def colons(passage: Passage) -> Iterator[Edit]:
    """Put a no-break space before a colon; 14:30, 1:2 and :: have none."""
    yield from _spaced(_COLON, passage, NO_BREAK)


def _spaced(pattern: re.Pattern[str], passage: Passage, space: str) -> Iterator[Edit]:
    for match in pattern.finditer(passage.characters):
        if match["space"] == space:
            continue
        if match["space"]:
            yield Edit(*match.span("space"), space)
        else:
            at = match.start("marks")
            yield Edit(at, at + 1, space + match["marks"][0])
