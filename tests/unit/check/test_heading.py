"""No head stands alone at the foot of a page."""

from __future__ import annotations

from livrerouge.check.heading import heads_with_text
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Area, Page
from unit.check.builders import ask, at, block, book, heading, ids, line, note, page, page_map, paragraph, section

BOOK = book(section("un", 1, heading(2, "Une tête"), paragraph(3), notes=[note("n", 9)]), section("deux", 20))
HEAD = line("Une tête", 30, at(2), "heading")


def told(first: Page, after: str = "un+1") -> list[Diagnostic]:
    return ask(heads_with_text, BOOK, page_map(first, page(2, after, line("Texte"))))


def test_a_head_with_a_line_under_it_is_right() -> None:
    assert told(page(1, "un", HEAD, line("Texte", 31, at(3)))) == []


def test_a_head_at_the_foot_is_told() -> None:
    (fault,) = told(page(1, "un", line("Avant", 29, at(3)), HEAD))
    assert fault.code.id == "L207"
    assert "“Une tête”" in fault.message
    assert (fault.span, fault.pages) == (at(2), (1,))


def test_a_head_of_two_lines_is_told_whole() -> None:
    (fault,) = told(page(1, "un", line("Une", 29, at(2), "heading"), HEAD))
    assert "“Une Une tête”" in fault.message


def test_notes_under_a_head_are_not_its_text() -> None:
    assert ids(told(page(1, "un", HEAD, line("1. Une note", 33, at(9), "note")))) == ["L207"]


def test_a_picture_or_a_table_under_a_head_is_what_it_announces() -> None:
    assert told(page(1, "un", HEAD, pictures=(Area(60, 480, 100, 40),))) == []
    assert told(page(1, "un", HEAD, blocks=[block(at(3), "table", 31, 3)])) == []


def test_a_picture_above_a_head_is_not() -> None:
    assert ids(told(page(1, "un", HEAD, pictures=(Area(60, 100, 100, 40),)))) == ["L207"]


def test_a_head_that_ends_its_section_has_nothing_to_be_parted_from() -> None:
    assert told(page(1, "un", HEAD), after="deux") == []
