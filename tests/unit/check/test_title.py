"""A reader's window shows the title."""

from __future__ import annotations

from livrerouge.check.title import title_shown
from unit.check.builders import ask, book, document, page, page_map, publication, section, text

BOOK = book(section("un", 1), publication=publication(title=text("Un  titre\nlong")))
PAGES = page_map(page(1, "un"))


def test_the_title_of_the_publication_is_right() -> None:
    assert ask(title_shown, BOOK, PAGES, document(title="Un titre long")) == []


def test_another_title_is_told() -> None:
    (fault,) = ask(title_shown, BOOK, PAGES, document(title="book.html"))
    assert fault.code.id == "A107"
    assert "“book.html”" in fault.message
    assert fault.span is not None
    assert fault.span.text == "title: Titre"


def test_a_title_that_is_not_shown_is_told() -> None:
    (fault,) = ask(title_shown, BOOK, PAGES, document(title="Un titre long", shows_title=False))
    assert "title is “”" in fault.message
