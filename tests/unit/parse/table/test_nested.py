"""Rows in YAML: nesting makes the row groups, and what does not fit is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.parse.table.rows import shape, yaml


def test_a_list_in_a_column_makes_rows_inside_the_row(tmp_path: Path) -> None:
    rows = """\
        rows:
          - year: 2001
            theme: A
            shops: []
          - {year: 2002, theme: "*B*", shops: [x, y]}
        """
    parsed = yaml(tmp_path, rows)
    assert parsed.faults == []
    assert [column.depth for column in parsed.table.columns] == [0, 0, 1]
    assert shape(parsed.table.groups) == [["2001", "A"], ["2002", "B", [["x"], ["y"]]]]
    first = parsed.table.groups[0]
    assert (first.span.at, first.cells[1].span.at) == ("data/t.yaml:2:5", "data/t.yaml:3:12")


def test_notes_are_called_by_rows_by_cells_and_by_rows_inside(tmp_path: Path) -> None:
    rows = """\
        notes: {a: Une., b: Deux., c: Trois.}
        rows:
          - year: 2001
            notes: [a, b]
            theme: {text: A, notes: c}
            shops:
              - {title: x, notes: [a]}
              - {text: y}
        """
    parsed = yaml(tmp_path, rows)
    assert parsed.faults == []
    assert shape(parsed.table.groups) == [["2001 a b", "A c", [["x a"], ["y"]]]]


DEEP = """\
columns:
  - {key: region, head: R, role: stub}
  - {key: country, head: P, role: group}
  - {key: city, head: V}
  - {key: title, head: N, empty: —}
