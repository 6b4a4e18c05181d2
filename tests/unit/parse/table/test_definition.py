"""The definition of a table: what it says, and where its rows are."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.house import MarkScheme
from livrerouge.model.inline import plain
from livrerouge.model.table import Role
from livrerouge.parse.table import filling
from unit.parse.table.rows import COLUMNS, csv, yaml
from unit.parse.written import FRONT, publication

ROWS = "rows:\n  - {year: 2001, theme: A, shops: [x]}\n"


def test_all_keys_reach_the_table(tmp_path: Path) -> None:
    columns = """\
        columns:
          - {key: year, head: "*Année*", role: stub, width: 17mm}
          - {key: shops, head: {fr: Ateliers, en: Workshops}, empty: —, empty-text: aucun}
        """
    more = 'headnote: "En tête."\nsource: OIM\nmarks: daggers\n'
    parsed = yaml(tmp_path, "rows:\n  - {year: 2001, shops: []}\n", columns, more)
    table = parsed.table
    year, shops = table.columns
    assert parsed.faults == []
    assert (table.name, plain(table.title), plain(table.headnote), plain(table.source)) == (
        "t", "T", "En tête.", "OIM",
    )  # fmt: skip
    assert table.house.scheme is MarkScheme.DAGGERS
    assert (year.key, plain(year.head), year.role, year.width, year.depth) == ("year", "Année", Role.STUB, "17mm", 0)
    assert (plain(shops.head), shops.role, shops.width, shops.empty, shops.empty_text, shops.depth) == (
        "Ateliers", Role.CELL, None, "—", "aucun", 1,
    )  # fmt: skip
    assert year.span.at == "book/p/tables/t.yaml:5:11"


def test_marks_are_asterisks_unless_it_is_said(tmp_path: Path) -> None:
    assert yaml(tmp_path, ROWS).table.house.scheme is MarkScheme.ASTERISKS


@pytest.mark.parametrize(
    ("columns", "faults"),
    [
        ("", ["B021 tables/t.yaml:1:1 title: T"]),
        ("columns: []\n", ["T202 tables/t.yaml:4:1 columns"]),
        ("columns: year\n", ["B022 tables/t.yaml:4:10 year"]),
        ("columns: [year]\n", ["B022 tables/t.yaml:4:11 year"]),
        ("columns: [{key: year}]\n", ["B021 tables/t.yaml:4:11 {key: year}"]),
        ("columns: [{key: year, head: A, rôle: stub}]\n", ["B020 tables/t.yaml:4:32 rôle"]),
        ("columns: [{key: year, head: A, role: stubb}]\n", ["B023 tables/t.yaml:4:38 stubb"]),
        ("columns: [{key: year, head: A, width: 17}]\n", ["B025 tables/t.yaml:4:39 17"]),
        ("columns: [{key: year, head: A}, {key: year, head: B}]\n", ["T201 tables/t.yaml:4:39 year"]),
        ("columns: [{key: year, head: A}, {key: notes, head: B}]\n", ["T204 tables/t.yaml:4:39 notes"]),
        ("columns: [{key: year, head: 'A[^a]'}]\n", ["T221 tables/t.yaml:4:31 [^a]"]),
        ("columns: [{key: year, head: A}]\nmark: letters\n", ["B020 tables/t.yaml:5:1 mark"]),
        ("columns: [{key: year, head: A}]\nmarks: stars\n", ["B023 tables/t.yaml:5:8 stars"]),
    ],
)
def test_a_wrong_definition_is_told_at_its_place(tmp_path: Path, columns: str, faults: list[str]) -> None:
    assert yaml(tmp_path, "rows:\n  - {year: 2001}\n", columns).faults == faults


def test_too_many_columns_are_told_at_the_first_that_is_too_many(tmp_path: Path) -> None:
    columns = "columns:\n" + "".join(f"  - {{key: c{i}, head: C}}\n" for i in range(41))
    row = ", ".join(f"c{i}: {i}" for i in range(40))
    assert yaml(tmp_path, f"rows:\n  - {{{row}}}\n", columns).faults == ["T203 tables/t.yaml:45:5 {key: c40, head: C}"]


def test_a_table_nobody_prints_is_a_warning_at_its_first_line(tmp_path: Path) -> None:
    files = {"tables/t.yaml": f"title: T\nrows: t.yaml\n{COLUMNS}", "data/t.yaml": "- {year: 1, theme: a, shops: []}\n"}
    parsed = publication(tmp_path, {**files, "one.md": FRONT})
    assert parsed.faults == ["T205 tables/t.yaml:1:1 title: T"]


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        ("row:\n  - {year: 2001, theme: A, shops: [x]}\n", ["T211 tables/t.yaml:3:7 rows"]),
        ("rows: 3\n", ["T211 tables/t.yaml:3:7 rows"]),
        ("- {year: 2001, theme: A, shops: [x]}\n", ["T211 tables/t.yaml:3:7 rows"]),
        ("rows: []\n", ["T212 tables/t.yaml:2:7 t.yaml"]),
        ("only words\n", ["B016 data/t.yaml:1:1 only words"]),
    ],
)
def test_rows_that_are_not_found_are_told_where_they_are_named(tmp_path: Path, data: str, faults: list[str]) -> None:
    assert yaml(tmp_path, data).faults == faults


def test_a_misspelt_list_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    assert yaml(tmp_path, "row:\n  - {year: 2001}\nother: x\n").only("T211").hint == "did you mean “row”?"


def test_the_list_of_rows_may_be_the_whole_file(tmp_path: Path) -> None:
    definition = f"title: T\nrows: t.yaml\n{COLUMNS}"
    one = f"{FRONT}:::{{table}} t\n:::\n"
    rows = "- {year: 2001, theme: A, shops: [x]}\n"
    parsed = publication(tmp_path, {"one.md": one, "tables/t.yaml": definition, "data/t.yaml": rows})
    assert parsed.faults == []
    assert len(parsed.table.groups) == 1
    parsed = publication(tmp_path, {"one.md": one, "tables/t.yaml": definition, "data/t.yaml": f"a:\n  {rows}"})
    assert parsed.faults == ["B021 tables/t.yaml:1:1 title: T"]
    assert parsed.diagnostics[0].message == "“from” is missing"


def test_a_file_of_rows_without_a_name_is_told(tmp_path: Path) -> None:
    files = {"one.md": f"{FRONT}:::{{table}} t\n:::\n", "tables/t.yaml": f'title: T\nrows: ""\n{COLUMNS}'}
    assert publication(tmp_path, files).faults == ['B030 tables/t.yaml:2:7 ""']


def test_a_list_cannot_be_named_in_a_csv_file(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "year,theme,shops\n2001,A,x\n", more="from: years\n")
    assert parsed.faults == ["T206 tables/t.yaml:8:7 years"]


@pytest.mark.parametrize("nested", [False, True])
def test_too_many_rows_are_told_where_their_file_is_named(
    tmp_path: Path, nested: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "LIMIT", 2000)
    columns = "columns: [{key: name, head: A}, {key: shops, head: B, empty: —}]\n"
    many = "".join(f"  - {{name: a{i}}}\n" for i in range(2001))
    within = f"  - {{name: a, shops: [{'x,' * 2001}]}}\n"
    parsed = yaml(tmp_path, f"rows:\n{within if nested else many}", columns)
    assert [fault for fault in parsed.faults if fault.startswith("T213")] == ["T213 tables/t.yaml:2:7 t.yaml"]


@pytest.mark.parametrize(
    ("notes", "faults"),
    [
        ("notes: {a: Une.}", []),
        ("notes: {a: Une., b: Deux.}", ["T222 tables/t.yaml:8:18 b"]),
        ("notes: {a b: Une.}", ["B031 tables/t.yaml:8:9 a b", "T221 data/t.yaml:2:48 a"]),
        ("notes: [a]", ["B022 tables/t.yaml:8:8 [a]", "T221 data/t.yaml:2:48 a"]),
        ("notes: {a: }", ["B030 tables/t.yaml:8:9 a"]),
        ("notes: {a: [Une.]}", ["B022 tables/t.yaml:8:12 [Une.]"]),
        ("notes: {a: 'Une[^b].'}", ["B115 tables/t.yaml:8:16 [^b]"]),
    ],
)
def test_notes_may_be_defined_with_the_table(tmp_path: Path, notes: str, faults: list[str]) -> None:
    rows = "rows:\n  - {year: 2001, theme: A, shops: [x], notes: [a]}\n"
    parsed = yaml(tmp_path, rows, more=f"{notes}\n")
    assert sorted(parsed.faults) == faults


def test_notes_of_the_table_and_of_its_rows_are_one_set(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 2001, theme: A, shops: [x], notes: [a, b]}\nnotes:\n  b: Deux.\n  a: Encore.\n"
    parsed = yaml(tmp_path, rows, more="notes: {a: Une.}\n")
    assert parsed.faults == ["T223 data/t.yaml:5:3 a"]
    assert parsed.diagnostics[0].message == "note “a” is already defined at book/p/tables/t.yaml:8:9"
    assert [(note.key, plain(note.content), note.mark) for note in parsed.table.notes] == [
        ("a", "Une.", ""), ("b", "Deux.", ""),
    ]  # fmt: skip


def test_tables_that_share_a_file_share_its_notes(tmp_path: Path) -> None:
    head = "title: T\nrows: t.yaml\ncolumns: [{key: year, head: A}]\n"
    data = "one: [{year: 1, notes: [a]}]\ntwo: [{year: 2, notes: [b]}]\nnotes: {a: A., b: B., c: C.}\n"
    files = {
        "one.md": f"{FRONT}:::{{table}} t\n:::\n\n:::{{table}} u\n:::\n",
        "tables/t.yaml": f"{head}from: one\n",
        "tables/u.yaml": f"{head}from: two\n",
        "data/t.yaml": data,
    }
    assert publication(tmp_path, files).faults == ["T222 data/t.yaml:3:23 c"]
