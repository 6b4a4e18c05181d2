"""Maps: a font says which glyphs its codes show, and every program reads the same in it."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, finding, quoted
from livrerouge.audit.uses import used
from livrerouge.codes import drawn as codes


def glyphs_found(file: File) -> Iterator[Finding]:
    """Find fonts that leave open which glyphs are shown (A244): ISO 14289-1, 7.21.3 and 7.21.6; ISO 19005-2, 6.2.11."""
    for font, where in used(file):
        for fault in font.doubts if font.embedded else ():
            yield finding(codes.CID, where, font=quoted(font.name), fault=fault)


RULE = Rule(
    codes.CID,
    "ISO 14289-1, 7.21.3",
    (
        *(f"31-{number:03}" for number in range(1, 9)),
        *("31-019", "31-020", "31-021", "31-022", "31-024"),
    ),
    glyphs_found,
)
