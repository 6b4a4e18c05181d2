"""Values that name their row alone, and groups that stand together."""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.parse.table.rows import csv, shape

COLUMNS = "columns:\n  - {key: a, head: A, role: stub}\n  - {key: b, head: B, empty: —}\n"
GROUPED = "columns:\n  - {key: a, head: A, role: stub}\n  - {key: b, head: B, role: stub}\n  - {key: c, head: C}\n"


def test_value_given_twice_is_told_with_the_first_place(tmp_path: Path) -> None:
    columns = COLUMNS.replace("role: stub", "role: stub, unique: true")
    parsed = csv(tmp_path, "a,b\nx,1\ny,2\nx,3\n", columns)
    assert parsed.faults == ["T229 data/t.csv:4:1 x"]
    assert "data/t.csv:2:1" in parsed.diagnostics[0].message


def test_numbers_are_the_same_however_written_and_empty_cells_are_no_value(tmp_path: Path) -> None:
    columns = COLUMNS.replace("empty: —", "empty: —, type: decimal, unique: true")
    assert csv(tmp_path, "a,b\nx,1\ny,1.0\nz,\nw,\n", columns).faults == ["T229 data/t.csv:3:3 1.0"]


def test_group_that_comes_back_is_told_at_every_depth(tmp_path: Path) -> None:
    rows = "a,b,c\n1,x,p\n1,y,q\n1,x,r\n2,z,s\n2,z,s\n1,v,t\n"
    assert csv(tmp_path, rows, GROUPED).faults == ["T253 data/t.csv:4:3 x", "T253 data/t.csv:7:1 1"]


def test_sorting_by_something_else_does_not_hide_it(tmp_path: Path) -> None:
    rows = "a,b,c\n1,x,p\n1,y,q\n2,z,r\n2,w,s\n"
    assert csv(tmp_path, rows, GROUPED, "order: [c]\n").faults == []
    shuffled = "a,b,c\n1,x,p\n1,y,s\n2,z,r\n2,w,q\n"
    assert csv(tmp_path / "b", shuffled, GROUPED, "order: [c]\n").faults == ["T253 data/t.csv:3:1 1"]


def test_declared_groups_begin_a_depth_each(tmp_path: Path) -> None:
    columns = GROUPED.replace("role: stub", "role: cell")
    parsed = csv(tmp_path, "a,b,c\n1,x,p\n1,x,q\n2,y,r\n", columns, "group: [a, b]\n")
    assert parsed.faults == []
    assert shape(parsed.table.groups) == [["1", [["x", [["p"], ["q"]]]]], ["2", [["y", [["r"]]]]]]


@pytest.mark.parametrize(
    ("more", "fault"),
    [("group: [z]\n", "T254 tables/t.yaml:8:9 z"), ("group: [b]\n", "T220 tables/t.yaml:6:11 b")],
)
def test_groups_that_cannot_be_printed_are_told(tmp_path: Path, more: str, fault: str) -> None:
    assert fault in csv(tmp_path, "a,b,c\n1,x,p\n2,x,q\n", GROUPED, more).faults


def test_group_that_keeps_coming_back_is_told_once(tmp_path: Path) -> None:
    rows = "a,b,c\n1,x,p\n1,x,p\n2,x,p\n1,x,p\n2,x,p\n1,x,p\n2,x,p\n"
    codes = [fault.split()[0:2] for fault in csv(tmp_path, rows, GROUPED).faults if fault.startswith("T253")]
    assert codes == [["T253", "data/t.csv:5:1"], ["T253", "data/t.csv:6:1"]]


def test_order_that_is_misspelt_is_told_and_not_what_follows_from_it(tmp_path: Path) -> None:
    rows = "a,b,c\n1,x,p\n1,x,q\n2,x,p\n1,x,r\n"
    faults = [fault.split()[0] for fault in csv(tmp_path, rows, GROUPED, "order: [aa]\n").faults]
    assert "T250" in faults
    assert "T253" not in faults
