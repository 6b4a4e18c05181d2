"""Parts: tables divided over pages, laid out by the engine."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.fragment import Placement
from livrerouge.model.page import Page, Side
from livrerouge.paginate.facts import read
from livrerouge.paginate.measure import measure
from livrerouge.paginate.parts import fit
from toypages import TABLE, html, lines, start, table

Calls = Mapping[int, tuple[str, ...]]


def pages(
    heights: tuple[int, ...],
    calls: Calls | None = None,
    before: str = "",
    css: str = "",
    known: tuple[int, ...] | None = None,
) -> tuple[tuple[Page, ...], tuple[int, ...] | None, tuple[Diagnostic, ...]]:
    """Lay out a table after some text; give the pages, the cuts and what is wrong."""

    def compose(placement: Placement) -> str:
        return html(before + table(heights, placement.cuts.get(TABLE, ()), calls))

    placement = Placement(1, Side.RECTO, {}, {} if known is None else {TABLE: known})
    outcome = fit(compose, start(css), placement, compose(placement))
    parted = outcome.value
    assert parted.html == compose(parted.placement)
    cuts = parted.placement.cuts.get(TABLE)
    return read(parted.document, "f", 1).pages, cuts, outcome.diagnostics


def groups(page: Page) -> list[int]:
    """Give the row groups that stand on a page."""
    return [int(block.at.split(":")[0][1:]) for block in page.blocks if block.kind == "row-group"]


def test_a_table_that_fits_its_page_is_left_alone() -> None:
    laid, cuts, faults = pages((5, 5))
    assert (len(laid), cuts, faults) == (1, None, ())


def test_a_long_table_is_divided_between_its_groups() -> None:
    laid, cuts, faults = pages((10, 10, 10, 10))
    assert faults == ()
    assert cuts == (0, 2)
    assert [groups(page) for page in laid] == [[0, 1], [2, 3]]


def test_the_room_under_the_text_is_used() -> None:
    laid, cuts, faults = pages((5, 5, 5), before=lines(15))
    assert faults == ()
    assert [groups(page) for page in laid] == [[0, 1], [2]]
    assert cuts == (0, 2)


def test_a_table_goes_to_the_next_page_when_no_group_has_room() -> None:
    laid, cuts, faults = pages((5, 5), before=lines(25))
    assert faults == ()
    assert [groups(page) for page in laid] == [[], [0, 1]]
    assert cuts in (None, (0,))


def test_a_table_whose_first_group_has_room_but_not_its_note_goes_to_the_next_page() -> None:
    laid, cuts, faults = pages((5, 5), {0: ("a", "b")}, before=lines(22))
    assert faults == ()
    assert cuts == (0,)
    assert [groups(page) for page in laid] == [[], [0, 1]]
    assert [page.notes for page in laid] == [(), ("a", "b")]


def test_each_note_stands_on_the_page_of_its_call() -> None:
    laid, _, faults = pages((10, 10, 10, 10, 10), {0: ("a",), 2: ("a", "b"), 4: ("c",)})
    assert faults == ()
    assert len(laid) == 3
    for page in laid:
        assert set(page.calls) == set(page.notes)
    assert {key for page in laid for key in page.notes} == {"a", "b", "c"}


def test_a_group_goes_to_the_next_page_when_its_notes_have_no_room() -> None:
    laid, _, faults = pages((13, 13, 3), {1: ("a", "b", "c")})
    assert faults == ()
    assert [groups(page) for page in laid] == [[0], [1, 2]]
    assert [page.notes for page in laid] == [(), ("a", "b", "c")]


def test_a_template_that_numbers_its_parts_wrongly_is_left_alone() -> None:
    body = html(table((10, 10, 10, 10)).replace('data-part="0"', 'data-part="first"'))
    outcome = fit(lambda _: body, start(), Placement(1, Side.RECTO, {}, {}), body)
    assert outcome.value.placement.cuts == {}
    assert len(outcome.value.document.pages) == 2


def test_a_part_that_measures_wrong_is_tried_again_with_less() -> None:
    # Paper takes away what the endless page did not know of: each part that goes on gets five lines more.
    laid, cuts, faults = pages((10, 10, 8, 8, 8), css=".part + .part { padding-bottom: 50pt }")
    assert faults == ()
    assert cuts is not None
    assert [group for page in laid for group in groups(page)] == [0, 1, 2, 3, 4]
    assert len(laid) == len(cuts)


def test_parts_that_go_on_are_measured_again_when_that_saves_a_page() -> None:
    # The first part alone has a head of ten lines more, which the parts that go on do not.
    css = "[data-part='0'] { padding-top: 100pt }"
    laid, cuts, faults = pages((13, 13, 13, 13), css=css)
    assert faults == ()
    assert cuts == (0, 1, 3)
    assert [groups(page) for page in laid] == [[0], [1, 2], [3]]


def test_a_group_taller_than_a_page_is_torn_and_told() -> None:
    laid, cuts, faults = pages((5, 40, 5))
    assert cuts == (0, 1, 2)
    assert [fault.code.id for fault in faults] == ["L121"]
    assert faults[0].pages == (2, 3)
    assert [groups(page) for page in laid] == [[0], [1], [1], [2]]


def test_a_part_that_no_division_brings_to_a_page_is_told() -> None:
    _, _, faults = pages((20,), {0: tuple(f"n{number}" for number in range(15))})
    assert [fault.code.id for fault in faults] == ["L122"]
    assert faults[0].pages[0] == 1


def test_cuts_that_are_known_are_kept_while_they_serve() -> None:
    _, cuts, faults = pages((10, 10, 10, 10), known=(0, 1, 3))
    assert (cuts, faults) == ((0, 1, 3), ())


def test_cuts_that_are_known_and_serve_no_longer_are_found_anew() -> None:
    laid, cuts, faults = pages((10, 10, 10, 10), known=(0, 3))
    assert faults == ()
    assert cuts == (0, 2)
    assert len(laid) == 2


def test_two_tables_of_a_fragment_are_both_divided() -> None:
    other = TABLE.replace("50", "60")

    def compose(placement: Placement) -> str:
        second = table((10, 10, 10), placement.cuts.get(other, ())).replace(TABLE, other)
        return html(table((10, 10, 10), placement.cuts.get(TABLE, ())) + second)

    placement = Placement(1, Side.RECTO, {}, {})
    outcome = fit(compose, start(), placement, compose(placement))
    assert outcome.diagnostics == ()
    assert outcome.value.placement.cuts == {TABLE: (0, 2), other: (0, 1)}
    assert all(measured.whole for measured in measure(outcome.value.document))


def test_what_is_composed_last_is_what_is_laid_out() -> None:
    composed = []

    def compose(placement: Placement) -> str:
        composed.append(html(table((13, 13, 13, 13), placement.cuts.get(TABLE, ()))))
        return composed[-1]

    placement = Placement(1, Side.RECTO, {}, {})
    outcome = fit(compose, start("[data-part='0'] { padding-top: 100pt }"), placement, compose(placement))
    assert outcome.value.html == composed[-1]


def test_heights_are_measured_in_points() -> None:
    body = html(table((3, 2), (), {1: ("a",)}))
    (measured,) = measure(start().lay_out(body, 1, Side.RECTO).value)
    sizes = measured.sizes()
    assert sizes.heads == pytest.approx((20, 20), abs=0.1)
    assert sizes.groups == pytest.approx((30, 20), abs=0.1)
    assert sizes.notes == pytest.approx({"a": 10}, abs=0.1)
    assert (sizes.around_notes, sizes.rest, sizes.source) == pytest.approx((0, 0, 10), abs=0.1)
    assert (measured.room, measured.full) == pytest.approx((300, 300), abs=0.1)


def test_the_notes_of_the_page_leave_less_room() -> None:
    note = '<span class="note" data-note="n" data-number="1" data-kind="note" data-at="n:1:1">Text</span>'
    body = html(f"<p>word{note}</p>{table((3,))}")
    (measured,) = measure(start().lay_out(body, 1, Side.RECTO).value)
    # A line of text, a line of the note, and the margin the engine gives to notes.
    assert measured.room == pytest.approx(300 - 10 - 10 - 10, abs=0.1)
