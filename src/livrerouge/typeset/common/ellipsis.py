"""Three full stops are one sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap

_STOPS = re.compile(r"(?<!\.)\.{3}(?![./\\])")


def ellipsis(passage: Passage) -> Iterator[Edit]:
    """Turn `...` into …; longer rows of dots are leaders and stay."""
    yield from swap(_STOPS, passage, "…")
