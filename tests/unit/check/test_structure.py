"""The PDF is tagged and says so."""

from __future__ import annotations

from livrerouge.check.structure import tagged
from unit.check.builders import ask, book, document, page, page_map, section

BOOK, PAGES = book(section("un", 1)), page_map(page(1, "un"))


def test_a_tagged_pdf_with_its_claim_is_right() -> None:
    assert ask(tagged, BOOK, PAGES) == []


def test_a_pdf_without_tags_is_told() -> None:
    (fault,) = ask(tagged, BOOK, PAGES, document(tagged=False))
    assert fault.code.id == "A110"
    assert "no structure tree" in fault.message


def test_a_pdf_without_claim_is_told() -> None:
    (fault,) = ask(tagged, BOOK, PAGES, document(claim=""))
    assert fault.code.id == "A110"
    assert "PDF/UA" in fault.message
