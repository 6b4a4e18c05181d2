"""Figures and the words they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.french.labels import LABEL
from livrerouge.typeset.french.numerals import ORDINAL
from livrerouge.typeset.passage import Passage, swap
from livrerouge.typeset.space import BREAKABLE, LOWER, NO_BREAK, SPACE, THIN, UPPER

_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
_DAY = re.compile(rf"(?<![\w.,:/])(?:[1-9]|[12]\d|3[01]|1er)(?P<space>{BREAKABLE}+)(?={_MONTH})")
_DAYS = re.compile(rf"(?<![\w.,:/])\d\d?(?:er)?{SPACE}(?:et|au|ou)(?P<space>{BREAKABLE}+)(?=\d\d?{SPACE}{_MONTH})")
_WORD = rf"(?=(?P<word>[{LOWER}{UPPER}]{{2,12}})(?![\w’'-]))"
_NUMBER = re.compile(rf"(?<![\w.,:/-])(?P<number>\d+(?:{THIN}\d{{3}})*(?:,\d+)?)(?P<space>{BREAKABLE}+){_WORD}")
_ORDINAL = re.compile(rf"(?P<number>{ORDINAL})(?P<space>{BREAKABLE}+){_WORD}")
_YEAR = re.compile(r"[12]\d{3}")
_NAME = re.compile(rf"{LABEL}{SPACE}?(?:[\d.,{THIN}]+(?:–|-|,{SPACE}|{SPACE}(?:et|à|ou){SPACE}))*$")
"""What stands before a number that is a name: “figures 2 et ” 3."""
_SMALL_WORD = re.compile(
    r"et|ou|à|de|du|des|dont|qui|que|en|sur|pour|par|aux?|l[ea]s?|une?|dans|avec|sans|sous|vers|chez|est|sont|ont|mais"
    r"|donc|or|ni|car|si|ne|se|ces?|son|sa|ses|leurs?|où|puis|contre|entre|selon|comme|plus|moins|fut|furent|sera"
    r"|seront|étai(?:en)?t|avai(?:en)?t|ils?|elles?|on|nous|vous",
    re.IGNORECASE,
)


def counted(passage: Passage) -> Iterator[Edit]:
    """Keep a number with the word it counts (35 ateliers, 82e session) and a day with its month.

    Left apart: four figures that may be a year, a number that is a name (figure 2), a word of more than
    twelve letters, and the small words that begin another part of the sentence.
    """
    text = passage.characters
    yield from swap(_DAY, passage, NO_BREAK, 1)
    yield from swap(_DAYS, passage, NO_BREAK, 1)
    for match in (*_NUMBER.finditer(text), *_ORDINAL.finditer(text)):
        name = match["number"][-1].isdigit() and _NAME.search(text[: match.start()])
        if not (name or _YEAR.fullmatch(match["number"]) or _SMALL_WORD.fullmatch(match["word"])):
            yield Edit(*match.span("space"), NO_BREAK)
