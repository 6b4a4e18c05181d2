"""Hyphens: at most two in a row, and none where the leaf turns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Line

_MOST = 2
_HYPHENS = ("-", "\u2010", "\u00ad")


def hyphens_rare(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find more than two hyphens in a row (L223) and hyphens at the end of a page (L224)."""
    for at, placed in evidence.lines.items():
        runs = (tuple(group) for hyphen, group in groupby(placed, key=lambda pair: is_broken(pair[1])) if hyphen)
        for run in runs:
            if at and len(run) > _MOST:
                page = run[0][0]
                span = evidence.span(at, page)
                yield codes.HYPHEN_LADDER.at(span, count=len(run), page=page.folio, pages=(page.position,))
    for page in evidence.page_map.pages:
        last = evidence.body(page)[-1:]
        if last and is_broken(last[0]) and len(evidence.page_map.blocks.get(last[0].at, ())) > 1:
            word = last[0].text.split()[-1]
            span = evidence.span(last[0].at, page)
            yield codes.HYPHEN_AT_PAGE_END.at(span, text=word, page=page.folio, pages=(page.position,))


def is_broken(line: Line) -> bool:
    """Tell whether a line ends in the middle of a word."""
    return not line.last and line.text.rstrip().endswith(_HYPHENS)
