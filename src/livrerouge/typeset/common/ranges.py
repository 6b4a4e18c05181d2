"""Ranges of numbers: an en dash without spaces, kept on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Change, Edit, Keep
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import BREAKABLE

_NUMBER = r"\d+(?:[.,]\d+)?"
_RANGE = re.compile(
    rf"(?<![\w.,–—/:+=#-])(?P<first>{_NUMBER})(?P<dash>-|--|–)(?P<last>{_NUMBER})(?![\w–—/+=]|-[\w-]|[.,:]\d)"
)
_YEARS = re.compile(
    rf"(?<![\w.,–—/:-])(?P<first>[12]\d{{3}})(?P<dash>{BREAKABLE}+(?:--?|–){BREAKABLE}+)(?P<last>[12]\d{{3}})"
    r"(?![\w–—/-]|[.,:]\d)"
)
_NAME = re.compile(r"\b(?:[Aa]rt\.|[Aa]rticles?|[LRD]\.|[Nn]°|[Nn]os?\.?|[A-Z][A-Z0-9]+)\s*$")
"""What makes a number a name: in “article 12-3” and “ISO 639-1” the hyphen is part of it."""


def ranges(passage: Passage) -> Iterator[Change]:
    """Set 2001-2018, 2001--2018 and 2001 - 2018 with an en dash, on one line; hyphens if numbers rise."""
    text = passage.characters
    for pattern in (_RANGE, _YEARS):
        for match in pattern.finditer(text):
            sure = "--" in match["dash"] or "–" in match["dash"]
            if sure or (_rises(match["first"], match["last"]) and not _NAME.search(text[: match.start()])):
                yield Keep(*match.span())
                if match["dash"] != "–":
                    yield Edit(*match.span("dash"), "–")


def _rises(first: str, last: str) -> bool:
    """Tell whether two numbers look like the ends of a range, rather than a telephone number or a score."""
    if first.startswith("0") or (len(first), len(last)) == (3, 4):
        return False
    if last.startswith("0") and len(last) > len(first):
        # A number of a file or a piece: 24-031.
        return False
    if "," in first + last or "." in first + last:
        return float(first.replace(",", ".")) < float(last.replace(",", "."))
    if len(last) < len(first):  # 2001-18
        return len(last) > 1 and int(first[-len(last) :]) < int(last)
    return len(last) - len(first) <= 1 and int(first) < int(last)
