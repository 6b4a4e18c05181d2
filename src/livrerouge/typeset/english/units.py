"""Numbers with their units, days with their months."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap
from livrerouge.typeset.space import BREAKABLE, NO_BREAK

_UNIT = re.compile(
    rf"(?<=\d)(?P<space>{BREAKABLE}+)(?:[%‰€£$]|°[CF]|[µmcdk]?m[²³]?|k?g|mg|ha|[mcdh]?[lL]|t|h|min|s|ms"
    r"|[kMGT]?B|[kM]?W|[kMG]Wh"
    r"|[kMG]?Hz|k?V|mA|km/h|m/s|mph|ft|lb|oz|EUR|CHF|USD|GBP|pt|px|dpi|a\.m\.|p\.m\."
    r"|million|billion|per cent)"
    r"(?![\w’'²³]|-\w)"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(rf"(?<![\w.,:/])\d{{1,2}}(?P<space>{BREAKABLE}+)(?=(?:{_MONTHS})\b)")
_MONTH = re.compile(rf"\b(?:{_MONTHS})(?P<space>{BREAKABLE}+)(?=\d{{1,2}}\b)")


def units(passage: Passage) -> Iterator[Edit]:
    """Keep a number and its unit, a day and its month on one line."""
    for pattern in (_UNIT, _DAY, _MONTH):
        yield from swap(pattern, passage, NO_BREAK, 1)
