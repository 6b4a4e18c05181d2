"""Corrections: the edits that diagnostics carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from livrerouge.diagnostic import Diagnostic
from livrerouge.fix.edit import Edit


def corrections(diagnostics: Iterable[Diagnostic]) -> Iterator[Edit]:
    """Give an edit for each diagnostic with a correction."""
    for diagnostic in diagnostics:
        if diagnostic.span is not None and diagnostic.correction is not None:
            yield Edit(diagnostic.span, diagnostic.correction)
