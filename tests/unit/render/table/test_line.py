"""The lines of a part: cells cut to it, and what a page's end tore printed again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.grid import Grid, grid
from livrerouge.model.table import Role, Table
from livrerouge.render.table.line import Row, rows, sampled
from unit.model.tables import column, group, row, said, table, total
from unit.model.test_grid import tables

YEAR, THEME, NAME = column("year", 0, Role.STUB), column("theme", 1, Role.GROUP), column("name", 2)
CUT = column("theme", 1, Role.CUT_IN)


def shape(found: list[Row]) -> list[tuple[int, list[tuple[str, int, bool]]]]:
    return [(one.number, [(said(c.placed), c.rows, c.resumed) for c in one.cells]) for one in found]


def deep(theme: object = THEME) -> Grid:
    first = group("2001", group("a", row("1"), row("2")), group("b", row("3"), row("4")))
    return grid(table(first, group("2002", group("c", row("5"))), columns=(YEAR, theme, NAME)))  # type: ignore[arg-type]


def test_spanning_cells_are_cut_to_their_part() -> None:
    assert shape(list(rows(deep(), 0, 3))) == [
        (0, [("2001", 3, False), ("a", 2, False), ("1", 1, False)]),
        (1, [("2", 1, False)]),
        (2, [("b", 1, False), ("3", 1, False)]),
    ]


def test_labels_of_torn_groups_are_printed_again() -> None:
    assert shape(list(rows(deep(), 3, 5))) == [
        (3, [("2001", 1, True), ("b", 1, True), ("4", 1, False)]),
        (4, [("2002", 1, False), ("c", 1, False), ("5", 1, False)]),
    ]


def test_nothing_is_printed_again_where_no_group_is_torn() -> None:
    assert not any(cell.resumed for one in rows(deep(), 4, 5) for cell in one.cells)


def test_a_torn_cut_in_head_is_printed_again_beside_the_label_around_it() -> None:
    # Lines: cut-in a, 1, 2, cut-in b, 3, 4, cut-in c, 5.
    found = list(rows(deep(CUT), 2, 4))
    assert [one.again for one in found] == [True, False, False]
    assert shape(found) == [
        (0, [("2001", 3, True), ("a", 1, False)]),
        (2, [("2", 1, False)]),
        (3, [("b", 1, False)]),
    ]


def test_cells_of_a_group_end_before_its_total() -> None:
    made = group("2001", row("1"), row("2"), total=total("T"))
    laid = grid(table(made, columns=(YEAR, column("n", 1))))
    assert shape(list(rows(laid, 2, 3))) == [(2, [("T", 1, False)])]
    assert shape(list(rows(laid, 1, 3)))[0] == (1, [("2001", 1, True), ("2", 1, False)])


def test_single_lines_have_the_cells_of_all_groups_around() -> None:
    assert shape(list(sampled(deep(), (1, 3)))) == [
        (1, [("2001", 1, False), ("a", 1, False), ("2", 1, False)]),
        (3, [("2001", 1, False), ("b", 1, False), ("4", 1, False)]),
    ]


def test_an_empty_table_has_no_lines() -> None:
    assert list(rows(grid(table(columns=(YEAR,))), 0, 0)) == []


def covered(laid: Grid, found: list[Row]) -> dict[tuple[int, int], int]:
    """Count how often each place of a part is covered, by line of the part and printed column."""
    places: dict[tuple[int, int], int] = {}
    for y, one in enumerate(found):
        for cell in one.cells:
            x = next(n for n, index in enumerate(laid.printed) if index >= cell.placed.column)
            for dy in range(cell.rows):
                for dx in range(cell.placed.columns):
                    places[y + dy, x + dx] = places.get((y + dy, x + dx), 0) + 1
    return places


@given(tables(), st.data())
def test_every_place_of_every_part_is_covered_once(made: Table, data: st.DataObject) -> None:
    laid = grid(made)
    count = len(laid.lines)
    cuts = sorted(data.draw(st.sets(st.integers(1, count), max_size=4)) | {0, count})
    printed: list[int] = []
    for first, end in pairwise(cuts):
        found = list(rows(laid, first, end))
        wanted = {(y, x) for y in range(len(found)) for x in range(len(laid.printed))}
        assert covered(laid, found) == dict.fromkeys(wanted, 1)
        printed += [one.number for one in found if not one.again]
    assert printed == list(range(count))


@given(tables(), st.data())
def test_every_torn_group_is_named_again(made: Table, data: st.DataObject) -> None:
    laid = grid(made)
    first = data.draw(st.integers(0, len(laid.lines) - 1))
    found = list(rows(laid, first, len(laid.lines)))
    again = {id(cell.placed) for one in found if one.again for cell in one.cells[-1:]}
    resumed = {id(cell.placed) for one in found for cell in one.cells if cell.resumed}
    for extent in laid.torn(first):
        heads = [line.cells[-1] for line in laid.lines[extent.first : min(extent.body, first)]]
        assert all(id(head) in again for head in heads)
        cells = {id(one) for one in extent.group.cells}
        own = {id(placed) for placed in laid.lines[extent.body].cells if id(placed.cell) in cells}
        assert bool(own & resumed) == (bool(own) and extent.body < first < extent.foot)
