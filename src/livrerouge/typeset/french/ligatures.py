"""Words with œ that a keyboard wrote with oe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.codes.typography import LIGATURE
from livrerouge.typeset.change import Remark
from livrerouge.typeset.passage import Passage

_WORDS = re.compile(
    r"""\b(?:
      (?:é|e|É|E)?coeur(?:s|é|ée|és|ées|ant|ante|ants|antes|er|ement|ements)? | rancoeurs? | choeurs?
    | (?:con)?soeurs? | soeurettes?
    | (?:man|dés)?oeuvr\w* | sous-oeuvre
    | oeil(?:s|let\w*|lad\w*|lèr\w*)? | noeuds? | voeux? | boeufs? | oeufs? | moeurs
    | oed[eéè]m\w* | oedip\w* | oesophag\w* | oecumén\w* | oenolog\w* | oenotouris\w* | oestrog\w*
    | oestr(?:us|al\w*)
    | foetus | foetal\w* | foetaux | foetopath\w* | coeliaque\w* | coelioscop\w* | coelacanthe\w* | loess
    | stoechiométri\w* | foehn | gynoecée?s?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS = {"oe": "œ", "Oe": "Œ", "OE": "Œ", "oE": "œ"}


def ligatures(passage: Passage) -> Iterator[Remark]:
    """Report oe in words written with œ (Y101)."""
    for match in _WORDS.finditer(passage.characters):
        word = match[0]
        correction = re.sub("oe", lambda pair: _LETTERS[pair[0]], word, count=1, flags=re.IGNORECASE)
        yield Remark(*match.span(), LIGATURE, {"word": word, "correction": correction})
