"""Charts say in words what they show in marks."""

from __future__ import annotations

from livrerouge.model.block import Chart
from livrerouge.model.table import RowGroup
from livrerouge.render.chart import Drawing, draw
from livrerouge.render.inline import Surroundings, carriers
from unit.render.books import book, section, span, style, table, words, year


def drawn(*groups: RowGroup, language: str = "en") -> Drawing:
    made = table(*groups)
    chart = Chart("t", "lollipop", "fig-t", words("Workshops a year."), (), span(5))
    whole = book(section("one", chart), tables=(made,), language=language)
    return draw(chart, Surroundings(whole, None, {}, carriers(whole)), style().geometry)


YEARS = (year("2001"), year("2002", "one", "two", "three"), year("2003", "four"))


def test_a_mark_for_each_row() -> None:
    assert [(c.label, c.count, len(c.marks)) for c in drawn(*YEARS).columns] == [
        ("2001", 0, 0),
        ("2002", 3, 3),
        ("2003", 1, 1),
    ]


def test_columns_share_the_measure_evenly_and_marks_rise_in_equal_steps() -> None:
    drawing = drawn(*YEARS)
    first, second, third = drawing.columns
    assert abs((second.x - first.x) - (third.x - second.x)) < 0.02
    rises = [a - b for a, b in zip((drawing.base, *second.marks), second.marks, strict=False)]
    assert max(rises) - min(rises) < 0.02
    assert second.top == min(second.marks)
    assert first.top == drawing.base


def test_nothing_is_drawn_outside_the_picture() -> None:
    for drawing in (drawn(*YEARS), drawn(year("2001", *map(str, range(40)))), drawn()):
        for column in drawing.columns:
            assert drawing.radius <= column.x <= drawing.width - drawing.radius
            assert all(drawing.radius <= mark <= drawing.base for mark in column.marks)


def test_the_alternative_says_every_number() -> None:
    assert drawn(*YEARS).alt == "Workshops a year. 2001: none; 2002: 3; 2003: 1."


def test_the_alternative_is_in_the_language_of_the_publication() -> None:
    assert drawn(*YEARS, language="fr").alt == (
        "Workshops a year. 2001\u00a0: aucun\u202f; 2002\u00a0: 3\u202f; 2003\u00a0: 1."
    )
