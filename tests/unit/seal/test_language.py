"""Foreign words get their language in the structure tree."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from livrerouge.model.book import Book
from livrerouge.model.inline import Foreign
from livrerouge.seal.language import foreign_words, mark_languages
from livrerouge.seal.repair import Work
from livrerouge.seal.text import MarkedText
from unit.check.builders import at, block, book, page, page_map, paragraph, section, text
from unit.seal.press import draw
from unit.seal.sample import mended, sample_book, sample_map


def marked(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Give the marked pieces that have a language of their own, page by page."""
    read = MarkedText(pdf)
    return [
        (str(piece.element.Lang), piece.text)
        for position in range(1, len(pdf.pages) + 1)
        for piece in read.on(position)
        if "/Lang" in piece.element
    ]


@pytest.fixture(scope="module")
def found(drawn: bytes) -> list[tuple[str, str]]:
    return mended(drawn, mark_languages, marked)[1]


def test_words_in_several_marks_are_marked_and_the_same_letters_in_the_text_are_not(
    found: list[tuple[str, str]],
) -> None:
    assert found[:2] == [("en", "work"), ("en", "shops")]
    assert sum("shops" in words for _, words in found) == 1


def test_words_broken_over_lines_are_marked_whole(found: list[tuple[str, str]]) -> None:
    phrase = "".join(words for _, words in found[2:] if "Mig" not in words and "Year" not in words)
    assert phrase.replace(" ", "").replace("‐", "").startswith("internationalorganizationsandgovernmentalrep")


def test_a_quotation_is_marked_around_its_note_call(found: list[tuple[str, str]]) -> None:
    words = [text for _, text in found]
    assert any(text.startswith("Migration is a") for text in words)
    assert any(text.startswith(" and not") for text in words)
    assert not any("note" in text or text == "1" for text in words)


def test_the_head_of_a_table_is_marked_on_each_of_its_pages(found: list[tuple[str, str]]) -> None:
    assert found[-2:] == [("en", "Year"), ("en", "Year")]


def test_the_number_of_marked_elements_is_given(drawn: bytes, found: list[tuple[str, str]]) -> None:
    assert mended(drawn, mark_languages, marked)[0] == len(found)


def test_words_of_a_block_on_no_page_are_left_out(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        work = Work(pdf, sample_book(), page_map(page(1, "un")))
        assert list(foreign_words(work)) == []
        assert len(list(foreign_words(Work(pdf, sample_book(), sample_map())))) == 4


def one(words: str, body: str, folder: Path, *, pages: int = 1, css: str = "") -> list[tuple[int, str]]:
    """Mark some words of one paragraph; give those that are marked, with their pages."""
    made: Book = book(section("un", 1, paragraph(2, Foreign("en", text(words), at(2)))))
    places = page_map(*(page(n, "un", blocks=[block(at(2))]) for n in range(1, pages + 1)))

    def found(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
        read = MarkedText(pdf)
        return [(n, p.text) for n in range(1, pages + 1) for p in read.on(n) if "/Lang" in p.element]

    return mended(draw(body, folder, css=css), mark_languages, found, book=made, page_map=places)[1]


def test_words_that_are_only_part_of_a_piece_are_not_marked(tmp_path: Path) -> None:
    assert one("shops", "<p>Les workshops ont lieu.</p>", tmp_path) == []


def test_words_broken_over_pages_are_marked_on_both(tmp_path: Path) -> None:
    css = "p { orphans: 1; widows: 1; margin: 0 } @page { size: 60mm 40mm; margin: 10mm 10mm 14mm }"
    body = '<p>a<br><span lang="en">of the organization itself and more</span> c</p>'
    found = one("of the organization itself and more", body, tmp_path, pages=2, css=css)
    assert [position for position, _ in found] == [1, 2]
    assert "".join(words for _, words in found).replace(" ", "") == "oftheorganizationitselfandmore"


def test_a_pdf_without_tags_is_left_alone(untagged: bytes) -> None:
    places = page_map(page(1, "un", blocks=[block(at(line)) for line in range(1, 9)]))
    assert mended(untagged, mark_languages, lambda pdf: None, page_map=places) == (0, None)


def test_an_element_is_marked_for_one_span_only(drawn: bytes) -> None:
    double = Foreign("en", text("Year"), at(2))
    made = book(section("un", 1, paragraph(2, double, double)))
    places = page_map(page(1, "un"), page(2, "un", blocks=[block(at(2))]), page(3, "un"), page(4, "un"))
    assert mended(drawn, mark_languages, marked, book=made, page_map=places) == (1, [("en", "Year")])
