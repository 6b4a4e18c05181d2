"""Nothing the author wrote gets lost."""

from __future__ import annotations

import pytest

from livrerouge.check.content import everything_printed
from livrerouge.model.block import (
    Block,
    Callout,
    CalloutKind,
    Chart,
    CodeBlock,
    Definition,
    DefinitionList,
    Item,
    KeyFigure,
    KeyFigures,
    List,
    PullQuote,
    Quotation,
    TablePlace,
)
from livrerouge.model.inline import Reference, ReferenceForm, Text
from unit.check.builders import (
    ask,
    at,
    block,
    book,
    call,
    figure,
    heading,
    ids,
    line,
    page,
    page_map,
    paragraph,
    section,
    text,
)

LOST: list[tuple[Block, str]] = [
    (paragraph(2), "paragraph"),
    (heading(2, "Tête"), "head"),
    (PullQuote(text("Fort.", 2), (), at(2)), "pull quote"),
    (Callout(CalloutKind.TIP, (), (), "", at(2)), "callout"),
    (CodeBlock("x = 1", "python", at(2)), "code"),
    (DefinitionList((Definition(text("OIM", 2), (), at(2)),), at(2)), "term"),
    (KeyFigures((KeyFigure(text("18"), text("ans"), at(2)),), True, at(2)), "key figure"),
    (figure(2), "figure"),
    (Chart("t", "bars", "c", (), (), at(2)), "chart"),
    (TablePlace("t", "tbl", False, at(2)), "table"),
    (Quotation((paragraph(2),), (), None, at(3)), "paragraph"),
]


@pytest.mark.parametrize(("content", "kind"), LOST, ids=[kind for _, kind in LOST])
def test_a_block_on_no_page_is_told(content: Block, kind: str) -> None:
    (fault,) = ask(everything_printed, book(section("un", 1, content)), page_map(page(1, "un", line("Autre chose"))))
    assert fault.code.id == "L209"
    assert f"this {kind} is" in fault.message
    assert fault.span == at(2)


@pytest.mark.parametrize(("content", "kind"), LOST, ids=[kind for _, kind in LOST])
def test_a_block_with_a_place_on_a_page_is_printed(content: Block, kind: str) -> None:
    pages = page_map(page(1, "un", blocks=[block(at(2), kind)]))
    assert ask(everything_printed, book(section("un", 1, content)), pages) == []


def test_a_tight_item_without_a_place_of_its_own_is_known_by_its_words() -> None:
    inner = paragraph(3, Text("Des déléga", at(3)), call("n", 3), Text("tions parlent.", at(3)))
    listed = List((Item((inner,), at(2)),), None, True, at(2))
    pages = page_map(page(1, "un", line("• Des délé-", place=at(2)), line("ga 1 tions parlent.", 2, at(2))))
    assert ask(everything_printed, book(section("un", 1, listed)), pages) == []
    other = page_map(page(1, "un", line("• Des délégations.", place=at(2))))
    assert ids(ask(everything_printed, book(section("un", 1, listed)), other)) == ["L209"]


def test_an_item_of_nothing_but_a_reference_is_not_missed() -> None:
    inner = paragraph(3, Reference("fig", ReferenceForm.LABEL, (), at(3)))
    listed = List((Item((inner,), at(2)),), None, True, at(2))
    pages = page_map(page(1, "un", line("• figure 1", place=at(2))))
    assert ask(everything_printed, book(section("un", 1, listed)), pages) == []


def test_the_words_of_another_section_do_not_count() -> None:
    made = book(section("un", 1, paragraph(2)), section("deux", 20))
    pages = page_map(page(1, "un"), page(2, "deux", line("Texte de la ligne 2.")))
    assert ids(ask(everything_printed, made, pages)) == ["L209"]


def test_a_lead_that_the_template_leaves_out_is_told() -> None:
    made = book(section("un", 1, lead=text("Un chapeau.")))
    assert ids(ask(everything_printed, made, page_map(page(1, "un", line("Un"))))) == ["L209"]
    assert ask(everything_printed, made, page_map(page(1, "un", line("Un cha-"), line("peau.", 2)))) == []


def test_the_place_of_the_section_does_not_answer_for_its_lead() -> None:
    made = book(section("un", 1, lead=text("Un chapeau.")))
    pages = page_map(page(1, "un", line("Un"), blocks=[block(at(1), "section")]))
    assert ids(ask(everything_printed, made, pages)) == ["L209"]
