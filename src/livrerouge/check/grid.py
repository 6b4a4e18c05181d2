"""The grid: text lines of facing pages stand at the same height."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Line, Page, Side

_LEAST = 5
"""Lines of running text that a page must have to be compared."""
_TOLERANCE = 0.6
"""Points."""


def lines_in_step(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find spreads whose running text does not end on the same grid (L226)."""
    leading = evidence.style.geometry.leading
    pages = evidence.page_map.pages
    for left, right in pairwise(pages):
        if left.side is not Side.VERSO or right.side is not Side.RECTO:
            continue
        first, second = (_phase(page.running_text, leading) for page in (left, right))
        if first is None or second is None:
            continue
        by = abs(first - second) % leading
        by = min(by, leading - by)
        if by > _TOLERANCE:
            positions = (left.position, right.position)
            span = evidence.span(_strayed(evidence, left) or _strayed(evidence, right), right)
            yield codes.OFF_GRID.at(span, left=left.folio, right=right.folio, by=by, pages=positions)


def _strayed(evidence: Evidence, page: Page) -> str:
    """Give the place of the first text of a page that is off the grid, which counts from the head of the type area."""
    geometry = evidence.style.geometry
    for line in page.running_text:
        off = (line.area.y - geometry.head) % geometry.leading
        if _TOLERANCE < off < geometry.leading - _TOLERANCE:
            return line.at
    return ""


def _phase(lines: tuple[Line, ...], leading: float) -> float | None:
    """Give where within a line's height the text of a page stands; none for little text, or in another leading."""
    baselines = [line.baseline for line in lines]
    if len(baselines) < _LEAST:
        return None
    origin = baselines[0]
    # Shifts are taken from the first line, so that a grid line just above it does not count as one below.
    shifts = [(line - origin + leading / 2) % leading - leading / 2 for line in baselines]
    middle = median(shifts)
    in_step = sum(abs(shift - middle) <= _TOLERANCE for shift in shifts)
    return (origin + middle) % leading if in_step > len(shifts) / 2 else None
