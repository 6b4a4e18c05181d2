"""Selecting: which rows are kept, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.parse.table.rows import csv, shape, yaml

COLUMNS = "columns:\n  - {key: name, head: A}\n  - {key: n, head: B, empty: —}\n"
ROWS = "name,n,kind\nÉcole,10,a\nbac,9.0,b\nZone,,a\nAbri,-3,c\n"


def names(root: Path, more: str, rows: str = ROWS) -> list[str]:
    parsed = csv(root, rows, COLUMNS, more)
    assert [fault for fault in parsed.faults if not fault.startswith("T209")] == []
    return [str(row[0]) for row in shape(parsed.table.groups) if isinstance(row, list)]


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        ("{kind: a}", ["École", "Zone"]),
        ("{kind: [b, c]}", ["bac", "Abri"]),
        ("{n: 9}", ["bac"]),
        ("{n: {from: 9}}", ["École", "bac"]),
        ("{n: {to: 9}}", ["bac", "Abri"]),
        ("{n: {from: -3, to: 9}, kind: [a, b]}", ["bac"]),
        ("{name: {from: b, to: f}}", ["École", "bac"]),
    ],
)
def test_rows_are_kept_where_every_value_agrees(tmp_path: Path, where: str, kept: list[str]) -> None:
    assert names(tmp_path, f"where: {where}\n") == kept


@pytest.mark.parametrize(
    ("order", "sorted_"),
    [
        ("[n]", ["Abri", "bac", "École", "Zone"]),
        ("[-n]", ["École", "bac", "Abri", "Zone"]),
        ("[name]", ["Abri", "bac", "École", "Zone"]),
        ("[kind, -name]", ["Zone", "École", "bac", "Abri"]),
    ],
)
def test_numbers_are_sorted_by_size_and_words_without_accents_or_capitals(
    tmp_path: Path, order: str, sorted_: list[str]
) -> None:
    assert names(tmp_path, f"order: {order}\n") == sorted_


def test_equal_rows_keep_their_order_in_either_direction(tmp_path: Path) -> None:
    rows = "name,n,kind\nb,1,x\na,1,x\nc,1,x\n"
    assert names(tmp_path, "order: [n]\n", rows) == ["b", "a", "c"]
    assert names(tmp_path, "order: [-n]\n", rows) == ["b", "a", "c"]


def test_bounds_may_be_written_as_the_file_writes_numbers(tmp_path: Path) -> None:
    rows = 'name,n\na,"1,5"\nb,"2,5"\n'
    assert names(tmp_path, "decimal: comma\nwhere: {n: {from: '2,0'}}\n", rows) == ["b"]
    assert names(tmp_path, "decimal: comma\nwhere: {n: {from: 2.0}}\n", rows) == ["b"]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("where: {kidn: a}\n", "T250 tables/t.yaml:7:9 kidn"),
        ("order: [-kidn]\n", "T250 tables/t.yaml:7:9 -kidn"),
        ("where: {kind: z}\n", "T251 tables/t.yaml:7:9 kind"),
        ("where: {n: {above: 3}}\n", "T252 tables/t.yaml:7:12 {above: 3}"),
        ("where: {n: {}}\n", "T252 tables/t.yaml:7:12 {}"),
        ("where: {n: [1, [2]]}\n", "T252 tables/t.yaml:7:16 [2]"),
    ],
)
def test_a_wrong_selection_is_told_at_its_place(tmp_path: Path, more: str, fault: str) -> None:
    assert fault in csv(tmp_path, ROWS, COLUMNS, more).faults


def test_nested_rows_are_selected_one_by_one(tmp_path: Path) -> None:
    rows = """\
        rows:
          - {year: 2001, theme: A, shops: [x, {text: y, notes: [n]}]}
          - {year: 2002, theme: B, shops: [z, y]}
        """
    parsed = yaml(tmp_path, rows, more="where: {shops: y}\nnotes: {n: Une.}\n")
    assert parsed.faults == []
    assert shape(parsed.table.groups) == [["2001", "A", "y n"], ["2002", "B", "y"]]


def test_column_that_only_selects_is_not_told_as_left_out(tmp_path: Path) -> None:
    parsed = csv(tmp_path, ROWS, COLUMNS, "where: {kind: a}\n")
    assert parsed.faults == []
    assert csv(tmp_path / "b", ROWS, COLUMNS).faults == ["T209 data/t.csv:1:8 kind"]
