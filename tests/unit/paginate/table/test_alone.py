"""Tables that stand alone, divided and laid out by the engine."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livrerouge.diagnostic import Outcome
from livrerouge.model.fragment import Placement
from livrerouge.model.grid import grid
from livrerouge.model.house import NotePlace
from livrerouge.model.page import Page, Side
from livrerouge.model.table import Role, Setting, Table
from livrerouge.paginate.facts import join, read
from livrerouge.paginate.sheets import Pressed
from livrerouge.paginate.table.alone import lay_out_alone, stands_alone
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.study import Study
from toypages import start
from toytables import CSS, Composer, Rows, booked, called_on, table

FIRST = Placement(1, Side.RECTO, {}, {})


def laid(made: Table, css: str = "", first: int = 1) -> tuple[tuple[Page, ...], Plan, Outcome[Pressed], Composer]:
    """Lay a table out alone; give its pages, what is known of it, what came of it, and what was composed."""
    book, fragment = booked(made)
    compose = Composer(book)
    study = Study(book, compose, start(CSS + css))
    placement = Placement(first, Side.RECTO if first % 2 else Side.VERSO, {}, {})
    plan = stands_alone(fragment, study.tables(fragment, placement))
    assert plan is not None
    outcome = lay_out_alone(study, fragment, plan, placement, ())
    facts = join([read(sheets.document, "a", sheets.first) for sheets in outcome.value.sheets])
    return facts.pages, plan, outcome, compose


def lines(page: Page) -> list[int]:
    """Give the lines on a page, those printed again left out."""
    return [row.line for row in page.rows if row.kind not in ("again", "carried")]


def test_a_short_table_is_laid_out_once_and_never_measured() -> None:
    pages, plan, outcome, compose = laid(table(["a", "b"], widths="100pt"))
    assert outcome.diagnostics == ()
    assert [lines(page) for page in pages] == [[0, 1]]
    assert len(compose.composed) == 1
    assert (plan.passes.measured, plan.passes.laid, plan.passes.parts) == (0, 1, 1)


def test_a_long_table_is_measured_once_and_laid_out_once() -> None:
    pages, plan, outcome, _ = laid(table(["row"] * 100, widths="200pt"))
    assert outcome.diagnostics == ()
    assert [line for page in pages for line in lines(page)] == list(range(100))
    assert plan.passes.measured == 1
    assert plan.passes.laid == 1
    assert plan.passes.parts == len(pages) == 4


def test_what_is_computed_is_what_is_laid_out() -> None:
    rows = [("Year and some words more", ["one[^a]", "two " * 30, "three"]) for _ in range(12)]
    pages, plan, outcome, _ = laid(table(rows, labels=[Role.STUB], totals=[0], total=True))
    assert outcome.diagnostics == ()
    assert plan.sizes is not None
    assert plan.tries == 0
    for number, page in enumerate(pages):
        bottom = max(line.area.bottom for line in page.lines)
        assert bottom - 50 == pytest.approx(plan.sizes.height(plan.cuts[number], plan.end(number)), abs=0.1)


@pytest.mark.parametrize("place", list(NotePlace))
def test_notes_stand_with_their_calls_or_at_the_end(place: NotePlace) -> None:
    rows = [f"row{'[^a]' if n % 9 == 0 else ''}{'[^b]' if n % 14 == 3 else ''}" for n in range(90)]
    made = table(rows, place=place, notes={"a": "A note of some words " * 3, "b": "Another"})
    pages, _, outcome, _ = laid(made)
    assert outcome.diagnostics == ()
    assert [line for page in pages for line in lines(page)] == list(range(90))
    for page in pages[:-1]:
        assert set(page.notes) == (set() if place is NotePlace.TABLE else set(page.calls))
    assert set(pages[-1].notes) == ({"a", "b"} if place is NotePlace.TABLE else set(pages[-1].calls))


def test_a_group_that_goes_on_is_labelled_again() -> None:
    rows = [("Year", [("Theme", ["row"] * 50), ("Other", ["row"] * 30)])]
    pages, plan, outcome, _ = laid(table(rows, labels=[Role.STUB, Role.CUT_IN]))
    assert outcome.diagnostics == ()
    for page, cut in list(zip(pages, plan.cuts, strict=True))[1:]:
        assert sum(row.resumed for row in page.rows) == 1
        again = [row.line for row in page.rows if row.kind == "again"]
        assert again == [extent.first for extent in plan.grid.torn(cut) if extent.depth == 1]


def test_widths_agree_over_all_parts() -> None:
    rows = [f"word {'longer ' * (n % 5)}|{n}" for n in range(80)]
    _, plan, outcome, _ = laid(table(rows, cells=2))
    assert sum(plan.widths) == pytest.approx(200)
    assert plan.widths[0] > plan.widths[1]
    assert {division.widths for division in outcome.value.placement.tables.values()} == {plan.widths}


def test_a_line_higher_than_a_page_is_told_at_its_cell() -> None:
    rows = ["row", "word " * 300, "row"]
    pages, _, outcome, _ = laid(table(rows))
    assert [fault.code.id for fault in outcome.diagnostics] == ["L141"]
    assert outcome.diagnostics[0].pages[:2] == (2, 3)
    assert lines(pages[0]) == [0]


def test_a_label_higher_than_a_page_is_told_at_its_cell() -> None:
    made = table([("word " * 400, ["row", "row"])], labels=[Role.STUB])
    _, _, outcome, _ = laid(made)
    (fault,) = [fault for fault in outcome.diagnostics if fault.code.id == "L141"]
    assert fault.span == made.groups[0].cells[0].span


def test_notes_that_no_page_holds_are_told_at_their_row() -> None:
    made = table(["row[^a]"] * 3, notes={"a": "word " * 300})
    _, _, outcome, _ = laid(made)
    assert {fault.code.id for fault in outcome.diagnostics} == {"L122"}
    assert outcome.diagnostics[0].span == made.groups[0].span


def test_a_group_torn_where_its_rows_are_too_high_is_told() -> None:
    made = table([("g", ["word " * 130] * 3)], labels=[Role.STUB])
    _, _, outcome, _ = laid(made)
    assert [fault.code.id for fault in outcome.diagnostics] == ["L121"]
    assert outcome.diagnostics[0].span == made.groups[0].span


def test_columns_that_have_no_room_beside_one_another_are_told_at_the_widest() -> None:
    made = table(["x" * 30 + "|" + "y" * 15], cells=2)
    _, _, outcome, _ = laid(made)
    (fault,) = [fault for fault in outcome.diagnostics if fault.code.id == "L140"]
    assert fault.span == made.columns[0].span
    assert "79.4 mm" in fault.message
    assert "70.6 mm" in fault.message


def test_declared_widths_that_have_no_room_are_told() -> None:
    _, _, outcome, _ = laid(table(["x|y"], cells=2, widths="120pt"))
    assert [fault.code.id for fault in outcome.diagnostics] == ["L140"]


def test_a_part_that_turns_out_too_high_is_divided_again_with_what_that_teaches() -> None:
    # Paper takes away what the endless page does not know of.
    css = "[data-part='2'] .leaf { padding-top: 50pt }"
    pages, plan, outcome, _ = laid(table(["row"] * 80, widths="200pt"), css)
    assert outcome.diagnostics == ()
    assert plan.tries == 1
    assert [line for page in pages for line in lines(page)] == list(range(80))


def test_only_what_moves_is_laid_out_again() -> None:
    rows = ["row"] * 600
    made = table(rows, widths="200pt")
    book, fragment = booked(made)
    compose = Composer(book)
    study = Study(book, compose, start(CSS))
    plan = stands_alone(fragment, study.tables(fragment, FIRST))
    assert plan is not None
    one = lay_out_alone(study, fragment, plan, FIRST, ()).value
    assert len(one.sheets) == 2
    two = lay_out_alone(study, fragment, plan, FIRST, one.sheets).value
    assert all(a is b for a, b in zip(one.sheets, two.sheets, strict=True))
    moved = Placement(2, Side.VERSO, {}, {})
    three = lay_out_alone(study, fragment, plan, moved, one.sheets).value
    assert [sheets.first for sheets in three.sheets] == [2, 18]
    assert plan.passes.measured == 2


def test_a_turned_table_is_divided_by_the_width_of_the_page() -> None:
    pages, plan, outcome, _ = laid(table(["row"] * 60, setting=Setting(turned=True)))
    assert outcome.diagnostics == ()
    assert plan.pages.full == 200
    assert sum(plan.widths) == pytest.approx(300)
    assert [line for page in pages for line in lines(page)] == list(range(60))
    for page in pages:
        for row in page.rows:
            # Lines stand upright beside one another, from the left edge of the type area to the right.
            assert (row.area.y, row.area.height) == pytest.approx((50, 300), abs=0.1)
            assert row.area.width == pytest.approx(10, abs=0.1)
            margin = 40 if page.side is Side.RECTO else 60
            assert margin - 0.1 <= row.area.x <= margin + 200
        assert [row.area.x for row in page.rows] == sorted(row.area.x for row in page.rows)


_ROLES = st.sampled_from([Role.STUB, Role.GROUP, Role.CUT_IN])


@st.composite
def _nested(draw: st.DrawFn, depth: int, left: list[int]) -> Rows:
    made: list[object] = []
    for _ in range(draw(st.integers(1, 6 if depth else 40))):
        if left[0] <= 0 and made:
            break
        left[0] -= 1
        text = "word " * draw(st.sampled_from([1, 1, 2, 9])) + draw(st.sampled_from(["", "", "[^a]", "[^b]", "[^c]"]))
        made.append((text, draw(_nested(depth - 1, left))) if depth else text)
    return made  # type: ignore[return-value]


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    labels: Sequence[Role] = draw(st.lists(_ROLES, max_size=3))
    rows = draw(_nested(len(labels), [draw(st.integers(1, 120))]))
    return table(
        rows,
        labels=labels,
        notes={"a": "one", "b": "two " * 20, "c": "three"},
        totals=sorted(draw(st.sets(st.integers(0, 2)))),
        total=draw(st.booleans()),
        place=draw(st.sampled_from(list(NotePlace))),
        setting=Setting(
            keep=draw(st.integers(1, 3)), whole=draw(st.sampled_from([0.4, 1.0])), turned=draw(st.booleans())
        ),
    )


@given(_tables(), st.integers(1, 2))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_random_tables_keep_their_lines_in_order_and_their_notes_with_their_calls(made: Table, first: int) -> None:
    pages, plan, outcome, _ = laid(made, first=first)
    faults = [fault for fault in outcome.diagnostics if fault.code.id != "L121"]
    assert not faults
    laid_out = [line for page in pages for line in lines(page)]
    assert laid_out == list(range(len(grid(made).lines)))
    cuts = (*(plan.cuts or (0,)), len(plan.grid.lines))
    for page, (begin, end) in zip(pages, pairwise(cuts), strict=True):
        assert lines(page) == list(range(begin, end))
        if made.place is not NotePlace.TABLE:
            assert set(page.notes) == set(page.calls) == called_on(plan.grid, begin, end)
        else:
            assert (set(page.notes) == {note.key for note in made.notes}) is (end == cuts[-1] or not made.notes)
