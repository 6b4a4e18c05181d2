"""Sheets: the pages make whole ones, all of one size."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import press as codes
from livrerouge.diagnostic import Diagnostic

_TOLERANCE = 0.3
"""Points: a tenth of a millimetre."""


def whole_sheets(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a page count that is no multiple of the publication's (P101) and pages of another size (P104)."""
    publication, geometry = evidence.book.publication, evidence.style.geometry
    sizes = evidence.document.sizes
    over = len(sizes) % publication.multiple
    if over or not sizes:
        yield codes.PAGE_COUNT.at(
            publication.span,
            page_count=len(sizes),
            multiple=publication.multiple,
            missing=publication.multiple - over,
        )
    for position, (width, height) in enumerate(sizes, 1):
        if abs(width - geometry.width) > _TOLERANCE or abs(height - geometry.height) > _TOLERANCE:
            yield codes.PAGE_SIZE.at(
                publication.span,
                page=position,
                width=width,
                height=height,
                wanted_width=geometry.width,
                wanted_height=geometry.height,
                pages=(position,),
            )
