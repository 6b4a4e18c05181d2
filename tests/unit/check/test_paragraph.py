"""Paragraphs over pages leave two lines on each side."""

from __future__ import annotations

from livrerouge.check.paragraph import paragraphs_unbroken
from livrerouge.diagnostic import Diagnostic
from unit.check.builders import ask, at, book, ids, line, page, page_map, paragraph, section

BOOK = book(section("un", 1, paragraph(2)))


def told(first: int, second: int, kind: str = "paragraph") -> list[Diagnostic]:
    pages = [
        page(n, "un", *(line("Texte", k, at(2), kind) for k in range(count))) for n, count in ((1, first), (2, second))
    ]
    return ask(paragraphs_unbroken, BOOK, page_map(*pages))


def test_two_lines_on_each_side_are_right() -> None:
    assert told(2, 2) == []


def test_a_paragraph_on_one_page_is_right() -> None:
    assert told(1, 0) == []


def test_a_single_line_at_the_head_of_a_page_is_a_widow() -> None:
    (fault,) = told(3, 1)
    assert (fault.code.id, fault.span, fault.pages) == ("L221", at(2), (2,))


def test_a_single_line_at_the_foot_of_a_page_is_an_orphan() -> None:
    (fault,) = told(1, 3)
    assert (fault.code.id, fault.span, fault.pages) == ("L222", at(2), (1,))


def test_two_lines_parted_are_both() -> None:
    assert sorted(ids(told(1, 1))) == ["L221", "L222"]


def test_rows_of_a_table_are_no_paragraph() -> None:
    assert told(1, 1, "row-group") == []


def test_the_line_that_stands_alone_is_told_where_it_is_typed() -> None:
    first, second = page(1, "un", line("ligne", 1, at(2))), page(2, "un", line("002", 1, at(2)))
    found = ask(paragraphs_unbroken, BOOK, page_map(first, second))
    assert [(fault.code.id, fault.span and fault.span.text) for fault in found] == [("L222", "ligne"), ("L221", "002")]
