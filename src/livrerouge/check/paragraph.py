"""Paragraphs over pages: at least two lines on each side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.check.spot import spot
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic

_KINDS = frozenset({"paragraph", "lead", "item", "definition"})


def paragraphs_unbroken(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find single lines at the head (L221) and at the foot (L222) of pages."""
    for at, placed in evidence.lines.items():
        lines = Counter(page.position for page, line in placed if line.kind in _KINDS)
        if not at or len(lines) < 2:
            continue
        first, last = min(lines), max(lines)
        for code, position in ((codes.ORPHAN, first), (codes.WIDOW, last)):
            page = evidence.page_map.pages[position - 1]
            if lines[position] == 1:
                text = next(line.text for other, line in placed if other is page and line.kind in _KINDS)
                span = spot(evidence.span(at, page), text, last=code is codes.WIDOW)
                yield code.at(span, page=page.folio, pages=(position,))
