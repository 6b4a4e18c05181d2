"""The grid of a table: which cells begin on which line, and which groups a page's end would tear."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.grid import Extent, Grid, LineKind, grid
from livrerouge.model.table import Role, RowGroup, Table, leaves
from unit.model.tables import column, group, row, said, table, total

STUB = column("year", 0, Role.STUB)
CUT = column("theme", 1, Role.CUT_IN)
NAME, SUM = column("name", 2), column("sum", 2)


def shape(made: Grid) -> list[tuple[str, list[tuple[str, int, int]]]]:
    return [(line.kind.value, [(said(one), one.rows, one.columns) for one in line.cells]) for line in made.lines]


def test_cells_span_the_rows_inside_their_group() -> None:
    inner = (group("a", row("1"), row("2")), group("b", row("3")))
    made = grid(table(group("2001", *inner), columns=(STUB, column("theme", 1), column("n", 2))))
    assert shape(made) == [
        ("row", [("2001", 3, 1), ("a", 2, 1), ("1", 1, 1)]),
        ("row", [("2", 1, 1)]),
        ("row", [("b", 1, 1), ("3", 1, 1)]),
    ]


def test_group_without_rows_inside_has_empty_cells_for_the_columns_inside() -> None:
    made = grid(table(group("2001"), columns=(STUB, column("theme", 1), column("n", 1))))
    assert shape(made) == [("row", [("2001", 1, 1), ("", 1, 1), ("", 1, 1)])]
    assert [one.cell for one in made.lines[0].cells][1:] == [None, None]


def test_cut_in_head_takes_a_line_and_no_column() -> None:
    rows = group("theme", row("a", "1"), row("b", "2"))
    made = grid(table(group("2001", rows), columns=(STUB, CUT, NAME, SUM)))
    assert made.printed == (0, 2, 3)
    assert shape(made) == [
        ("cut-in", [("2001", 3, 1), ("theme", 1, 2)]),
        ("row", [("a", 1, 1), ("1", 1, 1)]),
        ("row", [("b", 1, 1), ("2", 1, 1)]),
    ]


def test_label_of_a_total_reaches_from_its_group_to_the_first_sum() -> None:
    rows = group("theme", row("a", "1"), total=total("Theme", _3="1"))
    year = group("2001", rows, total=total("Year", _3="1"))
    made = grid(table(year, columns=(STUB, CUT, NAME, SUM), closing=total("All", _3="1")))
    assert shape(made)[2:] == [
        ("total", [("Theme", 1, 1), ("1", 1, 1)]),
        ("total", [("Year", 1, 2), ("1", 1, 1)]),
        ("total", [("All", 1, 2), ("1", 1, 1)]),
    ]
    # The year stands beside the total of its theme, not beside its own.
    assert made.lines[0].cells[0].rows == 3


def test_columns_without_a_sum_stay_empty_in_a_total() -> None:
    columns = (STUB, column("a", 0), column("note", 0), column("b", 0))
    made = grid(table(row("2001", "1", "x", "2"), columns=columns, closing=total("All", _1="1", _3="2")))
    assert shape(made)[1] == ("total", [("All", 1, 1), ("1", 1, 1), ("", 1, 1), ("2", 1, 1)])


def test_lines_know_the_outermost_group_that_begins_with_them() -> None:
    inner = (group("a", row("1"), row("2")), group("b", row("3")))
    made = grid(table(group("2001", *inner), columns=(STUB, column("theme", 1), column("n", 2))))
    assert [line.begins for line in made.lines] == [0, 2, 1]


def test_page_end_tears_the_groups_that_began_before_it() -> None:
    inner = (group("a", row("1"), row("2")), group("b", row("3")))
    made = grid(table(group("2001", *inner), columns=(STUB, column("theme", 1), column("n", 2))))
    assert [[said_of(extent) for extent in made.torn(line)] for line in range(4)] == [[], ["2001", "a"], ["2001"], []]


def test_total_row_belongs_to_its_group() -> None:
    made = grid(table(group("2001", row("a"), total=total("T")), columns=(STUB, column("n", 1))))
    assert [said_of(extent) for extent in made.torn(1)] == ["2001"]
    assert (made.extents[0].foot, made.extents[0].end) == (1, 2)


def said_of(extent: Extent) -> str:
    return "".join(inline.value for one in extent.group.cells for inline in one.content if hasattr(inline, "value"))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    depth = draw(st.integers(0, 3))
    roles = [draw(st.sampled_from([Role.STUB, Role.GROUP, Role.CUT_IN])) for _ in range(depth)]
    columns = [column(f"c{level}", level, role) for level, role in enumerate(roles)]
    columns += [column(f"v{n}", depth) for n in range(draw(st.integers(1, 3)))]

    def made(level: int) -> RowGroup:
        mine = sum(one.depth == level for one in columns)
        count = 0 if level == depth else draw(st.integers(0, 3))
        closing = total("T", **{f"_{len(columns) - 1}": "9"}) if count and draw(st.booleans()) else None
        words = tuple(row("x").cells[0] for _ in range(mine))
        return RowGroup(words, tuple(made(level + 1) for _ in range(count)), row("x").span, closing)

    groups = tuple(made(0) for _ in range(draw(st.integers(1, 4))))
    return table(*groups, columns=tuple(columns), closing=total("T") if draw(st.booleans()) else None)


@given(tables())
def test_every_place_of_the_grid_is_covered_once(made: Table) -> None:
    laid = grid(made)
    covered: dict[tuple[int, int], int] = {}
    for number, line in enumerate(laid.lines):
        for one in line.cells:
            first = next(n for n, i in enumerate(laid.printed) if i >= one.column)
            for y in range(number, number + one.rows):
                for x in range(first, first + one.columns):
                    covered[y, x] = covered.get((y, x), 0) + 1
    wanted = {(y, x) for y in range(len(laid.lines)) for x in range(len(laid.printed))}
    assert covered == dict.fromkeys(wanted, 1)


@given(tables())
def test_rows_are_as_many_as_the_leaves(made: Table) -> None:
    laid = grid(made)
    assert sum(line.kind is LineKind.ROW for line in laid.lines) == sum(map(leaves, made.groups))


@given(tables())
def test_extents_hold_what_is_inside_them(made: Table) -> None:
    laid = grid(made)
    for extent in laid.extents:
        assert extent.first <= extent.body < extent.foot <= extent.end
    for number, line in enumerate(laid.lines):
        around = [laid.extents[index] for index in line.extents]
        assert all(extent.first <= number < extent.end for extent in around)
        assert [extent.depth for extent in around] == list(range(len(around)))
