"""The apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap

_STRAIGHT = re.compile(r"(?<![\d'])'(?!')|(?<=\d)'(?=[^\W\d_])")


def apostrophes(passage: Passage) -> Iterator[Edit]:
    """Turn ' into ’, save after a figure, where it counts feet or minutes (5')."""
    yield from swap(_STRAIGHT, passage, "’")
