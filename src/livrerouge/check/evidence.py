"""What a check looks at: the PDF, the book it was made from, its pages and its style."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from livrerouge.check.document import Document
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.book import Book, Section
from livrerouge.model.page import Line, Page, PageMap
from livrerouge.model.run import Run, standing
from livrerouge.model.style import Style
from livrerouge.place import Span

FREE_PAGES = frozenset({"cover", "back-cover", "half-title", "epigraph", "blank", "plate"})
"""Pages without margins: their words must only keep clear of the trim."""

_NOTES = frozenset({"note", "table-note", "table-source"})
_ELSEWHERE = frozenset({"contents-entry", "credits-entry"})
"""What carries the place of something that stands on another page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the checks may ask."""

    document: Document
    book: Book
    page_map: PageMap
    style: Style
    places: Mapping[str, Span]
    runs: tuple[Run, ...]
    """Every run of the book's text."""
    lines: Mapping[str, tuple[tuple[Page, Line], ...]]
    """The lines of each place, with their pages, in order."""

    def section(self, page: Page) -> Section | None:
        """Give the section a page belongs to; none for blank pages."""
        name = page.fragment.split("+", 1)[0]
        return next((section for section in self.book.sections if section.name == name), None)

    def span(self, at: str, page: Page | None = None) -> Span:
        """Give the span of a place; for what the template made, that of the page's section."""
        if at in self.places:
            return self.places[at]
        section = self.section(page) if page is not None else None
        return section.span if section is not None else self.book.publication.span

    def setting(self, key: str) -> Span:
        """Give the place of a key of book.yaml, or of the publication where it is not written."""
        span = self.book.publication.span
        found = re.search(rf"^{key}\s*:.*", span.source.text, re.MULTILINE)
        return span.source.span(*found.span()) if found is not None else span

    def positions(self, *spans: Span) -> tuple[int, ...]:
        """Give the pages of the first of some spans that stands on any."""
        blocks = self.page_map.blocks
        return next((blocks[span.at] for span in spans if span.at in blocks), ())

    def stands(self, run: Run) -> tuple[int, ...]:
        """Give the pages on which a run of text may stand."""
        return standing(run, self.page_map.blocks)

    def opening(self, section: Section) -> int | None:
        """Give the position of the first page of a section."""
        pages = self.page_map.pages
        own = next((page.position for page in pages if page.fragment == section.name), None)
        return own if own is not None else self.page_map.anchors.get(section.id)

    def block_text(self, *spans: Span) -> str:
        """Give the text printed for the first of some spans that has lines."""
        lines = next((self.lines[span.at] for span in spans if span.at in self.lines), ())
        return " ".join(line.text for _, line in lines)

    def body(self, page: Page) -> tuple[Line, ...]:
        """Give the lines of a page above its notes, from top to bottom."""
        lines = (line for line in page.lines if line.kind not in _NOTES)
        return tuple(sorted(lines, key=lambda line: line.baseline))


Check = Callable[[Evidence], Iterator[Diagnostic]]
"""Asks one question of the evidence and tells the faults."""


def lines_by_place(page_map: PageMap) -> Mapping[str, tuple[tuple[Page, Line], ...]]:
    """Group the lines of all pages by their place; entries of lists are not the places they name."""
    found: defaultdict[str, list[tuple[Page, Line]]] = defaultdict(list)
    for page in page_map.pages:
        for line in page.lines:
            if line.kind not in _ELSEWHERE:
                found[line.at].append((page, line))
    return {at: tuple(lines) for at, lines in found.items()}
