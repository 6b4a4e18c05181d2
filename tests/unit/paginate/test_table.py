"""Dividing tables: the arithmetic, on heights made up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livrerouge.paginate.table import Sizes, divide


def sizes(*groups: float, calls: dict[int, tuple[str, ...]] | None = None, source: float = 0.0) -> Sizes:
    """Make a table with heads of 10, notes of 10 with 5 around them, and groups of some heights."""
    keys = [(calls or {}).get(index, ()) for index in range(len(groups))]
    notes = {key: 10.0 for called in keys for key in called}
    return Sizes((10.0, 10.0), tuple(groups), tuple(keys), notes, 5.0, 0.0, source)


def test_a_table_that_fits_is_one_part() -> None:
    assert divide(sizes(20, 20), 50, 100, {}) == (0,)


def test_a_table_without_groups_has_no_parts() -> None:
    assert divide(sizes(), 50, 100, {}) == ()


def test_the_first_part_takes_the_room_that_is_left() -> None:
    assert divide(sizes(20, 20, 20), 50, 100, {}) == (0, 2)


def test_a_table_begins_on_the_next_page_when_no_group_goes_into_the_room() -> None:
    assert divide(sizes(60, 20), 50, 100, {}) == (0,)


def test_notes_count_on_the_page_where_they_are_called() -> None:
    assert divide(sizes(40, 40, calls={}), 90, 90, {}) == (0,)
    assert divide(sizes(40, 40, calls={1: ("a",)}), 90, 90, {}) == (0, 1)


def test_a_note_called_twice_on_a_page_counts_once() -> None:
    assert divide(sizes(30, 30, calls={0: ("a",), 1: ("a",)}), 85, 85, {}) == (0,)


def test_the_source_counts_under_the_last_part_alone() -> None:
    assert divide(sizes(40, 40, source=10), 95, 95, {}) == (0, 1)


def test_among_as_few_pages_the_pages_are_filled_evenly() -> None:
    # Filled as far as they go, the pages would leave 10 and 50 empty before the last; so they leave 40 and 20.
    assert divide(sizes(40, 30, 30, 80), 90, 90, {}) == (0, 1, 3)


def test_the_last_page_is_not_left_nearly_empty() -> None:
    # Filled as far as it goes, the first page would leave one small group to the last.
    assert divide(sizes(20, 20, 20, 20, 8), 95, 95, {}) == (0, 3)
    assert divide(sizes(20, 20, 20, 20, 20), 95, 95, {}) == (0, 4)


def test_a_group_taller_than_a_page_is_a_part_by_itself() -> None:
    assert divide(sizes(20, 200, 20), 90, 90, {}) == (0, 1, 2)


def test_a_part_that_turned_out_too_high_gets_less() -> None:
    assert divide(sizes(20, 20, 20), 80, 80, {}) == (0,)
    assert divide(sizes(20, 20, 20), 80, 80, {0: 69.5}) == (0, 2)


_HEIGHTS = st.lists(st.integers(5, 40), min_size=1, max_size=12)


@given(_HEIGHTS, st.integers(0, 100), st.dictionaries(st.integers(0, 11), st.sampled_from([("a",), ("a", "b")])))
def test_parts_fit_their_pages_and_are_as_few_as_can_be(
    groups: list[int], room: int, calls: dict[int, tuple[str, ...]]
) -> None:
    table = sizes(*groups, calls=calls)
    cuts = divide(table, room, 100, {})
    ends = [*cuts[1:], len(groups)]
    assert cuts[0] == 0
    assert list(cuts) == sorted(set(cuts))
    begins = table.height(0, 1) <= room
    pages = [room if begins and number == 0 else 100 for number in range(len(cuts))]
    for start, end, page in zip(cuts, ends, pages, strict=True):
        assert table.height(start, end) <= page
    assert len(cuts) == _greedy(table, room if begins else 100)


def _greedy(table: Sizes, room: float) -> int:
    """Count the parts when every page is filled as far as it goes: never more than needed."""
    start, parts, page = 0, 0, room
    while start < len(table.groups):
        end = start + 1
        while end < len(table.groups) and table.height(start, end + 1) <= page:
            end += 1
        start, parts, page = end, parts + 1, 100
    return parts
