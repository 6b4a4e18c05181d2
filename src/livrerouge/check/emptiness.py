"""Emptiness: a page with a few lines on it, which nobody meant."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import FREE_PAGES, Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Page

_LEAST = 1 / 6
"""Part of the type area's height that must be filled."""
_INTENDED = FREE_PAGES | {"imprint", "colophon", "dedication"}


def full_pages(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find pages filled to less than a sixth (L225), but those the style means to be empty."""
    geometry = evidence.style.geometry
    for page in evidence.page_map.pages:
        filled = _filled(page)
        if page.intended in _INTENDED or filled >= geometry.type_height * _LEAST:
            continue
        places = (*(line.at for line in evidence.body(page)), *(block.at for block in page.blocks))
        span = evidence.span(next(filter(None, places), ""), page)
        lines = round(filled / geometry.leading)
        yield codes.NEARLY_EMPTY.at(span, page=page.folio, lines=lines, capacity=geometry.lines, pages=(page.position,))


def _filled(page: Page) -> float:
    """Add up the heights that lines and pictures fill, those beside one another once."""
    areas = sorted((area.y, area.bottom) for area in (*(line.area for line in page.lines), *page.pictures))
    filled, reached = 0.0, 0.0
    for top, bottom in areas:
        filled += max(0.0, bottom - max(top, reached))
        reached = max(reached, bottom)
    return filled
