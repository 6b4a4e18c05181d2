"""Gaps: text that ends early because the block that follows does not fit on its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from livrerouge.check.area import type_area
from livrerouge.check.evidence import FREE_PAGES, Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import INTERRUPTING, Page, PlacedBlock

_MOST = 1 / 4
"""Part of the type area's height that may stay empty before a block."""
_MOVED = INTERRUPTING - {"opening"}
_SLACK = 1.0
"""Points by which a line may stand below the upper edge of the block that follows it."""


def blocks_in_place(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find blocks that begin a page and leave more than a quarter of the one before empty (L227)."""
    geometry = evidence.style.geometry
    for page, after in pairwise(evidence.page_map.pages):
        if page.fragment != after.fragment or {page.intended, after.intended} & FREE_PAGES:
            continue
        moved = _first(after)
        gap = _foot(page, type_area(geometry, page.side).bottom) - _reached(page)
        if moved is not None and gap > geometry.type_height * _MOST:
            yield codes.GAP.at(
                evidence.span(moved.at, after),
                kind=moved.kind.replace("-", " "),
                before=page.folio,
                page=after.folio,
                lines=round(gap / geometry.leading),
                pages=(page.position, after.position),
            )


def _first(page: Page) -> PlacedBlock | None:
    """Give the block that begins a page, if it is one that is not torn; a head above it comes along with it."""
    whole = [block for block in page.blocks if block.kind in _MOVED and block.first]
    first = min(whole, key=lambda block: block.area.y, default=None)
    if first is None:
        return None
    above = (line for line in page.lines if line.area.y < first.area.y - _SLACK)
    return first if all(line.kind == "heading" for line in above) else None


def _foot(page: Page, bottom: float) -> float:
    """Give the height at which the text of a page ends at the latest: above its footnotes."""
    return min((line.area.y for line in page.lines if line.kind == "note"), default=bottom)


def _reached(page: Page) -> float:
    """Give the height that lines, pictures and whole blocks reach on a page."""
    lines = (line.area.bottom for line in page.lines if line.kind != "note")
    blocks = (block.area.bottom for block in page.blocks if block.kind in _MOVED)
    return max((*lines, *blocks, *(picture.bottom for picture in page.pictures)), default=0.0)
