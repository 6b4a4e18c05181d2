"""Embedding: the fonts of all texts that are seen are in the file."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, finding, quoted
from livrerouge.audit.uses import used
from livrerouge.codes import drawn as codes


def fonts_embedded(file: File) -> Iterator[Finding]:
    """Find fonts that are not in the file (A240): ISO 14289-1, 7.21.4.1; ISO 19005-2, 6.2.11.4.1."""
    for font, where in used(file):
        if not font.embedded:
            yield finding(codes.NOT_EMBEDDED, where, font=quoted(font.name))


RULE = Rule(codes.NOT_EMBEDDED, "ISO 14289-1, 7.21.4.1", ("31-009",), fonts_embedded)
