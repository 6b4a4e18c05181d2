"""Real characters: what codes stand for are characters."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding, quoted
from livrerouge.codes import drawn as codes

_NONE = "\0\ufeff\ufffe"


def characters_real(file: File) -> Iterator[Finding]:
    """Find codes mapped to what is no character (A242): ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2."""
    for font in file.fonts:
        wrong = sorted({sign for text in (font.unicode or {}).values() for sign in text if sign in _NONE})
        for sign in wrong:
            told = f"U+{ord(sign):04X}"
            yield finding(codes.BAD_UNICODE, Where(0, font.ref), font=quoted(font.name), character=told)


RULE = Rule(codes.BAD_UNICODE, "ISO 14289-1, 7.21.7", ("31-028", "31-029"), characters_real)
