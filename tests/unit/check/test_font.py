"""Only the style's fonts are used, and they are in the file."""

from __future__ import annotations

from livrerouge.check.document import Font
from livrerouge.check.font import fonts_of_the_style
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.style import Face
from unit.check.builders import ask, book, document, evidence, page, page_map, section, style

BOOK, PAGES = book(section("un", 1)), page_map(page(1, "un"))


def told(font: Font) -> list[Diagnostic]:
    return ask(fonts_of_the_style, BOOK, PAGES, document(fonts=(font,)))


def test_an_embedded_font_of_the_style_is_right() -> None:
    assert told(Font("Spectral-Italic", "Spectral", True, ())) == []


def test_a_family_is_known_however_its_spaces_are_written() -> None:
    barlow = style(faces=(Face("Barlow Condensed", 400, False, "/a.ttf"),))
    found = document(fonts=(Font("Barlow-Condensed", "BarlowCondensed", True, ()),))
    assert list(fonts_of_the_style(evidence(BOOK, PAGES, found, barlow))) == []


def test_another_font_is_told_with_those_there_are() -> None:
    (fault,) = told(Font("Georgia-Bold", "Georgia", True, ()))
    assert fault.code.id == "P102"
    assert "Georgia-Bold" in fault.message
    assert "Barlow, Spectral" in fault.hint


def test_a_font_that_is_not_embedded_is_told() -> None:
    (fault,) = told(Font("Spectral", "Spectral", False, ()))
    assert fault.code.id == "P103"
