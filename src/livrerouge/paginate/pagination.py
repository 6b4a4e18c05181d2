"""Pagination: the laid-out pages of all fragments, and what stands on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import AbstractContextManager as During
from dataclasses import dataclass

from livrerouge.model.fragment import Fragment
from livrerouge.model.page import Page, PageMap, Passes
from livrerouge.paginate.door import Document, tagged_by
from livrerouge.paginate.facts import Facts
from livrerouge.tag.drawing import Tags

ELSEWHERE = frozenset({"contents-entry", "credits-entry"})
"""Blocks that carry the place of what they name, which stands on another page."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """A publication laid out."""

    page_map: PageMap
    documents: tuple[tuple[Fragment, Document], ...]
    """In the order of the pages, blank ones included; a fragment may have several."""
    texts: tuple[tuple[str, str], ...] = ()
    """Name of the fragment, with a number where it has several, and HTML of each document."""
    passes: tuple[Passes, ...] = ()
    """What it took to divide each table, in the order of the pages."""

    def tagged_by(self, tags: Tags) -> During[None]:
        """Let tags be written by a function while a PDF is written."""
        return tagged_by(tags)


def map_pages(facts: Iterable[Facts]) -> PageMap:
    """Put the pages of the fragments, given in their order, into one map."""
    pages: list[Page] = []
    anchors: dict[str, int] = {}
    for fact in facts:
        pages += fact.pages
        for name, position in fact.links.anchors:
            anchors.setdefault(name, position)
    blocks: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for page in pages:
        for block in page.blocks:
            if block.kind not in ELSEWHERE:
                blocks[block.at][page.position] = None
    return PageMap(tuple(pages), {at: tuple(sorted(positions)) for at, positions in blocks.items()}, anchors)
