"""Figures: groups of thousands, and numbers with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap
from livrerouge.typeset.space import NO_BREAK, SPACE, THIN

_GROUPS = re.compile(
    rf"(?<![\w.,/-])(?<!\d{SPACE})[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+(?![\d/-]|[.,]\d*[.,]\d|{SPACE}\d|\w)"
)
_SPACE = re.compile(SPACE)
_SIGN = re.compile(rf"(?<=\d)(?P<space>{SPACE}*)(?P<sign>[%‰€£])(?!\w)")
_UNIT = re.compile(
    rf"(?<=\d)(?P<space>{SPACE}+)(?:[$°¥]|°[CF]|[µmcdk]?m[²³]?|k?g|mg|ha|[mcdh]?[lL]|t|h|min|s|ms"
    rf"|[kMGT]?o|[kM]?W|[kMG]Wh|[kMG]?Hz|k?V|mA|km/h|m/s|hab\.|EUR|CHF|USD|FF|pt|px|dpi|ppp)(?![\w’'²³]|-\w|\.\w)"
)
_HOUR = re.compile(rf"(?<=\d{THIN}h)(?P<space>{SPACE}+)(?=\d\d(?!\d))")
_TIMES = re.compile(rf"(?<=\d)(?P<before>{SPACE}+)[×÷](?P<after>{SPACE}+)(?=\d)")


def thousands(passage: Passage) -> Iterator[Edit]:
    """Part thousands with thin no-break spaces where the author parted them: 12 345."""
    for match in _GROUPS.finditer(passage.characters):
        for space in _SPACE.finditer(match[0]):
            if space[0] != THIN:
                yield Edit(match.start() + space.start(), match.start() + space.end(), THIN)


def units(passage: Passage) -> Iterator[Edit]:
    """Keep a number and its unit together with a thin no-break space; before %, ‰, € and £ it may lack."""
    text = passage.characters
    for match in _SIGN.finditer(text):
        if match["space"] == THIN:
            continue
        if match["space"]:
            yield Edit(*match.span("space"), THIN)
        else:
            yield Edit(*match.span("sign"), THIN + match["sign"])
    for match in _UNIT.finditer(text):
        if match["space"] != THIN:
            yield Edit(*match.span("space"), THIN)


def products(passage: Passage) -> Iterator[Edit]:
    """Keep the sides of 148 × 210 on one line, and the hours with their minutes: 14 h 30."""
    for match in _TIMES.finditer(passage.characters):
        yield Edit(*match.span("before"), NO_BREAK)
        yield Edit(*match.span("after"), NO_BREAK)
    yield from swap(_HOUR, passage, THIN, 1)
