"""The spaces inside « »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import NO_BREAK, SPACE

_OPENING = re.compile(rf"«{SPACE}*(?=.|\s)")
_CLOSING = re.compile(rf"(?<![«\s])(?P<space>{SPACE}*)(?P<mark>»)")


def guillemets(passage: Passage) -> Iterator[Edit]:
    """Put one no-break space after « and before »; a » alone in a cell means ditto and stays."""
    for match in _OPENING.finditer(passage.characters):
        if match[0] != (opening := "«" + NO_BREAK):
            yield Edit(*match.span(), opening)
    for match in _CLOSING.finditer(passage.characters):
        if match["space"]:
            if match["space"] != NO_BREAK:
                yield Edit(*match.span("space"), NO_BREAK)
        elif match.start():
            yield Edit(*match.span("mark"), NO_BREAK + "»")
