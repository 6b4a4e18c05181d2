"""Lines of tables stand on one page each, once and in order."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.check.line import lines_in_order
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import TablePlace
from livrerouge.model.page import PageMap
from livrerouge.model.table import Table, TotalRow
from unit.check.builders import ask, at, block, book, ids, page, page_map, placed, section
from unit.check.printed import CUT_IN, PLACE, ROWS, again, asked, lines, pages


def order(table_: Table, map_: PageMap) -> list[Diagnostic]:
    return asked(lines_in_order, table_, map_)


def test_every_line_once_and_in_order_is_right() -> None:
    assert order(ROWS, pages(lines(0, 1, 2), lines(3, 4))) == []


def test_lines_printed_on_no_page_are_told_together_at_the_first() -> None:
    (fault,) = order(ROWS, pages(lines(0, 1), lines(4)))
    assert (fault.code.id, fault.span) == ("L210", at(103))
    assert "the table “Tableau” has 3 of its 5 lines" in fault.message


def test_a_table_without_any_line_is_told() -> None:
    (fault,) = order(ROWS, pages([]))
    assert (fault.code.id, fault.span) == ("L210", at(101))


def test_a_table_on_no_page_is_left_to_another_check() -> None:
    assert order(ROWS, page_map(page(1, "un"))) == []


def test_total_rows_are_lines_too() -> None:
    closed = replace(ROWS, total=TotalRow((), (), at(120)))
    (fault,) = order(closed, pages(lines(0, 1, 2, 3, 4)))
    assert (fault.code.id, fault.span) == ("L210", at(120))
    assert order(closed, pages([*lines(0, 1, 2, 3, 4), placed(5, PLACE, "total")])) == []


def test_a_row_torn_over_two_pages_is_told_with_both() -> None:
    (fault,) = order(ROWS, pages(lines(0, 1, 2), lines(2, 3, 4)))
    assert (fault.code.id, fault.span, fault.pages) == ("L211", at(103), (1, 2))
    assert "on page 1 and 2" in fault.message


def test_a_row_printed_twice_on_a_page_is_told() -> None:
    (fault,) = order(ROWS, pages(lines(0, 1, 1, 2, 3, 4)))
    assert (fault.code.id, fault.pages) == ("L211", (1,))


def test_a_row_behind_one_that_must_follow_it_is_told_once() -> None:
    (fault,) = order(ROWS, pages(lines(0, 2, 1), lines(4, 3)))
    assert (fault.code.id, fault.span) == ("L212", at(102))


def test_sums_carried_over_and_heads_printed_again_are_no_lines_of_the_data() -> None:
    carried = placed(-1, PLACE, "carried")
    laid = pages([*(placed(n, PLACE) for n in range(3)), carried], [again(0), carried, *lines(3, 4, 5, 6)])
    assert order(CUT_IN, laid) == []


def test_two_places_of_a_table_are_counted_apart() -> None:
    other = at(4)
    made = book(
        section("un", 1, TablePlace("t", "tbl-a", True, PLACE), TablePlace("t", "tbl-b", True, other)), tables=[ROWS]
    )
    first = page(1, "un", blocks=[block(PLACE, "table")], rows=tuple(lines(0, 1, 2, 3, 4)))
    second = page(2, "un", blocks=[block(other, "table")], rows=tuple(placed(n, other) for n in range(5)))
    assert ask(lines_in_order, made, page_map(first, second)) == []
    short = replace(second, rows=second.rows[:4])
    assert ids(ask(lines_in_order, made, page_map(first, short))) == ["L210"]
