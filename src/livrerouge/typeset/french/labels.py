"""Words that announce a number or a name, and hold to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap
from livrerouge.typeset.space import BREAKABLE, NO_BREAK, SPACE, UPPER

_ABBREVIATED = (
    r"[Nn]°|[Nn]os?|pp?\.|§§?|ch\.|[Tt]\.|[Aa]rt\.|[Cc]hap\.|[Ff]ig\.|[Tt]abl?\.|[Vv]ol\.|[Aa]l\.|[Cc]ol\.|[Pp]ar\."
    r"|[Rr]és\.|[Dd]oc\."
)
_WHOLE = (
    r"[Aa]rticles?|[Cc]hapitres?|[Pp]ages?|[Ff]igures?|[Tt]ableaux?|[Aa]nnexes?|[Ss]ections?|[Pp]aragraphes?"
    r"|[Aa]linéas?|[Pp]oints?|[Nn]otes?|[Tt]omes?|[Vv]olumes?|[Nn]uméros?|[Aa]ctivités?|[Rr]ésolutions?"
    r"|[Oo]bjectifs?|[Dd]écisions?"
)
LABEL = rf"(?<![\w.-])(?:{_ABBREVIATED}|{_WHOLE})"
"""A word after which a number is a name."""

_ANNOUNCED = re.compile(rf"{LABEL}(?P<space>{BREAKABLE}+)(?=\d|[IVXLC]+\b)")
_JOINED = re.compile(r"(?<![\w’])[Nn](?P<sign>°)(?=\d)")
_LETTER = re.compile(rf"(?<=\d)(?P<space>{BREAKABLE}+)(?=[a-z]\))")
_TITLE = re.compile(
    rf"(?<![\w’.-])(?:MM?\.|Mmes?|Mlles?|Drs?|Pr|Prof\.|Me|Mgr|S\.{SPACE}?[EMA]\.)(?P<space>{BREAKABLE}+)(?=[{UPPER}])"
)
_STARTS = (
    r"(?:[LCDJNS]’|Qu"
    r"|(?:Les?|La|Ils?|Elles?|On|Une?|Des?|Du|Ce[st]?|Cette|En|Et|Mais|Or|Aux?|Dans|Pour|Par|Sur)\b)"
)
"""Words that rather begin a sentence than a family's name."""
_INITIAL = re.compile(rf"(?<![\w’.-])[{UPPER}]\.(?P<space>{BREAKABLE}+)(?=[{UPPER}][\w’.-])(?!{_STARTS})")
_ERA = re.compile(rf"(?<!\w)(?:av|apr)\.(?P<space>{BREAKABLE}+)(?=J\.)")


def labels(passage: Passage) -> Iterator[Edit]:
    """Keep n° 12, p. 12, art. 1.1 e), figure 2, M. X, J. Martin, av. J.-C. on one line."""
    for pattern in (_ANNOUNCED, _LETTER, _TITLE, _INITIAL, _ERA):
        yield from swap(pattern, passage, NO_BREAK, 1)
    yield from swap(_JOINED, passage, "°" + NO_BREAK, 1)
