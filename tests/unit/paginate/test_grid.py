"""The grid: what must be put under a block so that the text below it is in step again."""

from __future__ import annotations

import pytest

from livrerouge.model.page import Area, Line, Page, PlacedBlock, Side
from livrerouge.model.style import Geometry
from livrerouge.paginate.grid import drops, drops_above, gap_below
from livrerouge.paginate.mends import Mends

GEOMETRY = Geometry(400, 600, 50, 60, 40, 60, 14, 35)


def text(row: float, *, kind: str = "paragraph", height: float = 14) -> Line:
    """Make a line that begins `row` lines below the head of the type area."""
    area = Area(40, 50 + 14 * row, 200, height)
    return Line("words", area, area.y + 10, "a:9:1", kind, False)


def block(kind: str, top: float, bottom: float, at: str = "a:1:1") -> PlacedBlock:
    """Make a block that stands from one row to another."""
    return PlacedBlock(at, kind, Area(40, 50 + 14 * top, 200, 14 * (bottom - top)), True)


def page(*parts: PlacedBlock | Line, position: int = 1) -> Page:
    blocks = tuple(part for part in parts if isinstance(part, PlacedBlock))
    lines = tuple(part for part in parts if isinstance(part, Line))
    return Page(position, "f", str(position), "", Side.RECTO, 400, 600, blocks, lines, "", (), (), ())


@pytest.mark.parametrize(("bottom", "drop"), [(4.5, 7.0), (4.25, 10.5), (4.75, 3.5)])
def test_the_block_above_gets_what_is_missing_to_a_whole_line(bottom: float, drop: float) -> None:
    found = drops((page(text(0), block("figure", 1, bottom), text(bottom), text(bottom + 1)),), GEOMETRY)
    assert found == {("a:1:1", "figure"): drop}


@pytest.mark.parametrize("bottom", [4, 4.01, 3.99])
def test_nothing_is_put_under_a_block_after_which_lines_are_in_step(bottom: float) -> None:
    assert drops((page(block("figure", 1, bottom), text(bottom)),), GEOMETRY) == {}


def test_what_is_put_under_one_block_counts_for_the_next() -> None:
    one, two = block("figure", 0, 2.5), block("callout", 3.5, 6, "a:2:1")
    found = drops((page(one, text(2.5), two, text(6)),), GEOMETRY)
    # The second block comes back to the grid once the first has moved it half a line.
    assert found == {("a:1:1", "figure"): 7.0, ("a:2:1", "callout"): 7.0}
    half = drops((page(one, text(2.5), block("callout", 3.5, 5.5, "a:2:1"), text(5.5)),), GEOMETRY)
    assert half == {("a:1:1", "figure"): 7.0}


def test_lines_without_a_block_above_are_left_alone() -> None:
    assert drops((page(text(0.5), block("figure", 2, 4)),), GEOMETRY) == {}


def test_lines_of_lists_and_callouts_have_a_grid_of_their_own() -> None:
    item = PlacedBlock("a:3:1", "item", Area(40, 50 + 14 * 4.5, 200, 14), True)
    assert drops((page(block("figure", 0, 4), item, text(4.5)),), GEOMETRY) == {}
    assert drops((page(block("figure", 0, 1), block("callout", 1, 3, "a:2:1"), text(1.6)),), GEOMETRY) == {}


def test_lines_of_another_leading_say_nothing() -> None:
    assert drops((page(block("figure", 0, 2), text(2.5, height=10.5)),), GEOMETRY) == {}


def test_mends_are_rules_for_one_block_each() -> None:
    rules = Mends(kept=('a "b":1:1',), drops={("a:2:1", "figure"): 3.5}).rules()
    assert '[data-at="a \\"b\\":1:1"]' in rules
    assert "break-inside: avoid !important" in rules
    assert '[data-at="a:2:1"][data-kind="figure"] { border-bottom: 3.500pt solid transparent' in rules
    assert Mends().rules() == ""


def test_what_stands_below_a_height_does_not_count_above_it() -> None:
    one, two = block("figure", 0, 2.5), block("callout", 3.5, 5.5, "a:2:1")
    made = page(one, text(2.5), two, text(5.25))
    assert set(drops((made,), GEOMETRY)) == {("a:1:1", "figure"), ("a:2:1", "callout")}
    assert drops_above((page(), made), 1, 50 + 14 * 3.5, GEOMETRY) == {("a:1:1", "figure"): 7.0}


def test_the_gap_below_a_height_is_that_to_the_next_line_of_text() -> None:
    made = page(text(0), text(5.5), text(6.5))
    assert gap_below(made, 50 + 14 * 5, GEOMETRY) == 7.0
    assert gap_below(made, 50 + 14 * 9, GEOMETRY) is None
