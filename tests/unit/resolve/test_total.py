"""Total rows: made from the rows, and given ones held against them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from livrerouge.codes import total as codes
from livrerouge.model.inline import Emphasis, NoteCall, plain, walk
from livrerouge.model.table import Cell, Column, Format, Kind, Role, RowGroup, Table, TotalRow, Totals
from livrerouge.resolve.total import total_rows
from unit.model.tables import SPAN, column, table, text

ADDED = replace(column("n", 1), format=Format(Kind.DECIMAL), sum=True)
COLUMNS = (column("year", 0, Role.STUB), column("name", 1), ADDED)
BY_YEAR = Totals(((0, text("Total {}")),), text("All"))


def number(value: str | None) -> Cell:
    return Cell((), (), SPAN, Decimal(value) if value is not None else None)


def row(value: str | None) -> RowGroup:
    return RowGroup((Cell(text("x"), (), SPAN), number(value)), (), SPAN)


def year(name: str, *values: str | None, total: str | None = None) -> RowGroup:
    given = TotalRow(text("Sum"), ((2, number(total)),), SPAN) if total is not None else None
    return RowGroup((Cell(text(name), (), SPAN),), tuple(map(row, values)), SPAN, given)


def closed(*groups: RowGroup, totals: Totals = BY_YEAR, columns: tuple[Column, ...] = COLUMNS) -> Table:
    outcome = total_rows(replace(table(*groups, columns=columns), totals=totals), "en")
    assert not outcome.diagnostics
    return outcome.value


def said(total: TotalRow | None) -> tuple[str, list[Decimal | None]]:
    assert total is not None
    values = [cell.value for _, cell in total.cells]
    assert all(value is None or type(value) is Decimal for value in values)
    return plain(total.label), [value for value in values if value is None or isinstance(value, Decimal)]


def faults(*groups: RowGroup) -> list[str]:
    outcome = total_rows(replace(table(*groups, columns=COLUMNS), totals=BY_YEAR), "en")
    assert all(found.code is codes.NOT_THE_SUM for found in outcome.diagnostics)
    return [found.message for found in outcome.diagnostics]


def test_groups_and_table_are_closed_with_their_sums() -> None:
    made = closed(year("2001", "1.5", "2"), year("2002", "3"))
    assert [said(group.total) for group in made.groups] == [
        ("Total 2001", [Decimal("3.5")]),
        ("Total 2002", [Decimal("3")]),
    ]
    assert said(made.total) == ("All", [Decimal("6.5")])


def test_only_what_is_asked_for_is_closed() -> None:
    made = closed(year("2001", "1"), totals=Totals())
    assert made.total is None
    assert made.groups[0].total is None


def test_group_without_rows_inside_has_no_total_row() -> None:
    assert closed(year("2001"), year("2002", "1")).groups[0].total is None


def test_empty_cells_count_as_nothing_and_columns_without_values_stay_empty() -> None:
    assert said(closed(year("2001", None, "4")).groups[0].total)[1] == [Decimal(4)]
    assert said(closed(year("2001", None)).groups[0].total)[1] == [None]


def test_totals_are_not_added_up_again() -> None:
    made = closed(year("2001", "1", "2", total="3"))
    assert said(made.total)[1] == [Decimal(3)]


def test_given_total_stays_and_is_lent_what_it_leaves_out() -> None:
    columns = (*COLUMNS, replace(ADDED, key="m"))
    inner = RowGroup((Cell(text("x"), (), SPAN), number("1"), number("7")), (), SPAN)
    given = TotalRow((), ((2, number("1")),), SPAN)
    made = closed(RowGroup((Cell(text("2001"), (), SPAN),), (inner,), SPAN, given), columns=columns)
    assert said(made.groups[0].total) == ("Total 2001", [Decimal(1), Decimal(7)])


def test_total_without_any_label_says_so_in_the_language() -> None:
    given = TotalRow((), ((2, number("1")),), SPAN)
    made = closed(replace(year("2001", "1"), total=given), totals=Totals())
    assert said(made.groups[0].total)[0] == "Total"


def test_words_of_a_group_that_is_a_value_are_written_as_its_column_is() -> None:
    stub = replace(COLUMNS[0], format=Format(Kind.INTEGER))
    group = replace(year("", "1"), cells=(number("12001"),))
    assert said(closed(group, columns=(stub, *COLUMNS[1:])).groups[0].total)[0] == "Total 12,001"


def test_total_that_does_not_add_up_is_told_with_what_the_rows_make() -> None:
    assert faults(year("2001", "1.5", "2", total="4.5")) == [
        "the total of “n” is 4.5, but its rows add up to 3.5 (+1.0)"
    ]


def test_rounded_total_is_right_to_half_of_its_last_digit() -> None:
    assert not faults(year("2001", "1.24", "1.24", total="2.5"))
    assert not faults(year("2001", "1.25", "1.20", total="2.5"))
    assert faults(year("2001", "1.24", "1.20", total="2.5"))


def test_exact_total_has_no_room_for_rounding() -> None:
    assert faults(year("2001", "1", "2", total="3.4"))


def test_sums_are_exact_however_many() -> None:
    assert said(closed(year("2001", *["0.1"] * 1000)).total)[1] == [Decimal("100.0")]


@given(st.lists(st.lists(st.decimals(-999, 999, places=2), min_size=1, max_size=5), min_size=1, max_size=5))
def test_total_of_the_table_is_that_of_its_groups(values: list[list[Decimal]]) -> None:
    made = closed(*(year(str(n), *map(str, group)) for n, group in enumerate(values)))
    groups = [said(group.total)[1][0] or Decimal() for group in made.groups]
    assert said(made.total)[1] == [sum(groups)]


def test_sums_of_long_numbers_are_exact() -> None:
    long = "9" * 30
    assert not faults(year("2001", "0.1", long, total=f"{long}.1"))


def test_words_of_a_group_stand_in_a_marked_label_without_their_calls() -> None:
    label = (Emphasis(text("Total {}"), SPAN),)
    words = (Emphasis((*text("2001"), NoteCall("a", SPAN)), SPAN),)
    group = replace(year("", "1"), cells=(Cell(words, (), SPAN),))
    total = closed(group, totals=Totals(((0, label),))).groups[0].total
    assert said(total)[0] == "Total 2001"
    assert total is not None
    assert not any(isinstance(piece, NoteCall) for piece in walk(total.label))


def test_label_takes_the_first_words_that_a_group_has() -> None:
    columns = (COLUMNS[0], column("theme", 0, Role.GROUP), *COLUMNS[1:])
    group = replace(year("", "1"), cells=(Cell((), (), SPAN), Cell(text("Trade"), (), SPAN)))
    assert said(closed(group, columns=columns).groups[0].total)[0] == "Total Trade"
