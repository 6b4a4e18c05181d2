"""Outline: the headings of a section, one under the other."""

from __future__ import annotations

from livrerouge.codes import block as codes
from livrerouge.model.block import Blocks, Heading
from livrerouge.parse.reading import Reading, first_line


def check_outline(blocks: Blocks, reading: Reading) -> None:
    """Find levels that are left out (B132), and headings with nothing under them (B133)."""
    before = 1
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading):
            continue
        if block.level > before + 1:
            signs = "#" * (before + 1)
            at = first_line(block.span)
            reading.report(codes.SKIPPED_LEVEL.at(at, level=block.level, before=before, signs=signs))
        before = block.level
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after is None or (isinstance(after, Heading) and after.level <= block.level):
            reading.report(codes.NOTHING_UNDER_HEADING.at(first_line(block.span)))
