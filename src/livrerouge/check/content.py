"""Content: nothing the author wrote gets lost on the way to the pages."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import (
    Chart,
    CodeBlock,
    Figure,
    Heading,
    KeyFigures,
    Paragraph,
    PullQuote,
    TablePlace,
    walk,
)

_KINDS: tuple[tuple[type, str], ...] = (
    (Paragraph, "paragraph"),
    (Heading, "head"),
    (PullQuote, "pull quote"),
    (Figure, "figure"),
    (Chart, "chart"),
    (TablePlace, "table"),
    (CodeBlock, "code"),
    (KeyFigures, "row of key figures"),
)


def everything_printed(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find blocks that stand on no page (L209)."""
    printed = evidence.page_map.blocks
    for section in evidence.book.sections:
        for block in walk(section.blocks):
            kind = next((name for kind, name in _KINDS if isinstance(block, kind)), None)
            if kind is not None and block.span.at not in printed:
                yield codes.NOT_PRINTED.at(block.span, kind=kind)
