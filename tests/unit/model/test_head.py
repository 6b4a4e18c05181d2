"""The boxhead: spanners over their columns, column heads down to the rows."""

from __future__ import annotations

from livrerouge.model.head import head_rows
from livrerouge.model.inline import plain
from livrerouge.model.table import Role, Table
from unit.model.tables import column, row, spanner, table

COLUMNS = (column("year", 0, Role.STUB), column("cut", 0, Role.CUT_IN), *(column(key, 0) for key in "abc"))


def shape(made: Table) -> list[list[tuple[str, int, int]]]:
    return [[(plain(head.content), head.columns, head.rows) for head in line] for line in head_rows(made)]


def test_heads_without_spanners_stand_on_one_line_but_for_those_of_cut_in_heads() -> None:
    made = table(row("1", "2", "3", "4", "5"), columns=COLUMNS)
    assert shape(made) == [[("year", 1, 1), ("a", 1, 1), ("b", 1, 1), ("c", 1, 1)]]


def test_column_head_reaches_from_its_lowest_spanner_to_the_rows() -> None:
    spanners = (spanner("all", 2, 3), spanner("two", 3, 2, 1))
    made = table(row("1", "2", "3", "4", "5"), columns=COLUMNS, spanners=spanners)
    assert shape(made) == [
        [("year", 1, 3), ("all", 3, 1)],
        [("a", 1, 2), ("two", 2, 1)],
        [("b", 1, 1), ("c", 1, 1)],
    ]


def test_heads_cover_the_whole_boxhead() -> None:
    spanners = (spanner("left", 0, 3), spanner("right", 3, 2), spanner("two", 3, 2, 1))
    made = table(row("1", "2", "3", "4", "5"), columns=COLUMNS, spanners=spanners)
    covered = [
        (y, x)
        for top, line in enumerate(head_rows(made))
        for head in line
        for y in range(top, top + head.rows)
        for x in range(head.first, head.first + head.columns)
    ]
    # Between a spanner and the heads two lines below it nothing may be missing or lie on another.
    assert len(covered) == len(set(covered)) == 3 * 4
