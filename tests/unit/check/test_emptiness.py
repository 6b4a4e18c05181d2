"""No page is nearly empty that nobody meant to be."""

from __future__ import annotations

import pytest

from livrerouge.check.emptiness import full_pages
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Area
from unit.check.builders import HEAD, OUTER, ask, at, block, book, line, page, page_map, paragraph, section

BOOK = book(section("un", 1, paragraph(2)))


def told(lines: int, **fields: object) -> list[Diagnostic]:
    made = page(1, "un", *(line("Texte", n, at(2)) for n in range(1, lines + 1)), blocks=[block(at(2))], **fields)
    return ask(full_pages, BOOK, page_map(made))


def test_a_page_with_a_sixth_of_its_lines_is_right() -> None:
    assert told(6) == []


def test_a_page_of_two_lines_is_told() -> None:
    (fault,) = told(2)
    assert (fault.code.id, fault.span, fault.pages) == ("L225", at(2), (1,))
    assert "2 lines of 34" in fault.message


def test_the_first_line_of_the_page_is_told_not_the_block_around_it() -> None:
    made = page(1, "un", line("Texte", 1, at(2)), blocks=[block(at(1), "section"), block(at(2))])
    (fault,) = ask(full_pages, BOOK, page_map(made))
    assert fault.span == at(2)


def test_a_page_without_anything_is_told() -> None:
    assert [fault.code.id for fault in told(0)] == ["L225"]


def test_a_picture_fills_a_page() -> None:
    assert told(2, pictures=(Area(OUTER, HEAD + 40, 100, 200),)) == []


def test_what_stands_side_by_side_counts_once() -> None:
    assert told(2, pictures=(Area(300, HEAD, 50, 50), Area(360, HEAD, 50, 50))) != []


@pytest.mark.parametrize("intended", ["cover", "blank", "epigraph", "imprint", "back-cover"])
def test_pages_the_style_means_to_be_empty_are_right(intended: str) -> None:
    assert told(1, intended=intended) == []
