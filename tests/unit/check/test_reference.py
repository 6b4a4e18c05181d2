"""References and the contents print the page of their target."""

from __future__ import annotations

import pytest

from livrerouge.check.reference import references_name_pages
from livrerouge.model.book import Book, Credit
from livrerouge.model.inline import Inline, Reference, ReferenceForm, Text
from livrerouge.model.page import PageMap
from unit.check.builders import ask, at, block, book, chapter_label, ids, line, page, page_map, paragraph, section, text

TARGET = section("deux", 20, paragraph(21))


def referring(form: ReferenceForm, *children: Inline) -> Book:
    return book(section("un", 1, paragraph(2, Reference("deux", form, children, at(2)))), TARGET)


def pages(printed: str) -> PageMap:
    return page_map(
        page(1, "un", line("Voir", 1, at(2)), line(printed, 2, at(2))),
        *(page(n, "un") for n in range(2, 12)),
        page(12, "deux", blocks=[block(at(20), "title")]),
    )


def contents(*entries: str) -> PageMap:
    lines = [line(entry, n, at(20), "contents-entry") for n, entry in enumerate(entries, 1)]
    own = block(at(20), "title")
    return PageMap(
        (page(1, "sommaire", *lines), *(page(n, "deux", blocks=[own]) for n in (2, 3))), {at(20).at: (3,)}, {}
    )


@pytest.mark.parametrize("form", [ReferenceForm.PAGE, ReferenceForm.FULL])
def test_a_reference_that_prints_the_page_of_its_target_is_right(form: ReferenceForm) -> None:
    assert ask(references_name_pages, referring(form), pages("la p. 12 2e partie.")) == []


@pytest.mark.parametrize("printed", ["la p. 11.", "la p. 1", "la p. 120", "la p."])
def test_a_reference_that_prints_another_page_is_told(printed: str) -> None:
    (fault,) = ask(references_name_pages, referring(ReferenceForm.PAGE), pages(printed))
    assert fault.code.id == "L208"
    assert "page 12" in fault.message
    assert (fault.span, fault.pages) == (at(2), (1,))


def test_a_reference_in_the_authors_own_words_prints_no_page() -> None:
    own = referring(ReferenceForm.PAGE, Text("ce chapitre", at(2)))
    assert ask(references_name_pages, own, pages("ce chapitre")) == []


def test_a_target_without_a_place_is_found_by_its_anchor() -> None:
    placed = pages("la p. 11.")
    assert ids(ask(references_name_pages, referring(ReferenceForm.PAGE), PageMap(placed.pages, {}, {"deux": 12}))) == [
        "L208"
    ]


def test_an_entry_of_the_contents_with_the_right_folio_is_right() -> None:
    listed = book(TARGET, contents=(chapter_label(TARGET),))
    assert ask(references_name_pages, listed, contents("1 Deux . . . . . 3")) == []


def test_an_entry_of_the_contents_with_another_folio_is_told() -> None:
    listed = book(TARGET, contents=(chapter_label(TARGET),))
    (fault,) = ask(references_name_pages, listed, contents("1 Deux . . . . . 4"))
    assert (fault.code.id, fault.span, fault.pages) == ("L208", at(20), (1,))


@pytest.mark.parametrize("entry", ["3 Les 7 âges", "3 Les 7 âges De 2001 à 2018", "Les 7 âges 3", "7 Les 7 âges p. 3"])
def test_a_folio_is_told_from_the_numbers_around_it(entry: str) -> None:
    numbered = section("deux", 20, title=text("Les 7 âges"), summary=text("De 2001 à 2018"))
    listed = book(numbered, contents=(chapter_label(numbered, "7"),))
    assert ask(references_name_pages, listed, contents(*entry.split(" p. "))) == []


@pytest.mark.parametrize("number", ["3", "7"])
def test_neither_a_chapters_number_nor_one_in_its_title_is_taken_for_its_folio(number: str) -> None:
    numbered = section("deux", 20, title=text("Les 3 âges"))
    listed = book(numbered, contents=(chapter_label(numbered, number),))
    assert ids(ask(references_name_pages, listed, contents(f"{number} Les 3 âges", "4"))) == ["L208"]


@pytest.mark.parametrize(("printed", "count"), [("Figure 1, p. 3. Dessin", 0), ("P. 3.", 0), ("Figure 3, p. 4.", 1)])
def test_the_list_of_credits_names_the_pages_of_its_pictures(printed: str, count: int) -> None:
    credited = book(TARGET, credits=(Credit(None, text("Dessin"), at(20)),))
    listed = page(1, "credits", line(printed, 1, at(20), "credits-entry"))
    assert (
        len(ask(references_name_pages, credited, PageMap((listed, *contents().pages[1:]), {at(20).at: (3,)}, {})))
        == count
    )


def test_a_book_without_a_contents_page_is_right() -> None:
    listed = book(TARGET, contents=(chapter_label(TARGET),))
    assert ask(references_name_pages, listed, page_map(page(1, "deux", line("Texte", 1, at(20))))) == []
