"""Glyphs: every character has one in the style's typefaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import Code, Superscript, Text, walk
from livrerouge.place import Span


def glyphs_present(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find characters drawn as empty boxes (L206), each told once at its first place in the book.

    The PDF itself says which they were: the engine shows glyph 0 for them and notes the character beside it.
    What HarfBuzz makes from other glyphs (U+202F from the space, U+2011 from the hyphen) is never among them.
    """
    faults = {character for font in evidence.document.fonts for character in font.missing}
    for character in sorted(faults):
        pages = tuple(n for n, found in sorted(evidence.document.boxes.items()) if character in found)
        first = evidence.page_map.pages[pages[0] - 1] if pages else None
        span = _place(evidence, character) or evidence.span("", first)
        letter = character[:1] or "\ufffd"
        name = unicodedata.name(letter, "without a name")
        yield codes.MISSING_GLYPH.at(span, character=character, number=ord(letter), name=name, pages=pages)


def _place(evidence: Evidence, character: str) -> Span | None:
    """Find the first place of a character, on the letter itself where the author typed it."""
    if not character:
        return None
    publication = evidence.book.publication
    short = (section.short for section in evidence.book.sections)
    for content in (*(run.content for run in evidence.runs), *short, publication.title, publication.subtitle):
        for inline in walk(content):
            if isinstance(inline, Text | Code | Superscript) and character in inline.value:
                return inline.span.find(character)
    # What covers and imprints print besides stands in book.yaml.
    settings = publication.span.source
    found = settings.span(0, len(settings.text)).find(character)
    return found if found.text == character else None