"""


def test_rows_nest_as_deep_as_there_are_columns(tmp_path: Path) -> None:
    rows = """\
        rows:
          - region: Nord
            country:
              - text: Islande
                city: [Reykjavik, {text: Akureyri, title: 18}]
          - region: Sud
            country: [{text: Chili, city: [Santiago]}]
        """
    parsed = yaml(tmp_path, rows, DEEP)
    assert parsed.faults == []
    assert [column.depth for column in parsed.table.columns] == [0, 1, 2, 2]
    assert shape(parsed.table.groups) == [
        ["Nord", [["Islande", [["Reykjavik", ""], ["Akureyri", "18"]]]]],
        ["Sud", [["Chili", [["Santiago", ""]]]]],
    ]


def test_texts_of_cells_may_be_written_by_language(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, theme: {fr: Un, en: One}, shops: [{title: {fr: a, en: b}}]}\n"
    parsed = yaml(tmp_path, rows)
    assert parsed.faults == []
    assert shape(parsed.table.groups) == [["1", "Un", [["a"]]]]


GOOD = "{year: 2001, theme: A, shops: [x]}"


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        ("2001", ["T217 data/t.yaml:3:5 2001"]),
        ("[2001]", ["T217 data/t.yaml:3:5 [2001]"]),
        ("{year: 2002, theme: A, shops: [[x]]}", ["T217 data/t.yaml:3:36 [x]"]),
        ('{year: 2002, theme: A, shops: [""]}', ['T217 data/t.yaml:3:36 ""']),
        ("{year: 2002, tehme: A, theme: B, shops: [x]}", ["T214 data/t.yaml:3:18 tehme"]),
        ("{year: 2002, theme: A, shops: [{title: x, years: 3}]}", ["T214 data/t.yaml:3:47 years"]),
        ("{year: 2002, theme: A, shops: [{title: x, text: y}]}", ["T214 data/t.yaml:3:37 title"]),
        ("{year: 2002, shops: [x]}", ["T215 data/t.yaml:3:5 {year: 2002, shops: [x]}"]),
        ("{year: 2002, theme: , shops: [x]}", ["T215 data/t.yaml:3:25"]),
        ('{year: 2002, theme: "", shops: [x]}', ['T215 data/t.yaml:3:25 ""']),
        ("{year: 2002, theme: A, shops: x}", ["T219 data/t.yaml:3:28 shops"]),
        ("{year: 2002, theme: [A], shops: x}", ["T218 data/t.yaml:3:18 theme", "T219 data/t.yaml:3:30 shops"]),
        ("{year: 2002, theme: A, shops: [{title: x, year: 3}]}", ["T219 data/t.yaml:3:47 year"]),
        ("{year: 2002, theme: A, notes: [z], shops: [x]}", ["T221 data/t.yaml:3:36 z"]),
        ("{year: 2002, theme: A, notes: {z: y}, shops: [x]}", ["B022 data/t.yaml:3:35 {z: y}"]),
        ("{year: 2002, theme: {text: A, note: z}, shops: [x]}", ["B020 data/t.yaml:3:35 note"]),
        ("{year: 2002, theme: {notes: []}, shops: [x]}", ["B021 data/t.yaml:3:25 {notes: []}"]),
        ("{year: 2002, theme: {text: [A]}, shops: [x]}", ["B022 data/t.yaml:3:32 [A]"]),
        ("{year: 2002, theme: 'A[^b]', shops: [x]}", ["T221 data/t.yaml:3:27 [^b]"]),
        ("{year: 2002, theme: <b>A, shops: [x]}", ["B101 data/t.yaml:3:25 <b>"]),
    ],
)
def test_a_row_that_does_not_fit_is_told_at_the_word(tmp_path: Path, row: str, faults: list[str]) -> None:
    parsed = yaml(tmp_path, f"rows:\n  - {GOOD}\n  - {row}\n")
    assert sorted(parsed.faults) == faults


def test_what_may_be_missing_is_said_by_the_column(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, theme: A}\n  - {year: 2, theme: B, shops: }\n  - {year: 3, theme: C, shops: [y]}\n"
    parsed = yaml(tmp_path, rows)
    assert parsed.faults == []
    assert shape(parsed.table.groups) == [["1", "A"], ["2", "B"], ["3", "C", [["y"]]]]


def test_a_misspelt_key_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, theme: A, shops: [x]}\n  - {year: 2, tehme: B, shops: [x]}\n"
    unknown, _ = yaml(tmp_path, rows).diagnostics[::-1]
    assert (unknown.code.id, unknown.hint) == ("T214", "did you mean “theme”?")
    assert yaml(tmp_path, rows.replace("tehme", "xyz")).diagnostics[1].hint == "the columns are: year, theme, shops"


def test_a_text_where_the_other_rows_have_a_list_is_told_with_what_to_write(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, theme: A, shops: [x]}\n  - {year: 2, theme: B, shops: x}\n"
    assert yaml(tmp_path, rows).only("T219").hint == "write a list, as in the other rows: shops: […]"


def test_a_misspelt_note_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    rows = "notes: {conseil: A.}\nrows:\n  - {year: 1, notes: [conseil, consiel], theme: A, shops: [x]}\n"
    assert yaml(tmp_path, rows).only("T221").hint == "did you mean “conseil”?"


def test_a_note_called_twice_by_one_cell_is_a_warning(tmp_path: Path) -> None:
    rows = "notes: {a: A.}\nrows:\n  - {year: 1, notes: [a, a], theme: A, shops: [x]}\n"
    assert yaml(tmp_path, rows).faults == ["T224 data/t.yaml:3:26 a"]


def test_a_column_no_row_has_is_told_once_where_it_is_defined(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, thema: A, shops: [x]}\n  - {year: 2, thema: B, shops: [x]}\n"
    parsed = yaml(tmp_path, rows)
    assert parsed.only("T216").hint == "did you mean “thema”?"
    assert parsed.faults == ["T216 tables/t.yaml:6:11 theme"]


def test_the_keys_of_all_rows_are_told_with_the_column_they_may_be_meant_for(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, topic: A, shops: [x]}\n  - {year: 2, topic: B, shops: [x], sohps: z}\n"
    parsed = yaml(tmp_path, rows)
    hint = next(found.hint for found in parsed.diagnostics if found.code.id == "T216")
    assert hint == "correct the key of the column; the rows also have: topic"
    assert sorted(parsed.faults) == ["T214 data/t.yaml:3:37 sohps", "T216 tables/t.yaml:6:11 theme"]


def test_two_lists_in_one_row_are_told_once(tmp_path: Path) -> None:
    rows = "rows:\n  - {year: 1, theme: [A], shops: [x]}\n  - {year: 2, theme: [B], shops: [y]}\n"
    parsed = yaml(tmp_path, rows)
    assert parsed.faults == ["T218 data/t.yaml:2:27 shops"]
    assert parsed.diagnostics[0].message.startswith("“shops” is a list, but “theme” already is")


def test_columns_out_of_the_order_of_nesting_are_told(tmp_path: Path) -> None:
    columns = "columns: [{key: shops, head: A}, {key: year, head: B}]\n"
    assert yaml(tmp_path, "rows:\n  - {year: 1, shops: [x]}\n", columns).faults == ["T220 tables/t.yaml:4:40 year"]


def test_a_text_where_rows_inside_have_more_columns_lacks_them(tmp_path: Path) -> None:
    rows = "rows:\n  - region: Nord\n    country:\n      - {text: Islande, city: [R]}\n      - Chili\n"
    columns = DEEP.rsplit("\n", 2)[0] + "\n"
    assert yaml(tmp_path, rows, columns).faults == ["T215 data/t.yaml:5:9 Chili"]


@pytest.mark.parametrize(
    ("years", "faults"),
    [
        ("2001 2002 2005", []),
        ("2005 2003 2001", []),
        ("2001 2001", []),
        ("2001 2003 2002 2004", ["T225 2002"]),
        ("2001 2002 2002 2003", ["T225 2002"]),
        ("2009 2006 2007 2005 2004", ["T225 2007"]),
        ("2001 deux 2000 1999", []),
    ],
)
def test_years_stand_in_order(tmp_path: Path, years: str, faults: list[str]) -> None:
    columns = "columns: [{key: year, head: A, role: stub}]\n"
    rows = "rows:\n" + "".join(f"  - {{year: {year}}}\n" for year in years.split())
    parsed = yaml(tmp_path, rows, columns)
    assert [f"{d.code.id} {d.span.text}" for d in parsed.diagnostics if d.span is not None] == faults


def test_numbers_of_other_columns_need_no_order(tmp_path: Path) -> None:
    columns = "columns: [{key: name, head: A, role: stub}, {key: count, head: B}]\n"
    rows = "rows:\n  - {name: a, count: 3}\n  - {name: b, count: 9}\n  - {name: c, count: 1}\n"
    assert yaml(tmp_path, rows, columns).faults == []
