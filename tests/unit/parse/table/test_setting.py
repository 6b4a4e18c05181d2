"""Settings of tables, house rules, and how files are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.house import Below, CallSide, MarkScheme, NotePlace, Space
from livrerouge.model.table import Setting, Width
from unit.parse.table.rows import csv
from unit.parse.written import FRONT, SETTINGS, Parsed, publication

COLUMNS = "columns: [{key: a, head: A}, {key: n, head: N, type: integer, sum: true}]\n"
ROWS = "a,n\nx,1\n"


def test_settings_reach_the_table(tmp_path: Path) -> None:
    more = "width: natural\nturned: true\nsize: 7.5pt\nkeep: 3\nwhole: 60%\ncarried: true\n"
    parsed = csv(tmp_path, ROWS, COLUMNS, more)
    assert parsed.faults == []
    assert parsed.table.setting == Setting(Width.NATURAL, True, 7.5, 3, 0.6, True)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("size: 6.9pt\n", "T234 tables/t.yaml:5:7 6.9pt"),
        ("size: 99pt\n", "B022 tables/t.yaml:5:7 99pt"),
        ("size: small\n", "B022 tables/t.yaml:5:7 small"),
        ("whole: 120%\n", "B022 tables/t.yaml:5:8 120%"),
        ("keep: 0\n", "B028 tables/t.yaml:5:7 0"),
        ("sheet: One\n", "T210 tables/t.yaml:5:1 sheet"),
        ("range: A1:B2\n", "T210 tables/t.yaml:5:1 range"),
        ("delimiter: x\n", "B023 tables/t.yaml:5:12 x"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, more: str, fault: str) -> None:
    assert fault in csv(tmp_path, ROWS, COLUMNS, more).faults


def test_delimiter_means_nothing_for_nodes(tmp_path: Path) -> None:
    files = {
        "one.md": f"{FRONT}:::{{table}} t\n:::\n",
        "tables/t.yaml": f"title: T\nrows: t.yaml\ndelimiter: ';'\n{COLUMNS}",
        "data/t.yaml": "- {a: x, n: 1}\n",
    }
    assert publication(tmp_path, files).faults == ["T210 tables/t.yaml:3:1 delimiter"]


HOUSE = """\
title: Ours
place: foot
marks: roman
order: [source]
sides: {en: before}
space: thin
raised: true
repeated: false
general: {fr: "Nota :"}
"""


def housed(root: Path, house: str = HOUSE, more: str = "", named: str = "ours") -> Parsed:
    files = {
        "one.md": f"{FRONT}:::{{table}} t\n:::\n",
        "tables/t.yaml": f"title: T\nrows: t.csv\n{COLUMNS}{more}",
        "data/t.csv": ROWS,
        "../../styles/houses/ours.yaml": house,
    }
    return publication(root, files, settings=f"{SETTINGS}house: {named}\n")


def test_house_of_the_publication_is_that_of_its_tables(tmp_path: Path) -> None:
    parsed = housed(tmp_path)
    house = parsed.table.house
    assert parsed.faults == []
    assert (house.name, house.place, house.scheme, house.space) == (
        "ours", NotePlace.FOOT, MarkScheme.ROMAN, Space.THIN,
    )  # fmt: skip
    assert house.order == (Below.SOURCE, Below.NOTES, Below.GENERAL)
    assert (house.sides, house.raised, house.repeated) == ({"en": CallSide.BEFORE}, True, False)
    assert (house.general, house.source) == ({"fr": "Nota :"}, {})


def test_table_can_have_a_house_of_its_own_and_say_otherwise(tmp_path: Path) -> None:
    house = housed(tmp_path, more="house: eu\nmarks: letters\nnotes-at: table\n").table.house
    assert (house.name, house.scheme, house.place, house.space) == (
        "eu", MarkScheme.LETTERS, NotePlace.TABLE, Space.THIN,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("place: bottom\n", "B023"),
        ("order: [sources]\n", "B023"),
        ("sides: {english: before}\n", "B027"),
        ("general: {fr: [a]}\n", "B022"),
        ("colour: red\n", "B020"),
    ],
)
def test_faults_of_a_house_are_told(tmp_path: Path, line: str, fault: str) -> None:
    assert [found.code.id for found in housed(tmp_path, line).diagnostics] == [fault]
