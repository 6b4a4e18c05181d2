"""Lines of facing pages stand in step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livrerouge.check.grid import lines_in_step
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Area, Line
from unit.check.builders import (
    HEAD,
    OUTER,
    ask,
    at,
    book,
    evidence,
    line,
    note,
    page,
    page_map,
    paragraph,
    section,
    with_geometry,
)

BOOK = book(section("un", 1, paragraph(2), notes=[note("n", 9)]))


def lines(count: int, shift: float, leading: float = 14.0) -> list[Line]:
    return [line("Texte", n, at(2), baseline=66 + shift + n * leading) for n in range(count)]


def told(left: list[Line], right: list[Line], first: int = 2) -> list[Diagnostic]:
    return ask(lines_in_step, BOOK, page_map(page(first, "un", *left), page(first + 1, "un", *right)))


def test_lines_in_step_are_right() -> None:
    assert told(lines(20, 0), lines(20, 28)) == []


def test_lines_out_of_step_are_told() -> None:
    (fault,) = told(lines(20, 0), lines(20, 5))
    assert (fault.code.id, fault.pages) == ("L226", (2, 3))
    assert "5.0 pt out of step" in fault.message


def test_a_grid_line_just_above_counts_as_near() -> None:
    assert told(lines(20, 0), lines(20, 13.8)) == []


def test_pages_back_to_back_are_not_compared() -> None:
    assert told(lines(20, 0), lines(20, 5), first=1) == []


def test_a_page_with_little_text_is_not_compared() -> None:
    assert told(lines(20, 0), lines(4, 5)) == []


def test_a_page_in_another_leading_is_not_compared() -> None:
    assert told(lines(20, 0), lines(20, 5, 10.5)) == []


def test_a_few_lines_out_of_step_do_not_hide_those_of_the_page() -> None:
    assert len(told(lines(20, 0), [*lines(3, 0), *lines(12, 90)])) == 1


def test_what_is_not_running_text_is_not_compared() -> None:
    heads = [line("Tête", 1, at(2), "heading", baseline=71 + n * 14) for n in range(20)]
    assert told(lines(20, 0), heads) == []


@pytest.mark.parametrize(("shift", "count"), [(34, 0), (28, 1)])
def test_the_step_is_the_leading_of_the_style(shift: float, count: int) -> None:
    pages = page_map(page(2, "un", *lines(20, 0, 17)), page(3, "un", *lines(20, shift, 17)))
    assert len(list(lines_in_step(evidence(BOOK, pages, None, with_geometry(leading=17.0))))) == count


def test_the_first_text_that_is_off_the_grid_is_told() -> None:
    made = book(section("un", 1, paragraph(2), paragraph(3)))
    right = [line("Texte", n, at(2)) for n in range(1, 4)]
    off = [line("Texte", n, at(3), area=Area(OUTER, HEAD + (n - 1) * 14 + 5, 200.0, 14.0)) for n in range(4, 14)]
    pages = page_map(
        page(2, "un", *lines(20, 0)), page(3, "un", *right, *(replace(o, baseline=o.area.y + 10) for o in off))
    )
    (fault,) = ask(lines_in_step, made, pages)
    assert fault.span == at(3)
