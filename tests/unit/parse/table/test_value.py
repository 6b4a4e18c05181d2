"""Values of cells: numbers exact and in one way of writing, dates of the calendar, yes and no."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.parse.table.value import day, number
from unit.parse.table.rows import csv

COLUMNS = "columns:\n  - {{key: name, head: A}}\n  - {{key: v, head: B, empty: —, {}}}\n"


def cell(root: Path, kind: str, value: str, more: str = "") -> tuple[object, list[str]]:
    """Read one value of a kind; give it with the faults."""
    parsed = csv(root, f'name,v\na,"{value}"\n', COLUMNS.format(kind), more)
    return parsed.table.groups[0].cells[1].value, parsed.faults


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("12", False, "12"),
        ("12.50", False, "12.50"),
        ("12,50", True, "12.50"),
        ("1 234 567.5", False, "1234567.5"),
        ("1\u202f234", True, "1234"),
        ("\u22123", False, "-3"),
        ("+3", False, "3"),
        ("0.1", False, "0.1"),
    ],
)
def test_number_is_read_exactly(text: str, comma: bool, value: str) -> None:
    found = number(text, comma)
    assert found is not None
    assert str(found) == value


@pytest.mark.parametrize(
    "text", ["", "12,5", "1,234.5", "1 23", "12 345 6", "1e3", "=1+2", "٣", "--3", "1.", ".5", "12a"]
)
def test_what_is_no_number_gives_none(text: str) -> None:
    assert number(text, False) is None


@given(st.decimals(-(10**12), 10**12, places=4), st.booleans())
def test_number_written_plainly_reads_back(value: Decimal, comma: bool) -> None:
    text = f"{value:f}"
    assert number(text.replace(".", ",") if comma else text, comma) == value


def test_dates_are_those_of_the_calendar() -> None:
    assert day("2001-02-28") == date(2001, 2, 28)
    assert [day(text) for text in ("2001-02-29", "2001-2-3", "20010203", "2001-W05-1", "")] == [None] * 5


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("type: integer", "12", Decimal(12)),
        ("type: integer", "12.0", Decimal("12.0")),
        ("type: percent", "12.5 %", Decimal("12.5")),
        ("type: date, date: year", "2001-02-03", date(2001, 2, 3)),
        ("type: yes-no", "oui", True),
        ("type: yes-no", "No", False),
        ("type: yes-no", "0", False),
        ("type: decimal", "", None),
    ],
)
def test_value_of_each_kind(tmp_path: Path, kind: str, text: str, value: object) -> None:
    assert cell(tmp_path, kind, text) == (value, [])


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        ("type: integer", "douze", "T226 data/t.csv:2:4 douze"),
        ("type: integer", "1,234.5", "T226 data/t.csv:2:4 1,234.5"),
        ("type: decimal", "3,5", "T227 data/t.csv:2:4 3,5"),
        ("type: integer", "3.5", "T228 data/t.csv:2:4 3.5"),
        ("type: date", "2001-13-01", "T226 data/t.csv:2:4 2001-13-01"),
        ("type: yes-no", "x", "T226 data/t.csv:2:4 x"),
    ],
)
def test_value_that_does_not_fit_is_told_at_its_characters(tmp_path: Path, kind: str, text: str, fault: str) -> None:
    assert cell(tmp_path, kind, text)[1] == [fault]


def test_decimal_comma_is_said_once_for_the_table(tmp_path: Path) -> None:
    assert cell(tmp_path, "type: decimal", "3,5", "decimal: comma\n") == (Decimal("3.5"), [])
    assert cell(tmp_path, "type: decimal", "3.5", "decimal: comma\n")[1] == ["T227 data/t.csv:2:4 3.5"]


def test_notes_are_called_behind_a_value(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "name,v\na,12.5[^e][^f]\n", COLUMNS.format("type: decimal"), "notes: {e: E., f: F.}\n")
    found = parsed.table.groups[0].cells[1]
    assert parsed.faults == []
    assert (found.value, found.notes, found.content) == (Decimal("12.5"), ("e", "f"), ())


def test_unknown_note_behind_a_value_is_told_at_its_key(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "name,v\na,12.5[^e]\n", COLUMNS.format("type: decimal"))
    assert parsed.faults == ["T221 data/t.csv:2:9 e"]
