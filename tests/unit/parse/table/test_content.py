"""Texts of cells: most need no Markdown parser, and come out as from one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.diagnostic import Diagnostic
from livrerouge.load import load
from livrerouge.model.inline import NoteCall, Text
from livrerouge.node import Scalar
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.content import Contents
from livrerouge.place import Source
from unit.parse.table.rows import csv, yaml
from unit.parse.written import publication

PIECES = st.sampled_from([*"aZé09 ,.;:'’()/%+=°«»“”–—…?!-&*_`[]<>#\\~^{}|@$\"\n", "www.", "http://", "  ", "1. ", "- "])


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    root = tmp_path_factory.mktemp("any")
    publication(root)
    loaded = load(root, "p").value
    assert loaded is not None
    found: list[Diagnostic] = []
    return Reading(loaded, "fr", found)


@given(pieces=st.lists(PIECES, min_size=1, max_size=12))
def test_short_way_gives_what_the_parser_gives(reading: Reading, pieces: list[str]) -> None:
    text = "".join(pieces)
    span = Source.of("data/t.csv", text).span(0, len(text))
    quick = Contents(reading, {}, False).text(text, span)
    assert quick == reading.run(Scalar(text, text, span), TABLE)


def test_calls_in_a_cell_are_its_own(tmp_path: Path) -> None:
    parsed = csv(tmp_path, "year,theme,shops\n2001,Commerce[^a] et [^b],x\n", more="notes: {a: Une., b: Deux.}\n")
    assert parsed.faults == []
    content = parsed.table.groups[0].cells[1].content
    assert [type(piece) for piece in content] == [Text, NoteCall, Text, NoteCall]


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ("rows:\n  - {year: 2001, theme: 'A[^a]', shops: [x]}\n", []),
        ("rows:\n  - {year: 2001, theme: 'A[^b]', shops: ['x[^a]']}\n", ["T221 data/t.yaml:2:27 [^b]"]),
        ("rows:\n  - {year: 2001, theme: 'A[^a] B[^a]', shops: [x]}\n", ["T224 data/t.yaml:2:33 [^a]"]),
        (
            "rows:\n  - {year: 2001, theme: {text: 'A[^a]', notes: [a]}, shops: [x]}\n",
            ["T224 data/t.yaml:2:32 'A[^a]'"],
        ),
    ],
)
def test_calls_that_mean_nothing_or_the_same_are_told(tmp_path: Path, rows: str, faults: list[str]) -> None:
    assert yaml(tmp_path, rows, more="notes: {a: Une.}\n").faults == faults


def test_calls_in_title_heads_and_feet_are_calls_too(tmp_path: Path) -> None:
    columns = "columns: [{key: a, head: 'A[^h]', type: integer, unit: 'kg[^u]'}]\n"
    more = "headnote: 'H[^t]'\ngeneral: 'G[^g]'\nsource: 'S[^s]'\nnotes: {h: H., u: U., t: T., g: G., s: S.}\n"
    assert yaml(tmp_path, "rows:\n  - {a: 1}\n", columns, more).faults == []
