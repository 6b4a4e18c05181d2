"""Traces: from a place in a PDF back to the author's line, where the PDF is ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from livrerouge.audit.file import File
from livrerouge.audit.geometry import Box
from livrerouge.audit.rule import Finding, Where
from livrerouge.diagnostic import Diagnostic
from livrerouge.engine.places import sources, span_at
from livrerouge.model.book import Book
from livrerouge.model.page import Area, Line, Page, PageMap
from livrerouge.place import Source, Span

_TELLING = 4
"""Letters at least of words that are looked for on a page."""


def diagnostics(findings: Iterable[Finding], path: str) -> Iterator[Diagnostic]:
    """Tell findings of anybody's PDF: the place is the file, and the message names the object in it."""
    span = Source.of(path, "").span(0, 0)
    for found in findings:
        place = ", ".join(filter(None, (found.where.path, f"object {found.where.ref}" if found.where.ref else "")))
        yield Diagnostic(
            found.code, f"{found.message}{f' [{place}]' if place else ''}", span, found.remedy, _pages(found)
        )


def traced(findings: Iterable[Finding], file: File, book: Book, page_map: PageMap) -> Iterator[Diagnostic]:
    """Tell findings of a PDF of our own, at the author's lines: by the place on the page, or else by the words."""
    files = sources(book)
    pages = {page.position: page for page in page_map.pages}
    boxes = {sheet.position: sheet.box for sheet in file.sheets}
    for found in findings:
        page = pages.get(found.where.page)
        at = _place(found.where, page, boxes.get(found.where.page)) if page is not None else ""
        span = (span_at(at, files) if at else None) or _section(book, page)
        yield Diagnostic(found.code, found.message, span, found.remedy, _pages(found))


def _pages(found: Finding) -> tuple[int, ...]:
    return (found.where.page,) if found.where.page else ()


def _section(book: Book, page: Page | None) -> Span:
    """Give the section that a page belongs to, or else the publication."""
    name = page.fragment.split("+", 1)[0] if page is not None else ""
    return next((section.span for section in book.sections if section.name == name), book.publication.span)


def _place(where: Where, page: Page, box: Box | None) -> str:
    """Give the place of what stands there: the line it covers, the line with its words, the block around it."""
    if where.area is not None and box is not None:
        area = _turned(where.area, page, box)
        lines = [(shared, line.at) for line in page.lines if (shared := _shared(area, line)) > 0 and line.at]
        if lines:
            return max(lines)[1]
        around = [block for block in page.blocks if _holds(block.area, area)]
        if around:
            return min(around, key=lambda block: block.area.width * block.area.height).at
    words = _bare(where.words)
    if len(words) < _TELLING:
        return ""
    return next((line.at for line in page.lines if line.at and words[:40] in _bare(line.text)), "")


def _turned(area: Box, page: Page, box: Box) -> Box:
    """Give an area in points from the top left of the trim, its lower side being `top`."""
    # The visible page is the trim and what bleeds over it, alike on both sides.
    bleed = max(0.0, (box.width - page.width) / 2), max(0.0, (box.height - page.height) / 2)
    left, high = box.left + bleed[0], box.top - bleed[1]
    return Box(area.left - left, high - area.top, area.right - left, high - area.bottom)


def _shared(area: Box, line: Line) -> float:
    """Give the area that a line has in common with another."""
    own = Box(line.area.x, line.area.y, line.area.right, line.area.bottom)
    common = own.common(area)
    return common.width * common.height if common is not None else 0.0


def _holds(outer: Area, area: Box) -> bool:
    x, y = (area.left + area.right) / 2, (area.bottom + area.top) / 2
    return outer.x <= x <= outer.right and outer.y <= y <= outer.bottom


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
