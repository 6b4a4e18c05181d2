"""Figures stand under one another, and what is drawn beside them never stands alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from livrerouge.model.inline import Abbreviation
from livrerouge.model.table import Cell, Kind, Role, RowGroup, Table, Threshold
from unit.model.tables import SPAN, cell, column, table, text, total
from unit.render.table.printing import laid, lines, number, said, value, with_house

NAME = column("name", 0, Role.STUB)


def listed(of: object, *values: Cell) -> Table:
    """Make a table with one column of numbers."""
    rows = tuple(RowGroup((cell("x"), one), (), SPAN) for one in values)
    return table(*rows, columns=(NAME, of))  # type: ignore[arg-type]


def pads(made: Table, language: str = "en") -> list[str]:
    found = []
    for cells in lines(laid(made, language=language)):
        rest = cells.partition('data-pad="')[2]
        found.append(rest.partition('"')[0] if rest else "")
    return found


def test_numbers_with_fewer_decimals_are_padded_with_hidden_ones() -> None:
    made = listed(number("n"), value("12"), value("3.5"), value("0.25"))
    assert pads(made) == [".00", "0", ""]


def test_the_hidden_mark_is_that_of_the_language() -> None:
    made = listed(number("n"), value("12", language="fr"), value("1234.5", language="fr"))
    assert pads(made, "fr") == [",0", ""]


def test_thousands_are_no_decimals() -> None:
    assert pads(listed(number("n"), value("1234567"), value("1.5"))) == [".0", ""]


def test_what_is_hidden_is_no_text() -> None:
    made = listed(number("n"), value("12"), value("0.25"))
    assert said(laid(made)) == ["x|12", "x|0.25"]


def test_an_empty_cell_stands_under_the_whole_numbers() -> None:
    of = replace(number("n"), empty="—")
    made = listed(of, Cell((), (), SPAN), value("0.25"))
    assert pads(made) == [".00", ""]
    assert said(laid(made))[0] == "x|—"
    assert '—</span><span data-pad=".00"></span>' in lines(laid(made))[0]


def test_words_in_the_place_of_a_number_stand_alike_whether_they_are_an_abbreviation_or_not() -> None:
    short = (Abbreviation(text("n.d."), "non disponible", "", SPAN),)
    plain, marked = (
        lines(laid(listed(number("n"), Cell(said, (), SPAN), value("0.25")))) for said in (text("n.d."), short)
    )
    assert '<span data-pad=".00"></span>n.d.' in plain[0]
    assert marked == [line.replace("n.d.", '<abbr title="non disponible">n.d.</abbr>') for line in plain]


def test_hidden_digits_stand_before_the_sign() -> None:
    made = listed(number("n", kind=Kind.PERCENT), value("3", kind=Kind.PERCENT), value("12.5", kind=Kind.PERCENT))
    assert '3<span data-pad=".0"></span>%' in lines(laid(made))[0]


def test_totals_are_padded_like_the_rest() -> None:
    rows = (RowGroup((cell("x"), value("12.25")), (), SPAN),)
    closing = total("All", _1="")
    closing = type(closing)(closing.label, ((1, value("12")),), SPAN)
    made = table(*rows, columns=(NAME, number("n")), closing=closing)
    assert pads(made) == ["", ".00"]


def test_the_mark_of_a_number_hangs_behind_its_digits() -> None:
    made = with_house(listed(number("n"), value("12", "a"), value("0.25")), "a")
    hung = '12<span class="hung"><span class="mark" data-call="a">a</span></span><span data-pad'
    assert hung in lines(laid(made))[0]


def test_the_mark_of_a_share_hangs_behind_its_sign() -> None:
    made = with_house(listed(number("n", kind=Kind.PERCENT), value("3", "a", kind=Kind.PERCENT)), "a")
    assert '3%<span class="hung">' in lines(laid(made))[0]


@pytest.mark.parametrize(("keys", "names"), [((), ""), (("a",), " hang-1"), (("a", "b"), " hang-2")])
def test_columns_have_room_for_their_marks(keys: tuple[str, ...], names: str) -> None:
    made = with_house(listed(number("n"), value("1"), value("12", *keys)), "a", "b")
    assert f'class="cell figures{names}"' in lines(laid(made))[0]
    assert laid(made).parts[0].heads[0][1].classes == f"figures{names} last"


def test_bars_are_measured_against_the_longest_and_keep_their_number() -> None:
    made = listed(number("n", bar=True), value("5"), value("-20"), value("40"))
    printed = laid(made)
    widths = [cells.partition("width: ")[2].partition("%")[0] for cells in lines(printed)]
    assert widths == ["12.5", "50", "100"]
    assert said(printed) == ["x|5", "x|−20", "x|40"]
    assert 'class="bar below"' in lines(printed)[1]


def test_totals_have_no_bar_and_do_not_count() -> None:
    closing = type(total("All"))(total("All").label, ((1, value("45")),), SPAN)
    rows = (RowGroup((cell("x"), value("5")), (), SPAN), RowGroup((cell("y"), value("40")), (), SPAN))
    made = table(*rows, columns=(NAME, number("n", bar=True)), closing=closing)
    second, last = lines(laid(made))[1:]
    assert "width: 100%" in second
    assert "bar" not in last.replace("barred", "")
    assert "45" in last


def test_a_column_of_nothing_has_bars_of_no_length() -> None:
    assert "width: 0%" in lines(laid(listed(number("n", bar=True), value("0"))))[0]


def test_a_swatch_shows_the_highest_threshold_that_is_reached() -> None:
    steps = (Threshold("rose", Decimal(50), SPAN), Threshold("red", Decimal(100), SPAN))
    made = listed(number("n", thresholds=steps), value("49.9"), value("50"), value("99"), value("100"))
    colours = [cells.partition("background: ")[2].partition('"')[0] for cells in lines(laid(made))]
    assert colours == ["", "#d9a9ac", "#d9a9ac", "#9b1b22"]
    assert said(laid(made))[3] == "x|100"


def test_the_box_of_numbers_is_as_wide_as_the_widest() -> None:
    made = listed(number("n", bar=True), value("5"), value("1234.5"))
    # Five figures, a point and a comma.
    assert 'style="--front: 6.1ch"' in lines(laid(made))[0]
