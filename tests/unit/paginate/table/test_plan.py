"""Plans: a table divided again, with what its layout taught."""

from __future__ import annotations

from livrerouge.model.block import TablePlace
from livrerouge.model.grid import grid
from livrerouge.paginate.table.divide import Pages
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.sizes import Below, Heads, Sizes
from toypages import span
from toytables import booked, table


def plan(count: int, room: float, full: float) -> Plan:
    """Make the plan of a table of so many rows of 10 under heads of 10, divided."""
    made = table(["r"] * count)
    laid, (_, fragment) = grid(made), booked(made)
    none, head = [0.0] * count, Heads(10.0, ())
    sizes = Sizes(laid, [10.0] * count, none, none, {}, {}, {}, (head, head), (0.0, 0.0), Below({}, 0.0, 0.0, 0.0, ()))
    found = Plan(TablePlace("t", "t", True, span(50)), fragment, laid)
    found.divide(sizes, Pages(room, full))
    return found


def test_a_surplus_is_reckoned_with_in_all_parts_that_follow() -> None:
    found = plan(30, 110, 110)
    assert found.cuts == (0, 10, 20)
    assert found.again(1, 125.0)
    assert found.cuts[:2] == (0, 10)
    assert found.sizes is not None
    assert found.sizes.surplus == 15
    assert max(b - a for a, b in zip(found.cuts[1:], (*found.cuts[2:], 30), strict=True)) == 8


def test_a_part_that_is_as_high_as_computed_but_has_no_room_ends_earlier() -> None:
    found = plan(30, 110, 110)
    assert found.again(1, 110.0)
    assert found.cuts[:2] == (0, 10)
    assert found.cuts[2] < 20


def test_a_part_of_one_line_is_given_up() -> None:
    found = plan(1, 15, 15)
    assert not found.again(0, 20.0)
    assert found.given_up == {0}


def test_what_goes_on_forever_is_given_up() -> None:
    found = plan(400, 110, 110)
    count = 0
    while found.again(0, 0.0):
        count += 1
        assert count < 100
    assert 0 in found.given_up


def test_a_table_that_begins_where_there_is_more_room_is_divided_for_it() -> None:
    found = plan(20, 40, 210)
    assert found.cuts == (0, 3)
    assert not found.moved(40)
    assert found.moved(210)
    assert found.cuts == (0,)
    assert not found.moved(210)


def test_passes_are_counted_by_table() -> None:
    found = plan(20, 110, 110)
    found.measured, found.laid = 2, 3
    assert (found.passes.table, found.passes.measured, found.passes.laid, found.passes.parts) == ("t", 2, 3, 2)
