"""Totals: asked for, given, and given where they close nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from livrerouge.model.inline import plain
from livrerouge.model.table import TotalRow
from unit.parse.table.rows import csv, yaml

COLUMNS = """\
columns:
  - {key: year, head: A, role: stub}
  - {key: name, head: B}
  - {key: n, head: C, type: integer, sum: true}
"""
FLAT = "year,name,n,total\n2001,a,1,\n2001,b,2,\n2001,,3,Sum\n2002,c,4,\n2002,d,1,\n,All of it,8,yes\n"


def said(total: TotalRow | None) -> tuple[str, list[tuple[int, object]]]:
    assert total is not None
    return plain(total.label), [(index, cell.value) for index, cell in total.cells]


def test_rows_of_a_flat_file_close_the_groups_they_name(tmp_path: Path) -> None:
    parsed = csv(tmp_path, FLAT, COLUMNS)
    table = parsed.table
    assert parsed.faults == []
    assert [group.total is not None for group in table.groups] == [True, False]
    assert said(table.groups[0].total) == ("Sum", [(2, Decimal(3))])
    assert said(table.total) == ("All of it", [(2, Decimal(8))])


def test_total_of_a_group_of_one_row_is_not_that_of_the_table(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "year,name,n,total\n2001,a,1,\n2001,,,Sum\n2002,c,4,\n", COLUMNS)
    assert parsed.faults == []
    assert parsed.table.total is None
    assert [group.total is not None for group in parsed.table.groups] == [True, False]
    assert said(parsed.table.groups[0].total) == ("Sum", [])


def test_total_of_the_table_may_have_its_label_in_the_first_column(tmp_path: Path) -> None:
    columns = COLUMNS.replace("  - {key: name, head: B}\n", "")
    parsed = csv(tmp_path, "year,n,total\n2001,1,\n2002,4,\nAll years,5,yes\n", columns)
    assert parsed.faults == []
    assert said(parsed.table.total) == ("All years", [(1, Decimal(5))])


def test_totals_of_a_flat_file_are_not_those_of_selected_rows(tmp_path: Path) -> None:
    parsed = csv(tmp_path, FLAT, COLUMNS, "where: {n: {from: 2}}\n")
    assert parsed.faults == ["T240 data/t.csv:4:9 Sum"]
    assert parsed.table.total is None
    assert all(group.total is None for group in parsed.table.groups)


def test_total_of_nested_rows_stands_with_their_group(tmp_path: Path) -> None:
    rows = """\
        rows:
          - {year: 2001, name: [{name: a, n: 1}, {name: b, n: 2}], total: {label: Sum, n: 3, notes: [x]}}
        """
    parsed = yaml(tmp_path, rows, COLUMNS, "notes: {x: Une.}\n")
    assert parsed.faults == []
    total = parsed.table.groups[0].total
    assert said(total) == ("Sum", [(2, Decimal(3))])
    assert total is not None
    assert total.notes == ("x",)


def test_total_of_the_table_stands_in_its_definition(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "year,name,n\n2001,a,1\n2002,b,2\n", COLUMNS, "total: {label: All, n: 3}\n")
    assert parsed.faults == []
    assert said(parsed.table.total) == ("All", [(2, Decimal(3))])


def test_totals_are_asked_for_by_the_columns_of_groups(tmp_path: Path) -> None:
    rows = "year,name,n\n2001,a,1\n2001,b,2\n2002,c,3\n"
    parsed = csv(tmp_path, rows, COLUMNS, 'totals: {year: "Total {}", table: All}\n')
    assert parsed.faults == []
    totals = parsed.table.totals
    assert [(depth, plain(label)) for depth, label in totals.depths] == [(0, "Total {}")]
    assert plain(totals.table) == "All"


@pytest.mark.parametrize(
    ("rows", "more", "faults"),
    [
        (FLAT, "totals: {yaer: T}\n", ["T237 tables/t.yaml:8:10 yaer"]),
        (FLAT, "totals: {name: T}\n", ["T237 tables/t.yaml:8:10 name"]),
        (FLAT, "total: {label: T, name: 3}\n", ["T238 tables/t.yaml:8:19 name"]),
        ("year,name,n,total\n2001,a,1,\n2001,b,1,\n2003,,3,T\n", "", ["T239 data/t.csv:4:9 T"]),
        ("year,name,n,total\n2001,a,1,\n2001,b,1,\n2001,,2,T\n2001,,2,U\n", "", ["T239 data/t.csv:5:9 U"]),
        ("year,name,n\n2001,a,1\n2001,b,x\n", "", ["T226 data/t.csv:3:8 x"]),
    ],
)
def test_totals_that_close_nothing_are_told(tmp_path: Path, rows: str, more: str, faults: list[str]) -> None:
    assert csv(tmp_path, rows, COLUMNS, more).faults == faults


NESTED = "rows:\n  - {year: 2001, name: [{name: a, n: 1}, {name: b, n: 2}], total: {label: Sum, n: 3}}\n"


@pytest.mark.parametrize(
    ("rows", "more", "faults"),
    [
        (NESTED, "where: {name: a}\n", ["T240 data/t.yaml:2:67 {label: Sum, n: 3}"]),
        (NESTED, "group: [year]\n", ["T240 data/t.yaml:2:67 {label: Sum, n: 3}"]),
        (NESTED, "order: [-n]\n", []),
        ("rows:\n  - {year: 2001, name: a, n: 1, total: {n: 1}}\n", "", ["T239 data/t.yaml:2:40 {n: 1}"]),
        ("rows:\n  - {year: 2001, name: a, n: 1}\n  - {n: 1, total: All}\n", "", []),
    ],
)
def test_totals_of_nested_rows_hold_for_those_rows(tmp_path: Path, rows: str, more: str, faults: list[str]) -> None:
    assert yaml(tmp_path, rows, COLUMNS, more).faults == faults


def test_sums_that_nobody_makes_are_told(tmp_path: Path) -> None:
    columns = "columns: [{key: year, head: A}, {key: n, head: C, type: integer}]\n"
    more = "totals: {table: All}\ncarried: true\n"
    faults = ["T235 tables/t.yaml:5:1 totals", "T235 tables/t.yaml:6:1 carried"]
    assert csv(tmp_path, "year,n\n2001,1\n", columns, more).faults == faults


def test_label_without_a_column_is_told(tmp_path: Path) -> None:
    columns = "columns: [{key: n, head: C, type: integer, sum: true}, {key: year, head: A}]\n"
    parsed = csv(tmp_path, "year,n\n2001,1\n", columns, "totals: {table: All}\n")
    assert parsed.faults == ["T236 tables/t.yaml:5:10 table"]
