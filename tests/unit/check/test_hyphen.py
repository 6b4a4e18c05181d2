"""Hyphens are few, and none stands where the leaf turns."""

from __future__ import annotations

import pytest

from livrerouge.check.hyphen import hyphens_rare, is_broken
from livrerouge.diagnostic import Diagnostic
from unit.check.builders import ask, at, book, line, note, page, page_map, paragraph, section

BOOK = book(section("un", 1, paragraph(2), paragraph(3), notes=[note("n", 9)]))


def told(*words: str, after: tuple[str, ...] = ()) -> list[Diagnostic]:
    first = page(1, "un", *(line(word, n, at(2)) for n, word in enumerate(words, 1)))
    second = page(2, "un", *(line(word, n, at(2)) for n, word in enumerate(after, 1)))
    return ask(hyphens_rare, BOOK, page_map(first, second))


@pytest.mark.parametrize("sign", ["-", "‐", "\u00ad"])
def test_a_line_that_ends_with_any_hyphen_is_broken(sign: str) -> None:
    assert is_broken(line(f"inter{sign} "))
    assert not is_broken(line(f"inter{sign}", last=True))
    assert not is_broken(line("inter –"))


@pytest.mark.parametrize("kind", ["table", "row-group"])
def test_cells_beside_one_another_make_no_ladder(kind: str) -> None:
    lines = [line(word, 1, at(2), kind) for word in ("Quatre-", "Val-de-", "Basse-", "Langues")]
    assert ask(hyphens_rare, BOOK, page_map(page(1, "un", *lines))) == []


def test_two_hyphens_in_a_row_are_right() -> None:
    assert told("inter-", "gouver-", "nement", "déve-", "loppe-", "ment") == []


def test_three_hyphens_in_a_row_are_a_ladder() -> None:
    (fault,) = told("inter-", "gouver-", "déve-", "loppement")
    assert (fault.code.id, fault.span, fault.pages) == ("L223", at(2), (1,))
    assert "3 lines" in fault.message


def test_hyphens_of_two_paragraphs_make_no_ladder() -> None:
    lines = [line("inter-", n, at(2 if n < 3 else 3)) for n in range(1, 5)]
    assert ask(hyphens_rare, BOOK, page_map(page(1, "un", *lines))) == []


def test_a_word_broken_over_pages_is_told() -> None:
    (fault,) = told("texte", "les inter-", after=("nationales",))
    assert (fault.code.id, fault.span, fault.pages) == ("L224", at(2), (1,))
    assert "“inter-”" in fault.message


def test_a_note_below_does_not_hide_a_word_broken_over_pages() -> None:
    first = page(1, "un", line("les inter-", 1, at(2)), line("1. Une note.", 30, at(9), "note"))
    pages = page_map(first, page(2, "un", line("nationales", 1, at(2))))
    assert [fault.code.id for fault in ask(hyphens_rare, BOOK, pages)] == ["L224"]


def test_a_page_that_ends_with_a_whole_word_is_right() -> None:
    assert told("les inter-", "nationales", after=("suite",)) == []


def test_the_word_that_is_broken_is_told_whole_where_it_is_typed() -> None:
    (over,) = told("texte", "lig-", after=("ne 002",))
    (ladder,) = told("lig-", "gouver-", "déve-", "loppement")
    for fault in (over, ladder):
        assert fault.span is not None
        assert (fault.span.line, fault.span.text) == (2, "ligne")
