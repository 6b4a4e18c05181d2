"""No block leaves a gap before it."""

from __future__ import annotations

import pytest

from livrerouge.check.gap import blocks_in_place
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Line, Page, PlacedBlock
from unit.check.builders import ask, at, block, book, figure, heading, line, page, page_map, paragraph, section

BOOK = book(section("un", 1, paragraph(2), heading(3, "Titre"), figure(4)))
FULL, HALF = 30, 17


def lines(count: int) -> list[Line]:
    return [line("Texte", number, at(2)) for number in range(1, count + 1)]


def after(*above: Line, kind: str = "figure", first: bool = True, **fields: object) -> Page:
    """Give the page that a block begins, under what stands above it."""
    made = block(at(4), kind, 1 + len(above), 10)
    return page(2, "un", *above, blocks=[PlacedBlock(made.at, made.kind, made.area, first)], **fields)


def told(count: int, second: Page, *notes: Line, **fields: object) -> list[Diagnostic]:
    return ask(blocks_in_place, BOOK, page_map(page(1, "un", *lines(count), *notes, **fields), second))


@pytest.mark.parametrize(("kind", "said"), [("figure", "figure"), ("key-figures", "key figures"), ("table", "table")])
def test_a_block_that_leaves_half_a_page_empty_is_told_with_the_lines(kind: str, said: str) -> None:
    (fault,) = told(HALF, after(kind=kind))
    assert (fault.code.id, fault.span, fault.pages) == ("L227", at(4), (1, 2))
    assert fault.message == f"this {said} does not fit on page 1 and stands on page 2; 17 lines before it stay empty"


def test_a_head_that_comes_along_does_not_hide_the_block() -> None:
    assert len(told(HALF, after(line("Titre", 1, at(3), "heading")))) == 1


def test_a_page_that_is_filled_to_three_quarters_is_right() -> None:
    assert told(26, after()) == []
    assert len(told(25, after())) == 1


def test_notes_fill_a_page_too() -> None:
    notes = [line("Note", number, at(5), "note") for number in range(25, 35)]
    assert told(HALF, after(), *notes) == []
    assert len(told(HALF - 2, after(), *notes)) == 1


def test_a_picture_fills_a_page_too() -> None:
    drawn = block(at(6), "figure", HALF, 15)
    assert told(HALF, after(), pictures=(drawn.area,)) == []
    assert told(HALF, after(), blocks=[drawn]) == []


def test_text_before_the_block_says_that_it_was_not_moved() -> None:
    assert told(HALF, after(line("Texte", 1, at(2)))) == []


def test_a_block_that_goes_on_from_the_page_before_was_not_moved() -> None:
    assert told(HALF, after(kind="table", first=False)) == []


def test_pages_of_two_fragments_have_nothing_to_do_with_one_another() -> None:
    one, two = page(1, "un", *lines(HALF)), after()
    assert ask(blocks_in_place, BOOK, page_map(one, page(2, "un+1", blocks=two.blocks))) == []


@pytest.mark.parametrize("intended", ["plate", "epigraph"])
def test_pages_without_margins_may_be_as_empty_as_they_like(intended: str) -> None:
    assert told(HALF, after(), intended=intended) == []
    assert told(HALF, after(intended=intended)) == []
