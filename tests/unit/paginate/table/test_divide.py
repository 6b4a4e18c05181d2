"""Dividing tables: the rules and the arithmetic, on heights made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livrerouge.model.grid import Grid, LineKind, grid
from livrerouge.model.house import NotePlace
from livrerouge.model.table import Role, Setting
from livrerouge.paginate.table.divide import SLACK, Pages, divide
from livrerouge.paginate.table.rules import Breach, breaches
from livrerouge.paginate.table.sizes import Below, Heads, Sizes
from toytables import Rows, called_on, table

NOTE = 10.0
HEAD = 10.0


def sizes(
    laid: Grid,
    heights: Sequence[float] = (),
    labels: Mapping[int, float] | None = None,
    carried: tuple[float, float] = (0.0, 0.0),
    ending: float = 0.0,
) -> Sizes:
    """Give heights to a grid: lines of 10 unless told otherwise, heads of 10, notes of 10 with 5 around them."""
    lines = [heights[n] if n < len(heights) else 10.0 for n in range(len(laid.lines))]
    spanning = {n: 10.0 for n, extent in enumerate(laid.extents) if extent.foot - extent.body > 1}
    spanning = {n: (labels or {}).get(n, height) for n, height in spanning.items()}
    again = {line: lines[line] for extent in laid.extents for line in range(extent.first, extent.body)}
    notes = {note.key: NOTE for note in laid.table.notes}
    none = [0.0] * len(lines)
    head = Heads(HEAD, ())
    return Sizes(
        laid, lines, none, none, spanning, spanning, again, (head, head), carried, Below(notes, 5.0, 0.0, ending, ())
    )


def flat(count: int, *calls: tuple[int, str], **more: object) -> Grid:
    """Make a table of single rows."""
    called = dict(calls)
    rows = [f"r{n}" + "".join(f"[^{key}]" for key in called.get(n, "")) for n in range(count)]
    return grid(table(rows, **more))  # type: ignore[arg-type]


def grouped(*counts: int, **more: object) -> Grid:
    """Make a table of groups of so many rows, each with a label over them."""
    rows = [(f"g{n}", [f"r{k}" for k in range(count)]) for n, count in enumerate(counts)]
    return grid(table(rows, labels=[Role.STUB], **more))  # type: ignore[arg-type]


def cuts(made: Sizes, room: float, full: float, shorter: Mapping[int, int] | None = None) -> tuple[int, ...]:
    """Divide and give the first lines."""
    return divide(made, Pages(room, full, shorter or {})).cuts


def test_a_table_that_fits_is_one_part() -> None:
    assert cuts(sizes(flat(2)), 30, 100) == (0,)


def test_a_table_without_lines_has_no_parts() -> None:
    assert cuts(sizes(flat(0)), 30, 100) == ()


def test_the_first_part_takes_the_room_that_is_left() -> None:
    assert cuts(sizes(flat(6)), 40, 100) == (0, 3)


def test_a_table_begins_on_the_next_page_when_nothing_goes_into_the_room() -> None:
    assert cuts(sizes(flat(6), [30]), 30, 100) == (0,)
    assert cuts(sizes(grouped(4, 4)), 40, 100) == (0,)


def test_notes_count_on_the_page_where_they_are_called() -> None:
    assert cuts(sizes(flat(8)), 90, 90) == (0,)
    assert cuts(sizes(flat(8, (7, "a"))), 90, 90) == (0, 7)


def test_a_note_called_twice_on_a_page_counts_once() -> None:
    assert cuts(sizes(flat(6, (0, "a"), (5, "a"))), 85, 85) == (0,)


def test_notes_at_the_end_count_under_the_last_part_alone() -> None:
    made = sizes(flat(9, (0, "abc"), place=NotePlace.TABLE))
    assert made.height(0, 5) == HEAD + 50
    assert made.height(5, 9) == HEAD + 40 + 3 * NOTE + 5


def test_the_source_counts_under_the_last_part_alone() -> None:
    assert cuts(sizes(flat(8), ending=10), 95, 95) == (0, 7)


def test_a_group_that_fits_a_page_is_kept_whole() -> None:
    assert cuts(sizes(grouped(5, 5, 5)), 90, 90) == (0, 5, 10)


def test_a_group_taller_than_a_page_is_torn_between_its_rows() -> None:
    assert cuts(sizes(grouped(5, 20, 5)), 90, 90) == (0, 7, 15, 23)


def test_a_group_may_be_torn_that_is_taller_than_the_share_of_a_page() -> None:
    laid = grouped(5, 5, setting=Setting(whole=0.5))
    assert cuts(sizes(laid), 90, 90) == (0, 8)


@pytest.mark.parametrize(("keep", "expected"), [(2, (0, 7)), (3, (0, 6)), (4, (0, 5))])
def test_so_many_rows_of_a_group_stand_on_either_side(keep: int, expected: tuple[int, ...]) -> None:
    # Nine rows take a page and one line more.
    laid = grouped(9, setting=Setting(keep=keep))
    made = sizes(laid)
    assert divide(made, Pages(90, 90)).breaches == (Breach.NONE, Breach.NONE)
    assert cuts(made, 90, 90) == expected


def test_a_page_does_not_end_before_a_total() -> None:
    laid = grid(table([f"r{n}" for n in range(8)], total=True))
    assert cuts(sizes(laid), 90, 90) == (0, 6)


def test_a_page_does_not_end_behind_a_cut_in_head() -> None:
    rows = [("one", ["r"] * 6), ("two", ["r"] * 12)]
    laid = grid(table(rows, labels=[Role.CUT_IN]))
    assert [line.kind for line in laid.lines][7] is LineKind.CUT_IN
    assert all(cut != 8 for cut in cuts(sizes(laid), 90, 90))


def test_a_cut_in_head_printed_again_takes_its_height() -> None:
    laid = grid(table([("one", ["r"] * 12)], labels=[Role.CUT_IN]))
    made = sizes(laid)
    assert made.height(5, 8) == HEAD + 10 + 30


def test_a_part_is_as_high_as_the_labels_printed_again() -> None:
    made = sizes(grouped(20), labels={0: 60.0})
    assert made.height(0, 3) == HEAD + 60
    assert made.height(5, 8) == HEAD + 60
    assert made.height(5, 15) == HEAD + 100


def test_the_last_row_of_a_group_grows_with_its_label() -> None:
    made = sizes(grouped(2, 2), labels={0: 50.0})
    assert made.height(0, 4) == HEAD + 50 + 20


def test_an_outer_label_grows_with_the_inner_ones() -> None:
    rows = [("y", [("a", ["r", "r"]), ("b", ["r", "r"])])]
    laid = grid(table(rows, labels=[Role.STUB, Role.GROUP]))
    inner = [n for n, extent in enumerate(laid.extents) if extent.depth == 1]
    assert sizes(laid, labels={inner[0]: 50.0, 0: 60.0}).height(0, 4) == HEAD + 50 + 20
    assert sizes(laid, labels={inner[0]: 50.0, 0: 90.0}).height(0, 4) == HEAD + 90


def test_sums_carried_take_a_line_on_either_side_of_a_page_end() -> None:
    made = sizes(flat(20), carried=(10.0, 12.0))
    assert made.height(0, 5) == HEAD + 50 + 12
    assert made.height(5, 9) == HEAD + 10 + 40 + 12
    assert made.height(5, 20) == HEAD + 10 + 150


def test_labels_printed_again_bring_their_notes_where_the_house_repeats_marks() -> None:
    laid = grid(table([("g[^a]", ["r"] * 9)], labels=[Role.STUB]))
    assert sizes(laid).height(4, 9) == HEAD + 50 + NOTE + 5
    silent = replace(laid.table, house=replace(laid.table.house, repeated=False))
    assert sizes(grid(silent)).height(4, 9) == HEAD + 50


def test_among_as_few_pages_the_pages_are_filled_evenly() -> None:
    # Filled as far as they go, the pages would leave 10 and 50 empty before the last; so they leave 40 and 20.
    assert cuts(sizes(flat(4), [40, 30, 30, 80]), 90, 90) == (0, 1, 3)


def test_the_last_page_is_not_left_nearly_empty() -> None:
    # Filled as far as it goes, the first page would leave one small row to the last.
    assert cuts(sizes(flat(5), [20, 20, 20, 20, 8]), 95, 95) == (0, 3)
    assert cuts(sizes(flat(5), [20, 20, 20, 20, 20]), 95, 95) == (0, 4)


def test_a_line_taller_than_a_page_is_a_part_by_itself() -> None:
    assert cuts(sizes(flat(3), [20, 200, 20]), 90, 90) == (0, 1, 2)


def test_rules_are_given_up_only_inside_what_no_page_holds() -> None:
    # Three rows of half a page each must stay together: the group is torn where two rows cannot stand on either side.
    laid = grouped(3, 3)
    found = divide(sizes(laid, [45, 45, 45, 10, 10, 10]), Pages(110, 110))
    assert found.cuts == (0, 2)
    assert max(found.breaches) is Breach.FEW
    assert [cut for cut, breach in zip(found.cuts, found.breaches, strict=True) if breach] == [found.cuts[1]]


def test_a_part_that_turned_out_too_high_ends_earlier() -> None:
    assert cuts(sizes(flat(3)), 80, 80) == (0,)
    assert cuts(sizes(flat(3)), 80, 80, {0: 3}) == (0, 2)


def test_a_table_is_divided_from_a_line_on() -> None:
    made = sizes(flat(20))
    whole = divide(made, Pages(90, 90)).cuts
    assert divide(made, Pages(90, 90), whole[1]).cuts == whole[1:]


def test_a_hundred_thousand_lines_are_divided() -> None:
    made = sizes(grouped(*[10] * 10_000))
    found = cuts(made, 400, 400)
    assert len(found) == 10_000 // 3 + 1
    assert all(cut % 10 == 0 for cut in found)


# Against all divisions there are, for small tables.

_LABELS = [[], [Role.STUB], [Role.CUT_IN], [Role.STUB, Role.GROUP], [Role.CUT_IN, Role.STUB], [Role.STUB, Role.CUT_IN]]


@st.composite
def _rows(draw: st.DrawFn, depth: int, left: list[int]) -> Rows:
    count = draw(st.integers(1, 3))
    made: list[object] = []
    for _ in range(count):
        if left[0] <= 0 and made:
            break
        left[0] -= 1
        call = draw(st.sampled_from(["", "", "", "[^a]", "[^b]"]))
        made.append((f"g{call}", draw(_rows(depth - 1, left))) if depth else f"r{call}")
    return made  # type: ignore[return-value]


@st.composite
def _made(draw: st.DrawFn) -> tuple[Sizes, float, float]:
    labels = draw(st.sampled_from(_LABELS))
    rows = draw(_rows(len(labels), [8]))
    totals = draw(st.sets(st.integers(0, max(0, len(labels) - 1)))) if labels else set()
    setting = Setting(keep=draw(st.integers(1, 3)), whole=draw(st.sampled_from([0.5, 1.0])))
    place = draw(st.sampled_from([NotePlace.PAGE, NotePlace.TABLE]))
    laid = grid(table(rows, labels=labels, totals=totals, total=draw(st.booleans()), setting=setting, place=place))
    heights = draw(st.lists(st.integers(3, 40), min_size=len(laid.lines), max_size=len(laid.lines)))
    tall = {n: float(draw(st.integers(3, 60))) for n in range(len(laid.extents))}
    carried = draw(st.sampled_from([(0.0, 0.0), (5.0, 5.0)]))
    return sizes(laid, heights, tall, carried, 8.0), float(draw(st.integers(0, 100))), 100.0


def _by_hand(made: Sizes, start: int, end: int) -> float:
    """Add up the height of a part, the way a table grows: line by line, and the last of each label with it."""
    laid, count = made.grid, len(made.lines)
    again = [line for e in laid.torn(start) for line in range(e.first, e.body) if line < start] if start else []
    y = HEAD + (made.carried[0] if start else 0.0)
    tops: dict[int, float] = {}
    resumed = [n for n in laid.lines[start].extents if n in made.labels and laid.extents[n].body < start]
    for line in again:
        outer = [n for n in resumed if laid.extents[n].body <= line and n not in tops]
        tops.update((n, y) for n in outer)
        y += made.again[line]
    tops.update((n, y) for n in resumed if n not in tops and start < laid.extents[n].foot)
    for line in range(start, end):
        tops.update((n, y) for n in laid.lines[line].extents if n in made.labels and laid.extents[n].body == line)
        y += made.lines[line]
        for n in sorted(tops, reverse=True):
            if min(laid.extents[n].foot, end) == line + 1:
                y = max(y, tops[n] + made.labels[n])
    keys = called_on(laid, start, end)
    if laid.table.place is NotePlace.TABLE:
        keys = {note.key for note in laid.table.notes} if end == count else set()
    y += len(keys) * NOTE + (5.0 if keys else 0.0)
    return y + (made.below.ending if end == count else made.carried[1])


@given(_made())
@settings(max_examples=300)
def test_heights_are_those_added_up_by_hand(made: tuple[Sizes, float, float]) -> None:
    table_sizes, _, _ = made
    for start in range(len(table_sizes.lines)):
        if table_sizes.grid.lines[start].kind is LineKind.TOTAL:
            continue
        for end, least, height in table_sizes.ends(start):
            assert height == pytest.approx(_by_hand(table_sizes, start, end))
            assert least <= height + 1e-9


@given(_made())
@settings(max_examples=300)
def test_divisions_break_no_rule_they_need_not_and_are_as_short_as_can_be(made: tuple[Sizes, float, float]) -> None:
    table_sizes, room, full = made
    found = divide(table_sizes, Pages(room, full))
    count = len(table_sizes.lines)
    rules = _rules(table_sizes, full)
    assert found.cuts[0] == 0
    assert list(found.cuts) == sorted(set(found.cuts))
    assert list(found.breaches) == [rules[cut] for cut in found.cuts]

    def fits(start: int, end: int, page: float) -> bool:
        return table_sizes.height(start, end) <= page + SLACK

    @cache
    def fewest(start: int, page: float) -> int | None:
        """Try every division that breaks no rule; none when there is none."""
        if start == count:
            return 0
        ends = [end for end in range(start + 1, count + 1) if end == count or rules[end] is Breach.NONE]
        rests = [fewest(end, full) for end in ends if fits(start, end, page)]
        return min((1 + rest for rest in rests if rest is not None), default=None)

    # It begins in the room only when something goes there.
    first = next(end for end in range(1, count + 1) if end == count or rules[end] is Breach.NONE)
    best = fewest(0, room) if fits(0, first, room) else fewest(0, full)
    if best is not None:
        assert set(found.breaches) == {Breach.NONE}
        assert len(found.cuts) == best
    for start, end in pairwise((*found.cuts, count)):
        assert fits(start, end, full) or end - start == 1


def _rules(made: Sizes, full: float) -> list[Breach]:
    """Say again, group by group, what a page's end before each line does."""
    laid, setting = made.grid, made.grid.table.setting
    found = [Breach.NONE]
    for line in range(1, len(laid.lines)):
        worst = Breach.NONE
        for extent in laid.torn(line):
            rows = [n for n in range(extent.first, extent.end) if laid.lines[n].kind is LineKind.ROW]
            before = sum(n < line for n in rows)
            if before < setting.keep or len(rows) - before < setting.keep:
                worst = max(worst, Breach.FEW)
            if not extent.group.groups or _by_hand(made, extent.first, extent.end) <= full * setting.whole + SLACK:
                worst = Breach.TORN
        after = sum(one.kind is LineKind.ROW for one in laid.lines[line:])
        if laid.table.total is not None and after < setting.keep:
            worst = max(worst, Breach.FEW)
        if laid.lines[line].kind is LineKind.TOTAL or laid.lines[line - 1].kind is LineKind.CUT_IN:
            worst = Breach.PARTED
        found.append(worst)
    return found


def test_the_rules_said_again_are_the_rules() -> None:
    rows = [("one", ["r"] * 4), ("two", ["r"] * 30)]
    made = sizes(grid(table(rows, labels=[Role.CUT_IN], totals=[0], total=True)))
    heights = {0: True, 5: False}
    again = _rules(made, 200)
    assert list(breaches(made.grid, lambda index: heights.get(index, False))) == again
    assert {Breach.NONE, Breach.FEW, Breach.TORN, Breach.PARTED} == set(again)
