"""The grid: find the blocks after which the lines of the text are out of step with those of the facing page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from livrerouge.model.page import INTERRUPTING, Line, Page
from livrerouge.model.style import Geometry
from livrerouge.paginate.mends import Block

_TOLERANCE = 0.25
"""Points."""


def drops(pages: tuple[Page, ...], geometry: Geometry) -> Mapping[Block, float]:
    """Give, for each block after which a line of text stands off the grid, the points that bring it back.

    The grid is that of the text set from the head of the type area. Lines inside interrupting blocks have their own.
    """
    found: dict[Block, float] = {}
    for page in pages:
        found |= _page_drops(page, geometry)
    return found


def drops_above(pages: tuple[Page, ...], index: int, top: float, geometry: Geometry) -> Mapping[Block, float]:
    """Give the same for what stands above a height on a page, and for that page alone."""
    page = pages[index]
    above = tuple(line for line in page.lines if line.area.bottom <= top + _TOLERANCE)
    return _page_drops(replace(page, lines=above), geometry)


def gap_below(page: Page, bottom: float, geometry: Geometry) -> float | None:
    """Give the room between a height on a page and the line of running text below it; none when there is none."""
    return next((line.area.y - bottom for line in _flow(page, geometry) if line.area.y >= bottom - _TOLERANCE), None)


def _page_drops(page: Page, geometry: Geometry) -> Mapping[Block, float]:
    """Go down a page; what is put under one block moves all below it."""
    found: dict[Block, float] = {}
    blocks = sorted((block for block in page.blocks if block.kind in INTERRUPTING), key=lambda b: b.area.bottom)
    shift = 0.0
    for line in _flow(page, geometry):
        above = [block for block in blocks if block.area.bottom <= line.area.y + geometry.leading / 2]
        off = (line.area.y + shift - geometry.head) % geometry.leading
        if above and _TOLERANCE < off < geometry.leading - _TOLERANCE:
            drop = geometry.leading - off
            key = (above[-1].at, above[-1].kind)
            if key not in found:
                found[key] = round(drop, 3)
                shift += drop
    return found


def _flow(page: Page, geometry: Geometry) -> list[Line]:
    """Give the lines of running text that are set at the text's leading."""
    return [line for line in page.running_text if abs(line.area.height - geometry.leading) < _TOLERANCE]
