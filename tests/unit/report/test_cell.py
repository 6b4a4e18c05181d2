"""Cells: a fault in a workbook is told at its cell in every form."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from livrerouge.codes import reference as codes
from livrerouge.place import Sheet
from livrerouge.report import Entry, entries, from_record, github, human, record, report_schema, sarif, short
from unit.report.sarif_schema import LOG

SHEET = Sheet("data/doses.xlsx", "\nyear\tshare\ttheme\n2001\t😀\tsee [](#x) now", (0, 1, 18), "Doses", 2)


def fault(marked: str = "[](#x)") -> Entry:
    """Make the entry of a fault at the first place of some characters."""
    start = SHEET.text.index(marked)
    (entry,) = entries([codes.UNKNOWN_TARGET.at(SHEET.span(start, start + len(marked)), target="x")])
    return entry


def test_the_place_is_that_of_the_workbook() -> None:
    entry = fault()
    assert (entry.place, entry.path, entry.line, entry.column) == ("data/doses.xlsx!Doses:D3", "data/doses.xlsx", 3, 4)
    assert entry.end == 5
    assert short([entry]).startswith("data/doses.xlsx!Doses:D3: error[B201]: ")


def test_the_human_form_shows_the_row_and_marks_the_words() -> None:
    assert human([fault()]).splitlines()[:3] == [
        "data/doses.xlsx!Doses:D3: error[B201]: nothing in the publication has the id “x”",
        "    3 | 2001    😀  see [](#x) now",
        "      |                 ^^^^^^",
    ]


def test_the_github_form_counts_rows_and_columns() -> None:
    command = github([fault()])
    assert command.startswith("::error file=data/doses.xlsx,line=3,endLine=3,col=4,endColumn=5,title=")
    assert "::data/doses.xlsx!Doses:D3: " in command


def test_the_sarif_form_counts_rows_and_columns() -> None:
    found: dict[str, Any] = json.loads(json.dumps(sarif([("idm", fault())])))
    jsonschema.validate(found, LOG, cls=jsonschema.Draft202012Validator)
    place = found["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/doses.xlsx"
    assert place["region"] == {"startLine": 3, "startColumn": 4, "endColumn": 5}


def test_an_entry_can_be_taken_down_and_made_again() -> None:
    values = record(fault())
    assert (values["file"], values["line"], values["column"], values["cell"], values["shift"]) == (
        "data/doses.xlsx",
        3,
        4,
        "Doses:D3",
        11,
    )
    schema = report_schema()
    jsonschema.validate(values, {"$defs": schema["$defs"], "$ref": "#/$defs/diagnostic"})
    assert from_record(json.loads(json.dumps(values))) == fault()


def test_a_very_long_row_is_kept_around_the_fault() -> None:
    text = "\t".join(["cell"] * 3000)
    sheet = Sheet("data/a.xlsx", text, (0,), "S", 1)
    start = sheet.offset(1, 1500)
    (entry,) = entries([codes.UNKNOWN_TARGET.at(sheet.span(start, start + 4), target="x")])
    assert (entry.column, entry.cell) == (1500, "S:BER1")
    assert entry.text[entry.start : entry.start + 4] == "cell"
    assert entry.start == 1000
    quoted, carets = human([entry]).splitlines()[1:3]
    assert quoted[carets.index("^") :].startswith("cell")
