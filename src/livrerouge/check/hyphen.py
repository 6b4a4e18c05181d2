"""Hyphens: at most two in a row, and none where the leaf turns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from livrerouge.check.evidence import Evidence
from livrerouge.check.spot import spot
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Line
from livrerouge.place import Span

_MOST = 2
_HYPHENS = ("-", "\u2010", "\u00ad")

_CELLS = frozenset({"table", "row-group"})
"""Kinds of lines that stand in cells: what follows one may stand beside it, or below it in the next row."""
_REST = re.compile(r"\w*")


def hyphens_rare(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find more than two hyphens in a row (L223) and hyphens at the end of a page (L224)."""
    for at, placed in evidence.lines.items():
        runs = (tuple(group) for hyphen, group in groupby(placed, key=lambda pair: is_broken(pair[1])) if hyphen)
        for run in runs:
            if at and len(run) > _MOST:
                page, line = run[0]
                span = _word(evidence.span(at, page), line)
                yield codes.HYPHEN_LADDER.at(span, count=len(run), page=page.folio, pages=(page.position,))
    for page in evidence.page_map.pages:
        last = evidence.body(page)[-1:]
        if last and is_broken(last[0]) and len(evidence.page_map.blocks.get(last[0].at, ())) > 1:
            word = last[0].text.split()[-1]
            span = _word(evidence.span(last[0].at, page), last[0])
            yield codes.HYPHEN_AT_PAGE_END.at(span, text=word, page=page.folio, pages=(page.position,))


def _word(span: Span, line: Line) -> Span:
    """Find the word, whole, in the middle of which a line ends; the line where it is not found so."""
    printed = spot(span, line.text)
    stem = line.text.split()[-1].rstrip("".join(_HYPHENS))
    rest = _REST.match(span.source.text, printed.end)
    if rest is None or not printed.text.endswith(stem):
        return printed
    return span.source.span(printed.end - len(stem), rest.end())


def is_broken(line: Line) -> bool:
    """Tell whether a line of running text ends in the middle of a word."""
    return not line.last and line.kind not in _CELLS and line.text.rstrip().endswith(_HYPHENS)
