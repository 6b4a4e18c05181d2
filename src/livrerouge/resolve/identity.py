"""Give an id to every figure, chart and table whose author gave none, so that its number can be looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from livrerouge.model.block import (
    Block,
    Blocks,
    Callout,
    Chart,
    DefinitionList,
    Figure,
    List,
    Quotation,
    Steps,
    TablePlace,
    walk,
)
from livrerouge.model.book import Section

Give = Callable[[str], str]


def with_ids(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Complete the ids: `figure-1`, `table-1` and so on, in reading order, skipping those already taken."""
    taken = frozenset(_given(sections))
    counters = {stem: count(1) for stem in ("figure", "table")}

    def give(stem: str) -> str:
        return next(name for n in counters[stem] if (name := f"{stem}-{n}") not in taken)

    return tuple(replace(section, blocks=_blocks(section.blocks, give)) for section in sections)


def _given(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.id
        for block in walk(section.blocks):
            name = getattr(block, "id", "")
            if name:
                yield name


def _blocks(blocks: Blocks, give: Give) -> Blocks:
    return tuple(_block(block, give) for block in blocks)


def _block(block: Block, give: Give) -> Block:
    match block:
        case Figure(id="") | Chart(id=""):
            return replace(block, id=give("figure"))
        case TablePlace(id=""):
            return replace(block, id=give("table"))
        case List(items=items):
            return replace(block, items=tuple(replace(i, blocks=_blocks(i.blocks, give)) for i in items))
        case DefinitionList(items=terms) | Steps(items=terms):
            return replace(block, items=tuple(replace(i, blocks=_blocks(i.blocks, give)) for i in terms))
        case Quotation(blocks=blocks) | Callout(blocks=blocks):
            return replace(block, blocks=_blocks(blocks, give))
        case _:
            return block
