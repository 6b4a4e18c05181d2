"""Selections: what a table says of its rows, and when two tables say the same."""

from __future__ import annotations

import pytest

from livrerouge.load.rows.selection import Selection
from livrerouge.load.tree import read_mapping
from livrerouge.place import Source


def selection(text: str) -> Selection | None:
    table = read_mapping(Source.of("t.yaml", text), [])
    assert table is not None
    return Selection.of(table)


@pytest.mark.parametrize("text", ["title: T\n", "rows:\n", "rows: [a]\n", 'rows: ""\n'])
def test_a_table_without_a_file_selects_nothing(text: str) -> None:
    assert selection(text) is None


@pytest.mark.parametrize(
    ("written", "separator"),
    [
        ('","', ","),
        ('";"', ";"),
        (";", ";"),
        ('"|"', "|"),
        ('"\\t"', "\t"),
        ("tab", "\t"),
        ("x", ""),
        ("", ""),
        ("[;]", ""),
    ],
)
def test_a_delimiter_is_one_of_four_signs(written: str, separator: str) -> None:
    found = selection(f"rows: a.csv\ndelimiter: {written}\n")
    assert found is not None
    assert found.separator == separator


@pytest.mark.parametrize(
    ("name", "ending"),
    [("a.csv", ".csv"), ("a.b/c.XLSX", ".xlsx"), ("a.b/c", ""), (".csv", ""), ("a.", "."), ("a.csv.txt", ".txt")],
)
def test_the_ending_is_that_of_the_file(name: str, ending: str) -> None:
    found = selection(f"rows: {name}\n")
    assert found is not None
    assert found.ending == ending


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("rows: a.csv\ndelimiter: tab\n", 'rows: a.csv\ndelimiter: "\\t"\n', True),
        ("rows: a.csv\ndelimiter: tab\n", "rows: a.csv\n", False),
        ("rows: a.csv\nsheet: x\n", "rows: a.csv\nrange: A1:B2\n", True),
        ("rows: a.yaml\nfrom: x\ndelimiter: tab\n", "rows: a.yaml\nfrom: y\n", True),
        ("rows: a.xlsx\nsheet: x\n", "rows: a.xlsx\n", False),
        ("rows: a.xlsx\nrange: A1:B2\n", "rows: a.xlsx\nrange: A1:B3\n", False),
        ("rows: a.xlsx\nrange: A1:B2\n", "rows: a.xlsx\nrange: A1:B2\ndelimiter: tab\n", True),
        ("rows: a.json\n", "rows: b.json\n", False),
    ],
)
def test_the_key_is_equal_for_the_same_rows(one: str, other: str, same: bool) -> None:
    first, second = selection(one), selection(other)
    assert first is not None
    assert second is not None
    assert (first.key == second.key) is same
