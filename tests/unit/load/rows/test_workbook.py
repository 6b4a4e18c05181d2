"""Workbooks: cells with their places, as the texts that a CSV file would have, and nothing that is not a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from time import perf_counter

import pytest
from openpyxl import Workbook

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.rows.selection import Selection
from livrerouge.load.rows.workbook import read_workbook
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import Rows
from livrerouge.place import Sheet, Source
from unit.load.rows.workbooks import raw, saved, sheet

PATH = "data/a.xlsx"


def told(content: bytes, selected: str = "") -> tuple[Rows | None, list[Diagnostic]]:
    """Read a workbook with the keys of a table besides its file."""
    table = read_mapping(Source.of("t.yaml", "rows: a.xlsx\n" + selected), [])
    assert table is not None
    selection = Selection.of(table)
    assert selection is not None
    found: list[Diagnostic] = []
    return read_workbook(content, PATH, selection, found), found


def read(content: bytes, selected: str = "") -> Rows:
    """Read a workbook without faults."""
    rows, faults = told(content, selected)
    assert faults == []
    assert rows is not None
    return rows


def texts(rows: Rows | None) -> list[list[str]]:
    assert rows is not None
    return [[value for value, _ in row] for row in (rows.heads, *rows.rows)]


def places(faults: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    return [(fault.code.id, fault.span.at if fault.span is not None else "") for fault in faults]


def test_values_are_the_texts_that_a_csv_file_would_have() -> None:
    values = [
        (2011, "2011"),
        (0.1, "0.1"),
        (1234.50, "1234.5"),
        (-0.000001, "-0.000001"),
        (1e21, "1000000000000000000000"),
        (True, "true"),
        (False, "false"),
        (date(2001, 5, 3), "2001-05-03"),
        (datetime(2001, 5, 3, 14, 30), "2001-05-03 14:30"),
        (datetime(2001, 5, 3, 14, 30, 5), "2001-05-03 14:30:05"),
        (time(14, 30), "14:30"),
        (timedelta(hours=30, minutes=5), "30:05"),
        (" A theme[^one] ", "A theme[^one]"),
        ("two\nlines", "two lines"),
        ("a\ttab", "a tab"),
        ("-5", "-5"),
    ]
    rows = read(sheet([["head"], *([value] for value, _ in values)]))
    assert [row[0] for row in texts(rows)[1:]] == [text for _, text in values]
    assert rows.decimal_point


def test_shares_shown_in_percent_are_percents() -> None:
    book = Workbook()
    for value in ("share", 0.125, 0.07, 1):
        book.worksheets[0].append([value])
    for row in (2, 3, 4):
        book.worksheets[0].cell(row, 1).number_format = "0.0%"
    assert texts(read(saved(book))) == [["share"], ["12.5"], ["7"], ["100"]]


def test_the_place_of_a_cell_is_that_of_the_workbook() -> None:
    book = Workbook()
    found = book.worksheets[0]
    found.title = "Doses 2024"
    found["B3"], found["C3"], found["B4"], found["C5"] = "year", "theme", 2001, "Trade"
    rows = read(saved(book))
    assert texts(rows) == [["year", "theme"], ["2001", ""], ["", "Trade"]]
    spans = [span for row in (rows.heads, *rows.rows) for _, span in row]
    assert [span.at for span in spans] == [f"{PATH}!Doses 2024:{cell}" for cell in ("B3", "C3", "B4", "C4", "B5", "C5")]
    assert [(span.line, span.column) for span in spans[:3]] == [(3, 2), (3, 3), (4, 2)]
    assert [span.text for span in spans] == ["year", "theme", "2001", "", "", "Trade"]
    assert rows.source.line(4) == "2001\t"


def test_columns_beyond_z_have_two_letters() -> None:
    book = Workbook()
    book.worksheets[0]["AB1"], book.worksheets[0]["AB2"] = "year", 2001
    assert read(saved(book)).heads[0][1].at == f"{PATH}!Sheet:AB1"


def test_empty_rows_and_columns_around_the_table_are_left_out() -> None:
    rows = read(sheet([[], [None, "a", "b", None], [], [None, 1, None], [None, " ", ""]]))
    assert texts(rows) == [["a", "b"], ["1", ""]]


@pytest.mark.parametrize("text", ["B2:C3", "b2:c3", "$B$2:$C$3", "B2 : C3"])
def test_a_range_takes_only_its_cells(text: str) -> None:
    rows = read(sheet([["Doses"], [0, "a", "b", "c"], [0, 1, 2, 3], [0, 4, 5, 6]]), f'range: "{text}"\n')
    assert texts(rows) == [["a", "b"], ["1", "2"]]
    assert rows.rows[0][1][1].at == f"{PATH}!Sheet1:C3"


def test_a_range_of_columns_takes_all_rows() -> None:
    assert texts(read(sheet([["x", "a"], [0, 1], [0, 2]]), "range: B:B\n")) == [["a"], ["1"], ["2"]]


def test_the_sheet_is_the_one_that_is_named_or_the_first_that_is_seen() -> None:
    book = Workbook()
    book.worksheets[0].title, book.worksheets[0].sheet_state = "hidden", "hidden"
    for name in ("one", "two"):
        book.create_sheet(name).append([name])
    book.worksheets[0].append(["hidden"])
    book.active = 1
    assert texts(read(saved(book))) == [["one"]]
    assert texts(read(saved(book), "sheet: two\n")) == [["two"]]
    assert texts(read(saved(book), "sheet: hidden\n")) == [["hidden"]]


def test_a_sheet_that_is_not_there_is_told_with_the_nearest() -> None:
    rows, faults = told(sheet([["a"]], "Feuil1"), "sheet: Feuill1\n")
    assert rows is None
    assert places(faults) == [("T112", "t.yaml:2:8")]
    assert faults[0].hint == "did you mean “Feuil1”?"
    assert told(sheet([["a"]], "Feuil1"), "sheet: x\n")[1][0].hint == "its sheets are: Feuil1"


@pytest.mark.parametrize(
    "text", ["A1", "A1-B2", "B2:A1", "A0:B2", "A1:B", "Sheet1!A1:B2", "AAAA1:B2", "A1:B9999999", "x"]
)
def test_a_range_that_is_none_is_told(text: str) -> None:
    rows, faults = told(sheet([["a"]]), f'range: "{text}"\n')
    assert rows is None
    assert places(faults) == [("T113", "t.yaml:2:8")]


def test_nothing_in_the_range_is_told_where_it_is_named() -> None:
    assert places(told(sheet([["a"]]), "range: C3:D9\n")[1]) == [("T101", "t.yaml:2:8")]
    assert places(told(sheet([]))[1]) == [("T101", f"{PATH}:1:1")]


def test_merged_cells_are_refused_where_they_are_read() -> None:
    book = Workbook()
    for row in (["Doses of a year"], ["year", "theme"], [2001, "Trade"], [None, "Ports"]):
        book.worksheets[0].append(row)
    book.worksheets[0].merge_cells("A1:B1")
    book.worksheets[0].merge_cells("A3:A4")
    rows, faults = told(saved(book))
    assert rows is None
    assert sorted(places(faults)) == [("T114", f"{PATH}!Sheet:A1"), ("T114", f"{PATH}!Sheet:A3")]
    assert places(told(saved(book), "range: A2:B4\n")[1]) == [("T114", f"{PATH}!Sheet:A3")]
    assert texts(read(saved(book), "range: B2:B3\n")) == [["theme"], ["Trade"]]


def test_a_formula_has_the_value_that_was_kept_or_is_told() -> None:
    content = raw(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>sum</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>'
        '<row r="2"><c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>'
        '<row r="3"><c r="A3"><f>1+2</f><v/></c><c r="B3"><v>1</v></c></row>'
        '<row r="4"><c r="A4"><f>1+2</f></c><c r="B4" t="str"><f>"x"</f><v>x</v></c></row>'
    )
    rows, faults = told(content)
    assert places(faults) == [("T115", f"{PATH}!Sheet1:A3"), ("T115", f"{PATH}!Sheet1:A4")]
    assert texts(rows) == [["sum", "b"], ["3", ""], ["", "1"], ["", "x"]]
    assert rows is not None
    assert rows.told == {1, 2}


def test_a_formula_outside_the_range_is_nobodys_business() -> None:
    assert texts(read(sheet([["a", "b"], [1, "=A2+1"]]), "range: A1:A2\n")) == [["a"], ["1"]]


def test_an_error_in_a_cell_is_told() -> None:
    rows, faults = told(sheet([["a", "b"], [1, "#DIV/0!"], [2, "#N/A"], [3, 4]]))
    assert places(faults) == [("T116", f"{PATH}!Sheet1:B2"), ("T116", f"{PATH}!Sheet1:B3")]
    assert faults[0].message == "this cell holds the error #DIV/0!"
    assert rows is not None
    assert rows.told == {0, 1}


def test_what_no_line_can_hold_is_told_at_its_cell() -> None:
    content = raw(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
        f'<row r="2"><c r="A2" t="inlineStr"><is><t>{"x" * 501}</t></is></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>a\ufeffb</t></is></c></row>'
        f'<row r="4"><c r="A4" t="inlineStr"><is><t>{"[ " * 1001}</t></is></c></row>'
    )
    rows, faults = told(content)
    assert places(faults) == [(code, f"{PATH}!Sheet1:A{row}") for code, row in (("B006", 2), ("B007", 3), ("B018", 4))]
    assert texts(rows)[2] == ["a b"]


def test_a_size_that_the_file_says_of_itself_is_not_believed() -> None:
    rows = '<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
    content = raw(f'</sheetData><dimension ref="A1:XFD1048576"/><sheetData>{rows}')
    start = perf_counter()
    assert texts(read(content)) == [["a"], ["1"]]
    assert perf_counter() - start < 2


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>', "100001 rows"),
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>', "500 columns"),
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="IV9000"><v>1</v></c></row>', "2000000 cells"),
    ],
)
def test_a_sheet_that_is_too_large_is_told(cells: str, what: str) -> None:
    rows, faults = told(raw(cells))
    assert rows is None
    assert places(faults) == [("T111", "t.yaml:1:7")]
    assert what in faults[0].message


def test_a_table_far_down_the_sheet_is_read() -> None:
    rows = read(
        raw(
            '<row r="1048575"><c r="XFC1048575"><v>1</v></c></row><row r="1048576"><c r="XFC1048576"><v>2</v></c></row>'
        )
    )
    assert texts(rows) == [["1"], ["2"]]
    assert rows.rows[0][0][1].at == f"{PATH}!Sheet1:XFC1048576"


BOMB = (
    b'<!DOCTYPE a [<!ENTITY a "'
    + b"x" * 1000
    + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 50) for i in range(8))
    + b"]>"
)


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"", "T110", "no package"),
        (b"<html/>", "T110", "no package"),
        (b"PK\x05\x06" + b"\0" * 18, "T110", "do not fit together"),
        (sheet([["a"]])[:-300], "T110", "no package"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "T110", "password"),
        (raw("", styles=b"<broken"), "T110", "do not fit together"),
        (raw("", workbook=b"<x/>"), "T110", "do not fit together"),
        (raw('<row r="1"><c r="A1"><v>x1</v></c></row>'), "T110", "do not fit together"),
        (raw('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), "T110", "do not fit together"),
        (raw('<row r="one"><c r="A1"><v>1</v></c></row>'), "T110", "do not fit together"),
        (raw("<row"), "T110", "do not fit together"),
        (raw("", styles=BOMB + b"<styleSheet>&i;</styleSheet>"), "T110", "do not fit together"),
        (raw("", styles=b"\0" * 6_000_000), "T111", "5 MB of formats"),
        (raw("", **{"worksheets/sheet2": b"\0" * 151_000_000}), "T111", "150 MB"),
    ],
    ids=range(14),
)
def test_a_broken_file_is_told_and_never_raises(content: bytes, code: str, said: str) -> None:
    start = perf_counter()
    rows, (fault,) = told(content)
    assert rows is None
    assert fault.span is not None
    assert (fault.code.id, fault.span.at) == (code, "t.yaml:1:7")
    assert said in fault.message
    assert perf_counter() - start < 5


def test_a_file_with_any_byte_wrong_is_told_or_read() -> None:
    whole = sheet([["year", "theme"], [2001, "Trade"], [date(2001, 5, 3), 0.5]])
    for position in range(0, len(whole), 37):
        content = whole[:position] + bytes([whole[position] ^ 0x55]) + whole[position + 1 :]
        rows, faults = told(content)
        assert rows is not None or faults


def test_the_text_of_a_sheet_is_its_rows() -> None:
    source = read(sheet([["a", "b"], [1, "x y"]])).source
    assert isinstance(source, Sheet)
    assert source.text == "a\tb\n1\tx y"
    assert source.address == f"{PATH}!Sheet1"
