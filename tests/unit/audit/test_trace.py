"""Traces: what is found on a page of ours is told at the line that stands there."""

from __future__ import annotations

from livrerouge.audit import File, traced
from livrerouge.audit.geometry import Box
from livrerouge.audit.page import Sheet
from livrerouge.audit.rule import Where, finding
from livrerouge.audit.trace import diagnostics
from livrerouge.codes import structure
from livrerouge.model.page import Area, Line, Page, PageMap, PlacedBlock, Side
from toypages import book, section, span

FILE = File(sheets=(Sheet(1, "4 0 R", Box(-10, -10, 310, 410), "1", "S"),))
"""A page of 300 by 400 points with a bleed of 10."""


def line(number: int, y: float, text: str) -> Line:
    """Make a line of ten points' height."""
    return Line(text, Area(40, y, 200, 10), y + 8, span(number).at, "paragraph", True)


def told(where: Where) -> str:
    """Give the place at which a finding is told."""
    lines = (line(5, 50, "The first words"), line(6, 60, "The second words"))
    block = PlacedBlock(span(9).at, "figure", Area(40, 100, 200, 100), True)
    page = Page(1, "one", "1", "1", Side.RECTO, 300, 400, (block,), lines, "", (), (), ())
    found = finding(structure.NO_ALT, where)
    pages = PageMap((page,), {}, {})
    (diagnostic,) = traced([found], FILE, book(section("one", 3)), pages)
    assert diagnostic.span is not None
    assert diagnostic.pages == ((where.page,) if where.page else ())
    return diagnostic.span.at


def test_a_finding_is_told_at_the_line_it_covers() -> None:
    assert told(Where(1, area=Box(45, 331, 100, 339))) == span(6).at


def test_a_finding_without_a_line_is_told_at_the_block_around_it() -> None:
    assert told(Where(1, area=Box(60, 220, 90, 250))) == span(9).at


def test_a_finding_without_a_place_is_told_at_the_line_with_its_words() -> None:
    assert told(Where(1, words="first words")) == span(5).at


def test_a_finding_of_no_line_is_told_at_the_section_of_its_page() -> None:
    assert told(Where(1, area=Box(0, 0, 5, 5))) == span(3).at


def test_a_finding_of_the_whole_file_is_told_at_the_publication() -> None:
    assert told(Where()) == span(1).at


def test_a_finding_of_a_strangers_file_names_the_object_and_its_way() -> None:
    where = Where(3, "12 0 R", "Document/Sect/Figure[2]")
    (diagnostic,) = diagnostics([finding(structure.NO_ALT, where)], "a.pdf")
    assert diagnostic.message == "a figure has no alternative text [Document/Sect/Figure[2], object 12 0 R]"
    assert diagnostic.pages == (3,)
    assert diagnostic.span is not None
    assert diagnostic.span.source.path == "a.pdf"
