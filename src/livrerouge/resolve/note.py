"""Footnotes: numbered by section, in the order of their first calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from livrerouge.model.block import (
    Block,
    Blocks,
    DefinitionList,
    Heading,
    KeyFigures,
    Paragraph,
    Steps,
    children,
    inlines,
)
from livrerouge.model.book import Section
from livrerouge.model.inline import Inlines, NoteCall, walk


def number_notes(section: Section) -> Mapping[str, int]:
    """Number the notes of a section from 1 by the order in which the text first calls them."""
    keys = dict.fromkeys(
        inline.key
        for run in runs(section.blocks)
        for inline in walk(run)
        if isinstance(inline, NoteCall) and inline.key in section.notes
    )
    return MappingProxyType({key: number for number, key in enumerate(keys, 1)})


def runs(blocks: Blocks) -> Iterator[Inlines]:
    """Give the runs of text of some blocks in the order in which they are printed."""
    for block in blocks:
        yield from _runs(block)


def _runs(block: Block) -> Iterator[Inlines]:
    """Give the runs of one block; a term comes before what is said of it, a quotation before its source."""
    match block:
        case DefinitionList(items=items) | Steps(items=items):
            for item in items:
                yield item.term
                yield from runs(item.blocks)
        case Paragraph() | Heading() | KeyFigures():
            yield from inlines(block)
        case _:
            inner = children(block)
            own = inlines(block)
            # A callout's title stands above its blocks; a quotation's source stands below them.
            title_first = hasattr(block, "title")
            if title_first:
                yield from own
            yield from runs(inner)
            if not title_first:
                yield from own
