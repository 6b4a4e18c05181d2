"""Separated values: cells with their places, whatever separates them."""

from __future__ import annotations

from time import perf_counter

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.rows import read_rows
from livrerouge.loaded import Rows
from livrerouge.place import Source


def read(text: str, separator: str = "") -> tuple[Rows | None, list[tuple[str, str]]]:
    """Give the rows, and the code and the place of each fault."""
    found: list[Diagnostic] = []
    rows = read_rows(Source.of("a.csv", text), found, separator)
    return rows, [(fault.code.id, fault.span.at.removeprefix("a.csv:") if fault.span else "") for fault in found]


def cells(text: str, separator: str = "") -> list[list[str]]:
    rows, faults = read(text, separator)
    assert faults == []
    assert rows is not None
    return [[value for value, _ in row] for row in (rows.heads, *rows.rows)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_of_the_first_line(separator: str) -> None:
    text = f"year{separator}theme\n2001{separator}A. B: c\n"
    assert cells(text) == [["year", "theme"], ["2001", "A. B: c"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,\n", [["a", "b"], ["1", ""]]),
        ("a,b\n1,", [["a", "b"], ["1", ""]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("\n\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        ("a , b\n 1 ,  2 \n", [["a", "b"], ["1", "2"]]),
        ('a,b\n"x, y","say ""z"""\n', [["a", "b"], ["x, y", 'say "z"']]),
        ('a,b\n "x" ,y\n', [["a", "b"], ["x", "y"]]),
        ('a,b\n"one\ntwo",3\n', [["a", "b"], ["one\ntwo", "3"]]),
        ('a,b\n"",2\n', [["a", "b"], ["", "2"]]),
        ('a\n""\nx\n', [["a"], [""], ["x"]]),
        ('"a, b, c";d\n1;2\n', [["a, b, c", "d"], ["1", "2"]]),
        ('"a\nb;c",d\n1,2\n', [["a\nb;c", "d"], ["1", "2"]]),
        ('a,b\nx "y" z,2\n', [["a", "b"], ['x "y" z', "2"]]),
        ("only\nx\n", [["only"], ["x"]]),
    ],
)
def test_cells_are_cut_as_spreadsheets_write_them(text: str, expected: list[list[str]]) -> None:
    assert cells(text) == expected


def test_the_place_of_a_cell_is_exact() -> None:
    rows, _ = read('é, b\n 𝒜x ,"q ""r"""\n1,\n')
    assert rows is not None
    spans = [span for row in (rows.heads, *rows.rows) for _, span in row]
    assert [span.text for span in spans] == ["é", "b", "𝒜x", '"q ""r"""', "1", ""]
    assert [span.at for span in spans] == ["a.csv:1:1", "a.csv:1:4", "a.csv:2:2", "a.csv:2:6", "a.csv:3:1", "a.csv:3:3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("T101", "1:1")]),
        ("\n\n", [("T101", "1:1")]),
        ('a,b\n1,"x\n2,y\n', [("T102", "2:3")]),
        ("a,b\n1\n2,3\n4,5,6\n", [("T103", "2:1"), ("T103", "4:1")]),
        ('a,b\n1,"x" y\n', [("T104", "2:6")]),
        ("a,b\n1," + "[ " * 1001 + "\n", [("B018", "2:3")]),
    ],
)
def test_a_fault_is_told_at_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text)[1] == expected


def test_a_separator_that_is_declared_is_not_looked_for() -> None:
    assert cells("a,b;c\n1,2;3\n", ";") == [["a,b", "c"], ["1,2", "3"]]
    assert cells("a,b;c,d\n1,2;3,4\n") == [["a", "b;c", "d"], ["1", "2;3", "4"]]


def test_only_the_line_of_heads_says_what_separates() -> None:
    assert cells("a;b\n1,2,3;4,5,6\n") == [["a", "b"], ["1,2,3", "4,5,6"]]


@pytest.mark.parametrize("text", ["=1+2", "+33 1", "-5", "@home", "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    assert cells(f"a;b\n{text};x\n") == [["a", "b"], [text, "x"]]


def test_a_row_of_another_length_is_kept_and_marked_as_told() -> None:
    rows, faults = read("a,b\n1\n2,3\n4,5,6\n")
    assert [code for code, _ in faults] == ["T103", "T103"]
    assert rows is not None
    assert [[value for value, _ in row] for row in rows.rows] == [["1", ""], ["2", "3"], ["4", "5"]]
    assert rows.told == {0, 2}
    assert rows.rows[0][1][1].at == "a.csv:2:2"


def test_a_row_that_is_too_long_in_quotes_is_told_as_well() -> None:
    rows, faults = read('a,b\n"x\ny",2,"3"\n4,5\n')
    assert faults == [("T103", "2:1")]
    assert rows is not None
    assert [[value for value, _ in row] for row in rows.rows] == [["x\ny", "2"], ["4", "5"]]


def test_numbers_are_written_as_the_table_says() -> None:
    rows, _ = read("a\n1\n")
    assert rows is not None
    assert not rows.decimal_point


def test_a_hundred_thousand_rows_are_read_in_seconds() -> None:
    text = "a;b;c;d;e;f\n" + "2001;Theme;Workshop;Session[^n];1234;1,5\n" * 100_000
    start = perf_counter()
    rows, _ = read(text)
    assert perf_counter() - start < 10
    assert rows is not None
    assert len(rows.rows) == 100_000
    assert rows.rows[-1][3][0] == "Session[^n]"


@pytest.mark.parametrize(
    "text", ["a\n" * 100_000, "a," * 100_000, '"a\n' * 50_001, ('a,"' + "\n") * 30_000, '"' * 99_999]
)
def test_the_time_grows_with_the_length_only(text: str) -> None:
    start = perf_counter()
    read(text)
    assert perf_counter() - start < 2


def test_rows_of_another_length_are_told_so_often_and_all_are_kept() -> None:
    found: list[Diagnostic] = []
    rows = read_rows(Source.of("data/t.csv", "a,b\n" + "1\n" * 150), found)
    assert rows is not None
    assert len(rows.rows) == 150
    assert len(found) == 100


def test_too_many_heads_are_told_at_the_first_that_is_too_many() -> None:
    found: list[Diagnostic] = []
    text = ",".join(f"h{number}" for number in range(502)) + "\n1\n"
    assert read_rows(Source.of("data/t.csv", text), found) is None
    (fault,) = found
    assert (fault.code.id, fault.span and fault.span.text) == ("T107", "h500")
