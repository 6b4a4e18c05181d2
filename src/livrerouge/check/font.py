"""Fonts: only the style's typefaces, all of them in the file."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import press as codes
from livrerouge.diagnostic import Diagnostic


def fonts_of_the_style(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find fonts that are no typeface of the style (P102) or are not embedded (P103)."""
    families = sorted({face.family for face in evidence.style.faces})
    known = {_plain(family) for family in families}
    span = evidence.book.publication.span
    for font in evidence.document.fonts:
        if _plain(font.family) not in known:
            yield codes.STRANGE_FONT.at(span, font=font.name, style=evidence.style.name, families=", ".join(families))
        if not font.embedded:
            yield codes.FONT_NOT_EMBEDDED.at(span, font=font.name)


def _plain(family: str) -> str:
    """Compare names as fontconfig does: no spaces, hyphens or capitals."""
    return family.replace(" ", "").replace("-", "").casefold()
