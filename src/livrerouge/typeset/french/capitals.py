"""Capitals that lack their accent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.codes.typography import CAPITAL
from livrerouge.typeset.change import Remark
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import BREAKABLE, LOWER, SPACE, UPPER

_ACUTE = (
    "bauch blouiss chafaud change changé chantillon chapp chec chelle chelon clair clat clips cole colo "
    "conom cosse cosyst coute cran crire crit criv cul diction difi dite diti ducat gal glise gypt "
    "labor larg lection lectri lectro lég lément lev lig limin lite loign manat mancip merg migr minen "
    "miss meut moti nerg nigm nonc norm numér panou pargn parpill pidém pilog pisod poque preuv prouv "
    "quateur quilibr quip quit quival radiq rige rosi rudi rupti rythr tabli tage tang tant tape tat "
    "tendre tendu tern thiop thiqu thni toile tonn trang troit tud vacu vad valu vasi veil vénement "
    "vènement ventu vêque vide vinc vit volu voqu"
)
"""What follows the É of words that begin so, as far as it tells them from words and names in E."""
_STEMS = "|".join(sorted(_ACUTE.split(), key=len, reverse=True))
_NAMES = r"Egal\b|Elev(?:en|ate)|Evita\b"
_WORDS = (
    (re.compile(rf"\b(?!{_NAMES})E(?:{_STEMS})[{LOWER}]*(?!\w)"), "É"),
    (re.compile(rf"\bE(?:{_STEMS.upper()})[{UPPER}]*(?!\w)"), "É"),
    (re.compile(r"\b(?:E(?:tre|tes)|E(?:TRE|TES))\b"), "Ê"),
    (re.compile(r"\b(?:I(?:les?|lots?)|ILES?)\b"), "Î"),
    (re.compile(r"\bA(?:ges?|gée?s?|mes?|pre|tre)\b"), "Â"),
    (re.compile(r"\bOt(?:er|ez|age|ages)\b"), "Ô"),
)
_SENTENCE = rf"(?:^|(?<=[.!?…]{SPACE})|(?<=[«“(])|(?<=[«“]{SPACE}))"
_PREPOSITION = re.compile(rf"{_SENTENCE}A(?={BREAKABLE}+(?P<next>[{LOWER}]+))")
_NO_PREPOSITION = re.compile(
    r"priori|posteriori|fortiori|contrario|minima|maxima|capp?ella|pari|silentio|été|eu|fait|pu|dû|vu|pris"
)
"""Latin, and participles: “A priori”, “A été nommé”."""
_PRONOUN = re.compile(rf"{_SENTENCE}Ca(?={BREAKABLE}+[{LOWER}])")


def capitals(passage: Passage) -> Iterator[Remark]:
    """Report capitals without their accent: Etat, Egalité, A cette session (Y102)."""
    text = passage.characters
    for pattern, capital in _WORDS:
        for match in pattern.finditer(text):
            yield _remark(match, capital + match[0][1:])
    for match in _PREPOSITION.finditer(text):
        if not _NO_PREPOSITION.fullmatch(match["next"]):
            yield _remark(match, "À")
    for match in _PRONOUN.finditer(text):
        yield _remark(match, "Ça")


def _remark(match: re.Match[str], correction: str) -> Remark:
    return Remark(*match.span(), CAPITAL, {"word": match[0], "correction": correction})
