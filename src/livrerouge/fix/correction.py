"""Corrections: the edits that diagnostics carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from livrerouge.diagnostic import Diagnostic
from livrerouge.fix.edit import Edit
from livrerouge.place import Sheet


def corrections(diagnostics: Iterable[Diagnostic]) -> Iterator[Edit]:
    """Give an edit for each diagnostic with a correction; cells of a workbook are no text that can be edited."""
    for diagnostic in diagnostics:
        span = diagnostic.span
        if span is not None and diagnostic.correction is not None and not isinstance(span.source, Sheet):
            yield Edit(span, diagnostic.correction)
