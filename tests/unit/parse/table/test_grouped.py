"""Rows in CSV: equal values below one another make the row groups."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.parse.table import filling
from unit.parse.table.rows import csv, shape


def test_equal_row_heads_make_one_group(tmp_path: Path) -> None:
    rows = """\
        year,theme,shops
        2001,A,
        2002,*B*,x
        2002,*B*,y
        2003,C,z
        """
    parsed = csv(tmp_path, rows)
    assert parsed.faults == []
    assert [column.depth for column in parsed.table.columns] == [0, 0, 1]
    assert shape(parsed.table.groups) == [["2001", "A"], ["2002", "B", [["x"], ["y"]]], ["2003", "C", [["z"]]]]
    second = parsed.table.groups[1]
    assert second.span.text == "2002,*B*,x\n2002,*B*,y"
    assert second.groups[1].cells[0].span.at == "data/t.csv:4:10"


def test_a_row_head_that_changes_inside_a_group_begins_a_depth(tmp_path: Path) -> None:
    columns = """\
        columns:
          - {key: region, head: R, role: stub}
          - {key: country, head: P, role: stub}
          - {key: city, head: V}
          - {key: count, head: N}
        """
    rows = """\
        region;country;city;count
        Nord;Islande;Reykjavik;1
        Nord;Islande;Akureyri;2
        Nord;Norvège;Oslo;3
        Sud;Norvège;Oslo;3
        Sud;Norvège;Oslo;3
        """
    parsed = csv(tmp_path, rows, columns)
    assert parsed.faults == []
    assert [column.depth for column in parsed.table.columns] == [0, 1, 2, 2]
    assert shape(parsed.table.groups) == [
        ["Nord", [["Islande", [["Reykjavik", "1"], ["Akureyri", "2"]]], ["Norvège", [["Oslo", "3"]]]]],
        ["Sud", [["Norvège", [["Oslo", "3"], ["Oslo", "3"]]]]],
    ]


@pytest.mark.parametrize("role", ["stub", "cell"])
def test_rows_that_share_no_head_are_not_nested(tmp_path: Path, role: str) -> None:
    columns = f"columns: [{{key: name, head: A, role: {role}}}, {{key: count, head: B}}]\n"
    parsed = csv(tmp_path, "count,name\n1,a\n2,b\n", columns)
    assert parsed.faults == []
    assert [column.depth for column in parsed.table.columns] == [0, 0]
    assert shape(parsed.table.groups) == [["a", "1"], ["b", "2"]]


def test_row_heads_behind_cells_make_no_groups(tmp_path: Path) -> None:
    columns = "columns: [{key: a, head: A}, {key: b, head: B, role: group}]\n"
    parsed = csv(tmp_path, "a,b\n1,x\n2,x\n", columns)
    assert shape(parsed.table.groups) == [["1", "x"], ["2", "x"]]


def test_notes_are_called_by_a_column_of_keys(tmp_path: Path) -> None:
    rows = "year,notes,theme,shops\n2001,a b,A,x\n2001,b,A,y\n2002,,B,z\n"
    parsed = csv(tmp_path, rows, more="notes: {a: Une., b: Deux.}\n")
    assert parsed.faults == []
    assert shape(parsed.table.groups) == [["2001", "A", [["x a b"], ["y b"]]], ["2002", "B", [["z"]]]]


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ("yaer,theme,shops\n2001,A,x\n", ["T207 tables/t.yaml:5:11 year"]),
        ("year,theme,theme,shops\n2001,A,B,x\n", ["T208 data/t.csv:1:12 theme"]),
        ("year,theme,shops,remark\n2001,A,x,y\n", ["T209 data/t.csv:1:18 remark"]),
        ("year,theme,shops\n", ["T212 tables/t.yaml:2:7 t.csv"]),
        ("year,theme,shops\n2001,,x\n", ["T215 data/t.csv:2:6"]),
        ("year,theme,shops,notes\n2001,A,x,a  z\n", ["T221 data/t.csv:2:13 z"]),
        ("year,theme,shops,notes\n2001,A,x,a a\n", ["T224 data/t.csv:2:12 a"]),
        ("year,theme,shops\n2001,A,x\n", ["T222 tables/t.yaml:8:9 a"]),
        ('year,theme,shops,notes\n2001,"A, [b](c)",x,a\n', ["B104 data/t.csv:2:10 [b](c)"]),
        (
            "year,theme,shops,notes\n2001,A,x,a\n2003,B,x,\n2002,C,y,\n2004,D,z,\n",
            ["T225 data/t.csv:4:1 2002"],
        ),
    ],
)
def test_what_does_not_fit_is_told_at_the_word(tmp_path: Path, rows: str, faults: list[str]) -> None:
    found = csv(tmp_path, rows, more="notes: {a: Une.}\n").faults
    expected_uncalled = [] if "notes" in rows or "T222" in faults[0] else ["T222 tables/t.yaml:8:9 a"]
    unread = faults[0][:4] in ("T207", "T212")
    assert sorted(found) == sorted(faults + ([] if unread else expected_uncalled))


def test_a_misspelt_column_is_told_with_the_head_that_was_meant(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "yaer,theme,shops\n2001,A,x\n")
    assert next(d.hint for d in parsed.diagnostics if d.code.id == "T207") == "did you mean “yaer”?"


def test_too_many_rows_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "LIMIT", 2000)
    rows = "year,theme,shops\n" + "2001,A,x\n" * 2001
    parsed = csv(tmp_path, rows)
    assert parsed.faults == ["T213 tables/t.yaml:2:7 t.csv"]
    assert parsed.table.groups == ()
