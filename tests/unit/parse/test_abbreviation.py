"""The list of abbreviations in book.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.parse.written import FRONT, SETTINGS, Parsed, publication


def listed(root: Path, entries: str, settings: str = SETTINGS) -> Parsed:
    """Parse a publication with a list of abbreviations."""
    return publication(root, {"one.md": FRONT}, settings=f"{settings}abbreviations:\n{entries}")


def test_words_stand_alone_or_with_their_language(tmp_path: Path) -> None:
    found = listed(tmp_path, "  OIM: Organisation\n  UN: {expansion: United Nations, language: en}\n  3D: 3\n")
    assert found.faults == []
    said = [(each.short, each.words, each.language) for each in found.book.publication.abbreviations]
    assert said == [("OIM", "Organisation", "fr"), ("UN", "United Nations", "en"), ("3D", "3", "fr")]


def test_an_entry_knows_where_it_stands(tmp_path: Path) -> None:
    found = listed(tmp_path, '  OIM: "Organisation"\n')
    (each,) = found.book.publication.abbreviations
    assert (each.span.text, each.words_span and each.words_span.text) == ("OIM", "Organisation")


def test_spaces_in_an_abbreviation_are_single_ones(tmp_path: Path) -> None:
    (each,) = listed(tmp_path, '  " p.   ex. ": par exemple\n').book.publication.abbreviations
    assert each.short == "p. ex."


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        ("  OIM:\n", ["B030"]),
        ('  OIM: " "\n', ["B030"]),
        ("  OIM: [a, b]\n", ["B022"]),
        ("  OIM: {language: en}\n", ["B021"]),
        ('  OIM: {expansion: ""}\n', ["B030"]),
        ("  OIM: {expansion: a, langage: en}\n", ["B020"]),
        ("  OIM: {expansion: a, language: English}\n", ["B027"]),
        ('  " ": a\n', ["B030"]),
        ("  p. ex.: a\n  p.\u00a0ex.: b\n", ["B048"]),
        ("  s'il: a\n  s’il: b\n", ["B048"]),
        ("  OIM: a\n  Oim: b\n  OIMs: c\n", []),
    ],
)
def test_what_is_wrong_with_an_entry_is_told(entries: str, faults: list[str], tmp_path: Path) -> None:
    assert [fault.split()[0] for fault in listed(tmp_path, entries).faults] == faults


def test_a_list_is_no_list_of_abbreviations(tmp_path: Path) -> None:
    found = publication(tmp_path, {"one.md": FRONT}, settings=f"{SETTINGS}abbreviations: [OIM]\n")
    assert [fault.split()[0] for fault in found.faults] == ["B022"]


def test_of_two_alike_the_first_counts(tmp_path: Path) -> None:
    found = listed(tmp_path, '  a b: first\n  "a  b": second\n')
    assert found.only("B048").message == "“a b” is already listed on line 7"
    assert [each.words for each in found.book.publication.abbreviations] == ["first"]
