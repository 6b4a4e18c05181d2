"""Groups: a page that begins inside a row group names it again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from livrerouge.check.evidence import Evidence
from livrerouge.check.printed import LINES, printed_tables
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.grid import Extent, Grid
from livrerouge.model.table import Column, Role


def groups_named(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find pages that begin inside a row group and do not name it again (L213)."""
    for table in printed_tables(evidence):
        for (before, _), (page, _) in pairwise(table.rows):
            if page is before:
                continue
            here = [one for where, one in table.rows if where is page]
            line = next((one.line for one in here if one.kind in LINES), None)
            if line is None or line >= len(table.grid.lines):
                continue
            # A label beside a cut-in head that is printed again begins with that.
            first = (one for one in here if one.kind == "again" or (one.line == line and one.kind in LINES))
            told = sum(one.resumed for one in first)
            again = {one.line for one in here if one.kind == "again"}
            if told < _labels(table.grid, line) or not _heads(table.grid, line) <= again:
                span = table.grid.lines[line].span
                yield codes.GROUP_UNNAMED.at(span, page=page.folio, pages=(before.position, page.position))


def _labels(grid_: Grid, line: int) -> int:
    """Count the labels beside their rows that must be printed again on a page that begins with a line."""
    torn = (extent for extent in grid_.torn(line) if extent.body < line < extent.foot)
    return sum(column.role is not Role.CUT_IN for extent in torn for column in _columns(grid_, extent))


def _heads(grid_: Grid, line: int) -> set[int]:
    """Give the cut-in heads that must be printed again on a page that begins with a line."""
    return {head for extent in grid_.torn(line) for head in range(extent.first, min(extent.body, line))}


def _columns(grid_: Grid, extent: Extent) -> list[Column]:
    return [column for column in grid_.table.columns if column.depth == extent.depth]
