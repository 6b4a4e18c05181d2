"""Text keeps to the type area, and clear of the trim."""

from __future__ import annotations

import pytest

from livrerouge.check.area import inside_type_area, type_area
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import TablePlace
from livrerouge.model.page import Area, Side
from livrerouge.model.table import Setting
from unit.check.builders import (
    FOOT,
    GEOMETRY,
    HEAD,
    HEIGHT,
    INNER,
    OUTER,
    WIDTH,
    ask,
    at,
    book,
    ids,
    line,
    page,
    page_map,
    paragraph,
    placed,
    row,
    section,
    table,
)

BOOK = book(section("un", 1, paragraph(2)))
RIGHT = WIDTH - OUTER
"""Right edge of the type area of a recto."""


def told(*areas: Area, position: int = 1, **fields: object) -> list[Diagnostic]:
    lines = [line(f"ligne {n}", place=at(2), area=area) for n, area in enumerate(areas)]
    return ask(inside_type_area, BOOK, page_map(page(position, "un", *lines, **fields)))


def test_the_inner_margin_is_at_the_left_of_a_recto() -> None:
    assert type_area(GEOMETRY, Side.RECTO).x == INNER
    assert type_area(GEOMETRY, Side.VERSO).x == OUTER


def test_a_line_that_fills_the_measure_is_inside() -> None:
    assert told(Area(INNER, HEAD, WIDTH - INNER - OUTER, 14)) == []
    assert told(Area(OUTER, HEAD, WIDTH - INNER - OUTER, 14), position=2) == []


@pytest.mark.parametrize(
    ("area", "edge"),
    [
        (Area(INNER - 2, HEAD, 100, 14), "left"),
        (Area(RIGHT - 98, HEAD, 100, 14), "right"),
        (Area(INNER, HEAD - 5.5, 100, 14), "upper"),
        (Area(INNER, HEIGHT - FOOT - 8.5, 100, 14), "lower"),
    ],
)
def test_a_line_over_an_edge_is_told(area: Area, edge: str) -> None:
    (fault,) = told(area)
    assert fault.code.id == "L204"
    assert f"2.0 pt over the {edge} edge" in fault.message
    assert fault.pages == (1,)
    assert fault.span is not None
    assert (fault.span.at, fault.span.text) == (at(2).at, "ligne 0")


def test_words_that_the_author_did_not_type_are_told_at_their_block() -> None:
    made = page(1, "un", line("suite", place=at(2), area=Area(RIGHT - 98, HEAD, 100, 14)))
    (fault,) = ask(inside_type_area, BOOK, page_map(made))
    assert fault.span == at(2)


def test_margins_are_mirrored() -> None:
    assert ids(told(Area(INNER, HEAD, 100, 14), position=2)) == ["L204"]


def test_rounding_is_no_fault() -> None:
    assert told(Area(INNER - 0.4, HEAD, 100, 14)) == []


def test_a_large_letter_may_hang_out_by_the_white_beside_it() -> None:
    assert told(Area(INNER - 3, HEAD, 100, 42)) == []
    assert ids(told(Area(INNER - 6, HEAD, 100, 42))) == ["L204"]


def test_the_white_of_a_line_may_stand_over_the_head_and_the_foot() -> None:
    assert told(Area(INNER, HEAD - 3, 100, 14)) == []
    assert told(Area(INNER, HEIGHT - FOOT - 11, 100, 14)) == []
    assert ids(told(Area(INNER, HEAD - 4.1, 100, 14))) == ["L204"]


def test_of_the_lines_of_a_block_the_worst_is_told() -> None:
    (fault,) = told(Area(RIGHT - 95, HEAD, 100, 14), Area(RIGHT - 90, HEAD + 14, 100, 14))
    assert "“ligne 1” runs 10.0 pt" in fault.message


def test_a_cover_may_use_the_margins_but_not_the_trim() -> None:
    assert told(Area(20, 20, 300, 14), intended="cover") == []
    (fault,) = told(Area(10, 20, 300, 14), intended="cover")
    assert fault.code.id == "L205"
    assert "stands 10.0 pt from the left edge" in fault.message


def test_a_line_without_words_is_not_looked_at() -> None:
    empty = page(1, "un", line(" ", area=Area(0, 0, 500, 14)))
    assert ask(inside_type_area, BOOK, page_map(empty)) == []


def turned(area: Area) -> list[Diagnostic]:
    """Ask of a page with a table on its side, and one line in it."""
    lying = table(100, row(101, "2001", "Un"), setting=Setting(turned=True))
    made = book(section("un", 1, TablePlace("t", "tbl", True, at(3))), tables=[lying])
    first = page(1, "un", line("ligne 1", place=at(101), area=area), rows=(placed(0, at(3)),))
    return ask(inside_type_area, made, page_map(first))


def test_the_white_of_a_turned_line_stands_at_the_left_and_the_right() -> None:
    assert turned(Area(INNER - 3, HEAD, 14, 300)) == []
    assert ids(turned(Area(INNER - 4.1, HEAD, 14, 300))) == ["L204"]
    assert turned(Area(RIGHT - 11, HEAD, 14, 300)) == []
    assert ids(turned(Area(RIGHT - 8.5, HEAD, 14, 300))) == ["L204"]


def test_a_turned_line_may_not_run_over_the_head_or_the_foot() -> None:
    for area, edge in ((Area(INNER, HEAD - 2, 14, 300), "upper"), (Area(INNER, HEIGHT - FOOT - 298, 14, 300), "lower")):
        (fault,) = turned(area)
        assert fault.code.id == "L204"
        assert f"2.0 pt over the {edge} edge" in fault.message
