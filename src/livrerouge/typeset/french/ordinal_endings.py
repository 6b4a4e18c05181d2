"""Ordinals with endings that French typography does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.codes.typography import ORDINAL
from livrerouge.typeset.change import Remark
from livrerouge.typeset.passage import Passage

_LONG = re.compile(
    r"(?<![\w.,-])(?P<figures>\d+|[IVX]+)(?P<ending>(?:i?[èeé]me|[èeé]re|ier|eme)(?P<plural>s?)|(?:è|é)s?)(?!\w)"
)
_FIRST = ("1", "I")


def ordinal_endings(passage: Passage) -> Iterator[Remark]:
    """Report 2ème, 1ère, 1ier (Y105)."""
    for match in _LONG.finditer(passage.characters):
        ending = "e"
        if match["figures"] in _FIRST:
            ending = "re" if match["ending"].rstrip("s").endswith("re") else "er"
        correction = match["figures"] + ending + (match["plural"] or "")
        yield Remark(*match.span(), ORDINAL, {"word": match[0], "correction": correction})
