"""Heads: none alone at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Page

_SLACK = 1.0
"""Points by which a picture may begin above the foot of the head before it."""


def heads_with_text(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find heads with nothing under them on their page while their section goes on (L207)."""
    pages = evidence.page_map.pages
    for page, after in pairwise(pages):
        lines = evidence.body(page)
        last = lines[-1] if lines else None
        if last is None or last.kind != "heading" or not _goes_on(evidence, page, after):
            continue
        if not _stands_below(page, last.area.bottom):
            text = " ".join(line.text.strip() for line in lines if line.at == last.at)
            span = evidence.span(last.at, page)
            yield codes.STRANDED_HEADING.at(span, text=text, page=page.folio, pages=(page.position,))


def _goes_on(evidence: Evidence, page: Page, after: Page) -> bool:
    section = evidence.section(page)
    return section is not None and evidence.section(after) is section


def _stands_below(page: Page, bottom: float) -> bool:
    """Tell whether a picture or a table stands under a height."""
    others = [block.area for block in page.blocks if block.kind in ("figure", "table", "chart")]
    return any(area.y >= bottom - _SLACK for area in (*page.pictures, *others))
