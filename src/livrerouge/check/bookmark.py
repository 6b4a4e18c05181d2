"""Bookmarks: one for every chapter and head, in the order of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.check.document import Bookmark
from livrerouge.check.evidence import Evidence
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Heading, walk
from livrerouge.model.inline import plain
from livrerouge.model.run import bare
from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class _Head:
    """A head that must have a bookmark."""

    title: str
    short: str
    number: str
    position: int | None
    span: Span

    def is_named_by(self, bookmark: Bookmark) -> bool:
        """Tell whether a bookmark has the head's words, with or without its number, and leads to its page."""
        words = bare(bookmark.title)
        named = any(words == bare(title) or self._is_numbered(words, bare(title)) for title in (self.title, self.short))
        return named and (self.position is None or bookmark.position == self.position)

    def _is_numbered(self, words: str, title: str) -> bool:
        """Tell whether words are a title after its number, with whatever the style puts around it: “Chapter 1. …”."""
        return bool(self.number and title) and words.endswith(title) and self.number in words.removesuffix(title)


def bookmarks_for_heads(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find heads without a bookmark of their words to their page, in their order (A108)."""
    bookmarks = evidence.document.bookmarks
    start = 0
    for head in _heads(evidence):
        found = next((i for i in range(start, len(bookmarks)) if head.is_named_by(bookmarks[i])), None)
        if found is not None:
            start = found + 1
            continue
        position = head.position
        folio = evidence.page_map.pages[position - 1].folio if position is not None else "?"
        pages = (position,) if position is not None else ()
        yield codes.BOOKMARK.at(head.span, title=head.title, page=folio, pages=pages)


def _heads(evidence: Evidence) -> Iterator[_Head]:
    """Give the titles of the sections in the contents, and all heads that are printed."""
    numbers = evidence.book.numbers
    for section in evidence.book.sections:
        title = plain(section.title)
        if section.listed and title:
            number = numbers.get(section.name, "")
            yield _Head(title, plain(section.short), number, evidence.opening(section), section.span)
        for block in walk(section.blocks):
            positions = evidence.positions(block.span)
            if isinstance(block, Heading) and positions:
                yield _Head(plain(block.content), "", "", positions[0], block.span)
