"""Hyphens: what a word is divided with at the end of a line is no sign of the author's."""

from __future__ import annotations

import re
from typing import Any

import pydyf  # type: ignore[import-untyped]

_HYPHEN = re.compile(rb"(<[0-9a-f]+>) <2010>")
"""U+2010 in the map from glyphs to characters."""


def soften_hyphens(pdf: Any, roots: tuple[Any, ...]) -> None:  # noqa: ANN401 - the engine's
    """Say of U+2010, unless the text itself has it, that it is a soft hyphen: readers then keep the word whole."""
    if any("\u2010" in said for root in roots for said in root.itertext()):
        return
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream) and b"begincmap" in thing.stream:
            thing.stream[:] = [_HYPHEN.sub(rb"\1 <00ad>", line) for line in thing.stream]
