"""Sheets: the pages make whole ones, all of one size."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import press as codes
from livrerouge.diagnostic import Diagnostic

_TOLERANCE = 0.3
"""Points: a tenth of a millimetre."""
_MILLIMETRE = 72 / 25.4
"""Points."""


def whole_sheets(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a page count that is no multiple of the publication's (P101) and pages of another size (P104)."""
    publication, geometry = evidence.book.publication, evidence.style.geometry
    sizes = evidence.document.sizes
    over = len(sizes) % publication.multiple
    if over or not sizes:
        yield codes.PAGE_COUNT.at(
            evidence.setting("multiple"),
            page_count=len(sizes),
            multiple=publication.multiple,
            missing=publication.multiple - over,
            over=over,
        )
    for position, (width, height) in enumerate(sizes, 1):
        if abs(width - geometry.width) > _TOLERANCE or abs(height - geometry.height) > _TOLERANCE:
            page = next((page for page in evidence.page_map.pages if page.position == position), None)
            yield codes.PAGE_SIZE.at(
                evidence.span("", page),
                page=page.folio if page is not None else position,
                width=_millimetres(width),
                height=_millimetres(height),
                wanted_width=_millimetres(geometry.width),
                wanted_height=_millimetres(geometry.height),
                pages=(position,),
            )


def _millimetres(points: float) -> str:
    return f"{points / _MILLIMETRE:.1f}".removesuffix(".0")
