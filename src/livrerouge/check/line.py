"""Lines of tables: each stands on one page, once and in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from livrerouge.check.evidence import Evidence
from livrerouge.check.printed import PrintedTable, printed_tables
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import plain


def lines_in_order(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find lines of tables that are lost (L210), printed twice or torn (L211), or out of order (L212)."""
    for table in printed_tables(evidence):
        lines = table.grid.lines
        found = Counter(number for _, number in table.lines)
        lost = [number for number in range(len(lines)) if number not in found]
        if lost:
            title = " ".join(plain(table.grid.table.title).split())
            count = len(lines)
            yield codes.LINE_LOST.at(lines[lost[0]].span, title=title, printed=count - len(lost), all=count)
        for number, times in sorted(found.items()):
            if times > 1 and number < len(lines):
                pages = tuple(page for page, other in table.lines if other == number)
                yield codes.LINE_TWICE.at(
                    lines[number].span,
                    folios=" and ".join(dict.fromkeys(page.folio for page in pages)),
                    pages=tuple(dict.fromkeys(page.position for page in pages)),
                )
        yield from _out_of_order(table)


def _out_of_order(table: PrintedTable) -> Iterator[Diagnostic]:
    """Find the first line that stands behind one that must follow it."""
    for (before, first), (page, second) in pairwise(table.lines):
        if second < first < len(table.grid.lines):
            pages = tuple(dict.fromkeys((before.position, page.position)))
            yield codes.LINE_ORDER.at(table.grid.lines[second].span, page=page.folio, pages=pages)
            return
