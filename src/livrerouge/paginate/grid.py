"""The grid: find the blocks after which the lines of the text are out of step with those of the facing page."""

from __future__ import annotations

from collections.abc import Mapping

from livrerouge.model.page import Line, Page, PlacedBlock
from livrerouge.model.style import Geometry
from livrerouge.paginate.mends import Block

INTERRUPTING = frozenset(
    {"figure", "chart", "table", "callout", "pull-quote", "quotation", "key-figures", "definitions", "code", "steps"}
)
"""Kinds of blocks whose height follows from what is in them."""
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


def _page_drops(page: Page, geometry: Geometry) -> Mapping[Block, float]:
    """Go down a page; what is put under one block moves all below it."""
    found: dict[Block, float] = {}
    blocks = sorted((block for block in page.blocks if block.kind in INTERRUPTING), key=lambda b: b.area.bottom)
    shift = 0.0
    for line in _flow(page, geometry, blocks):
        above = [block for block in blocks if block.area.bottom <= line.area.y + geometry.leading / 2]
        off = (line.area.y + shift - geometry.head) % geometry.leading
        if above and _TOLERANCE < off < geometry.leading - _TOLERANCE:
            drop = geometry.leading - off
            key = (above[-1].at, above[-1].kind)
            if key not in found:
                found[key] = round(drop, 3)
                shift += drop
    return found


def _flow(page: Page, geometry: Geometry, blocks: list[PlacedBlock]) -> list[Line]:
    """Give the lines of running text, from top to bottom: set at the text's leading, inside no other block."""
    lines = (
        line
        for line in page.lines
        if line.kind == "paragraph" and abs(line.area.height - geometry.leading) < _TOLERANCE
    )
    return sorted((line for line in lines if not _inside(line, blocks)), key=lambda line: line.area.y)


def _inside(line: Line, blocks: list[PlacedBlock]) -> bool:
    middle = line.area.y + line.area.height / 2
    return any(block.area.y < middle < block.area.bottom for block in blocks)
