"""A page that begins inside a row group names it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livrerouge.check.group import groups_named
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import PageMap, PlacedRow
from livrerouge.model.table import Role, Table, TotalRow
from unit.check.builders import at, ids, placed
from unit.check.printed import CUT_IN, PLACE, ROWS, again, asked, lines, pages
from unit.model.tables import column, group, row


def names(table_: Table, map_: PageMap) -> list[Diagnostic]:
    return asked(groups_named, table_, map_)


def test_a_page_that_begins_inside_a_group_names_it_again() -> None:
    assert names(ROWS, pages(lines(0, 1), lines(2, 3, 4, resumed=1))) == []
    (fault,) = names(ROWS, pages(lines(0, 1), lines(2, 3, 4)))
    assert (fault.code.id, fault.span, fault.pages) == ("L213", at(103), (1, 2))


def test_a_page_that_begins_with_a_group_need_not_name_one_again() -> None:
    assert names(ROWS, pages(lines(0, 1, 2), lines(3, 4))) == []


def test_each_page_of_a_long_group_names_it() -> None:
    assert ids(names(ROWS, pages(lines(0), lines(1, resumed=1), lines(2, 3, 4)))) == ["L213"]


@pytest.mark.parametrize(("heads", "told"), [([again(0)], []), ([], ["L213"]), ([again(4)], ["L213"])])
def test_a_cut_in_head_is_printed_again(heads: list[PlacedRow], told: list[str]) -> None:
    assert ids(names(CUT_IN, pages(lines(0, 1, 2), [*heads, *lines(3, 4, 5, 6)]))) == told


def test_sums_brought_forward_may_stand_before_the_first_line() -> None:
    carried = placed(-1, PLACE, "carried")
    assert names(ROWS, pages([*lines(0, 1), carried], [carried, *lines(2, 3, 4, resumed=1)])) == []
    assert ids(names(ROWS, pages([*lines(0, 1), carried], [carried, *lines(2, 3, 4)]))) == ["L213"]


def test_a_total_row_alone_on_a_page_names_the_group_by_itself() -> None:
    first, second = ROWS.groups
    closed = replace(ROWS, groups=(replace(first, total=TotalRow((), (), at(109))), second))
    assert names(closed, pages(lines(0, 1, 2), [placed(3, PLACE, "total"), *lines(4, 5)])) == []


def test_a_label_beside_a_cut_in_head_is_printed_again_with_it() -> None:
    beside, cut = column("year", 0, Role.STUB), column("theme", 1, Role.CUT_IN)
    # Line 0 heads the rows 1 to 3; the year stands beside all of them.
    rows = group("2001", group("theme", row("a"), row("b"), row("c")))
    made = replace(ROWS, columns=(beside, cut, column("name", 2)), groups=(rows,))
    head = replace(again(0), resumed=1)
    assert ids(names(made, pages(lines(0, 1), [head, *lines(2, 3)]))) == []
    assert ids(names(made, pages(lines(0, 1), [again(0), *lines(2, 3)]))) == ["L213"]
