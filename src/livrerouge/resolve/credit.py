"""The list of credits: pictures first, then quotations, each in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from livrerouge.model.block import Chart, Figure, PullQuote, Quotation, walk
from livrerouge.model.book import Credit, Label, Section


def credit_list(sections: tuple[Section, ...], labels: Mapping[str, Label]) -> tuple[Credit, ...]:
    """Collect what the publication owes to others."""
    return tuple(_pictures(sections, labels)) + tuple(_quotations(sections))


def _pictures(sections: tuple[Section, ...], labels: Mapping[str, Label]) -> Iterator[Credit]:
    for section in sections:
        for block in walk(section.blocks):
            if isinstance(block, Figure | Chart) and block.credit:
                yield Credit(labels.get(block.id), block.credit, block.span)


def _quotations(sections: tuple[Section, ...]) -> Iterator[Credit]:
    for section in sections:
        for block in walk(section.blocks):
            if isinstance(block, Quotation | PullQuote) and block.source:
                yield Credit(None, block.source, block.span)
