"""A character without a glyph is told where the author typed it."""

from __future__ import annotations

from livrerouge.check.document import Font
from livrerouge.check.glyph import glyphs_present
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Paragraph
from livrerouge.model.inline import Text
from livrerouge.place import Source
from unit.check.builders import ask, at, book, document, page, page_map, publication, section

TYPED = Source.of("book/p/deux.md", "Le mot 移民 signifie migrant.")
SPAN = TYPED.span(0, len(TYPED.text))
BOOK = book(section("un", 1, Paragraph((Text(TYPED.text, SPAN),), SPAN)))
PAGES = page_map(page(1, "un"), page(2, "un+1"))


def told(*characters: str) -> list[Diagnostic]:
    font = Font("Spectral", "Spectral", True, characters)
    return ask(glyphs_present, BOOK, PAGES, document(fonts=(font,), boxes={2: characters} if characters else {}))


def test_fonts_that_have_all_characters_are_right() -> None:
    assert told() == []


def test_a_missing_character_is_told_on_the_letter_with_its_name_and_pages() -> None:
    (fault,) = told("民")
    assert fault.code.id == "L206"
    assert "“民” (U+6C11 CJK UNIFIED IDEOGRAPH-6C11)" in fault.message
    assert fault.span is not None
    assert (fault.span.text, fault.span.column) == ("民", 9)
    assert fault.pages == (2,)


def test_each_missing_character_is_told_once() -> None:
    assert [fault.span.text for fault in told("民", "移") if fault.span] == ["民", "移"]


def test_a_character_of_the_title_is_told_in_the_settings() -> None:
    settings = Source.of("book/p/book.yaml", "title: Titre 題\npublisher: 社\n")
    titled = publication(title=(Text("Titre 題", settings.span(7, 14)),), span=settings.span(0, 5))
    drawn = document(fonts=(Font("Spectral", "Spectral", True, ("題", "社")),), boxes={1: ("題", "社")})
    faults = ask(glyphs_present, book(section("un", 1), publication=titled), PAGES, drawn)
    assert [(fault.span.at, fault.span.text) for fault in faults if fault.span] == [
        ("book/p/book.yaml:2:12", "社"),
        ("book/p/book.yaml:1:14", "題"),
    ]


def test_a_character_the_template_made_is_told_at_the_section() -> None:
    (fault,) = told("☎")
    assert fault.span == at(1)


def test_a_box_of_which_nobody_knows_the_character_is_told_all_the_same() -> None:
    (fault,) = told("")
    assert "U+FFFD" in fault.message


def test_a_control_character_has_no_name() -> None:
    (fault,) = told("\x07")
    assert "U+0007 without a name" in fault.message
