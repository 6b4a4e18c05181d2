"""What French ordinals are made of, for the rules that look for them."""

from __future__ import annotations

import re

_ROMAN = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_LONG_ROMAN = rf"(?=[IVXLCDM]{{2,}}(?:e|es)\b){_ROMAN}"
"""At least two figures, for Le, De, Me, Ce and Les are words."""

ORDINAL = (
    r"(?<![\w.,’'/-])(?:"
    r"1(?:ers?|res?)|2(?:des?|nde?s?|d)|\d+(?:es?)"
    r"|I(?:ers?|res?)|II(?:des?|nde?s?)"
    rf"|(?:{_LONG_ROMAN}|[VX])(?:es?)"
    r")(?![\w’'])"
)
"""A whole ordinal; its figures end where the small letters begin."""

SMALL = re.compile(r"[a-z]+$")
"""The letters to be raised."""
