"""Pictures are described and credited."""

from __future__ import annotations

from livrerouge.check.document import Drawing
from livrerouge.check.figure import pictures_described
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Block, Chart
from livrerouge.model.book import Credit
from unit.check.builders import ask, at, block, book, document, figure, ids, line, page, page_map, section, text

DRAWN = Drawing("Un dessin", 1)
CREDIT = Credit(None, text("Dessin : la rédaction"), at(2))


def told(
    content: Block, *drawings: Drawing, printed: str = "Dessin : la rédac-tion", credit: Credit | None = CREDIT
) -> list[Diagnostic]:
    made = book(section("un", 1, content), credits=(credit,) if credit else ())
    pages = page_map(page(1, "un", line(printed), blocks=[block(at(2), "figure")]))
    return ask(pictures_described, made, pages, document(drawings=drawings))


def test_a_picture_with_its_words_and_its_credit_is_right() -> None:
    assert told(figure(2), DRAWN) == []


def test_a_picture_without_words_in_the_pdf_is_told_at_its_place() -> None:
    (fault,) = told(figure(2), DRAWN, Drawing(" ", 1))
    assert (fault.code.id, fault.span, fault.pages) == ("A101", at(2), (1,))


def test_a_picture_on_no_page_known_is_told_all_the_same() -> None:
    assert ids(told(figure(2), DRAWN, Drawing("", None))) == ["A101"]
    assert ids(told(figure(2), DRAWN, Drawing("", 9))) == ["A101"]


def test_words_that_did_not_reach_the_pdf_are_told() -> None:
    (fault,) = told(figure(2), Drawing("Autre chose", 1))
    assert (fault.code.id, fault.span, fault.pages) == ("A102", at(2), (1,))


def test_decoration_needs_neither_words_nor_credit() -> None:
    assert told(figure(2, alt="", credit=""), credit=None) == []


def test_a_picture_without_credit_is_told() -> None:
    (fault,) = told(figure(2, credit=""), DRAWN, credit=None)
    assert (fault.code.id, fault.span) == ("A103", at(2))
    assert "art/a.svg" in fault.message


def test_a_chart_without_credit_is_told() -> None:
    assert ids(told(Chart("t", "bars", "c", (), (), at(2)), credit=None)) == ["A103"]


def test_a_credit_that_is_printed_nowhere_is_told() -> None:
    (fault,) = told(figure(2), DRAWN, printed="Autre chose")
    assert (fault.code.id, fault.span) == ("A104", at(2))
