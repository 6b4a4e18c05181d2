"""Every head has its bookmark."""

from __future__ import annotations

import pytest

from livrerouge.check.bookmark import bookmarks_for_heads
from livrerouge.check.document import Bookmark
from livrerouge.diagnostic import Diagnostic
from unit.check.builders import ask, at, block, book, document, heading, ids, page, page_map, section, text

BOOK = book(
    section("un", 1, heading(2, "Une tête"), short=text("Court")),
    section("deux", 20),
    section("couverture", 30, listed=False),
)
PAGES = page_map(page(1, "un"), page(2, "un", blocks=[block(at(2), "heading")]), page(3, "deux"), page(4, "couverture"))
RIGHT = (Bookmark("Un", 1, 1), Bookmark("Une tête", 2, 2), Bookmark("Deux", 1, 3))


def told(*bookmarks: Bookmark) -> list[Diagnostic]:
    return ask(bookmarks_for_heads, BOOK, PAGES, document(bookmarks=bookmarks))


def test_one_bookmark_for_each_head_in_order_is_right() -> None:
    assert told(*RIGHT) == []
    assert told(Bookmark("Couverture", 1, 1), *RIGHT, Bookmark("Autre", 1, 4)) == []


@pytest.mark.parametrize("title", ["1 Un", "1. Un", "Chapitre 1 — UN", "Court"])
def test_a_bookmark_may_carry_the_number_or_the_short_title(title: str) -> None:
    assert told(Bookmark(title, 1, 1), *RIGHT[1:]) == []


@pytest.mark.parametrize("title", ["Une", "2 Un", "Chacun", ""])
def test_other_words_are_no_bookmark_of_it(title: str) -> None:
    (fault,) = told(Bookmark(title, 1, 1), *RIGHT[1:])
    assert (fault.code.id, fault.span, fault.pages) == ("A108", at(1), (1,))


def test_a_head_without_bookmark_is_told_with_its_page() -> None:
    (fault,) = told(RIGHT[0], RIGHT[2])
    assert (fault.code.id, fault.span, fault.pages) == ("A108", at(2), (2,))


def test_a_bookmark_to_another_page_is_told() -> None:
    assert ids(told(RIGHT[0], Bookmark("Une tête", 2, 1), RIGHT[2])) == ["A108"]


def test_bookmarks_out_of_order_are_told() -> None:
    assert ids(told(RIGHT[0], RIGHT[2], RIGHT[1])) == ["A108"]
