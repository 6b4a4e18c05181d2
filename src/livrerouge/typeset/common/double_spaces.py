"""One space between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.codes.typography import DOUBLE_SPACE
from livrerouge.typeset.change import Change, Edit, Remark
from livrerouge.typeset.passage import Passage

_SPACES = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")


def double_spaces(passage: Passage) -> Iterator[Change]:
    """Leave one of several spaces in a row (Y103); those at a line end are nobody's fault."""
    for match in _SPACES.finditer(passage.characters):
        yield Remark(*match.span(), DOUBLE_SPACE, {"count": str(len(match[0])), "correction": " "})
        yield Edit(*match.span(), " ")
