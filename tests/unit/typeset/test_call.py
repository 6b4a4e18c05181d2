"""Calls of table notes beside punctuation."""

from __future__ import annotations

import re

import pytest

from livrerouge.model.house import CallSide, House, Space
from livrerouge.model.inline import Abbreviation, Emphasis, Inline, Inlines, NoteCall, Text
from livrerouge.model.table import Cell, TotalRow
from livrerouge.place import Source
from livrerouge.typeset.call import sided, sided_cell, sided_total

SPAN = Source.of("data/t.yaml", "x").span(0, 1)
THIN = House(space=Space.THIN)


def run(written: str) -> Inlines:
    """Make a run: `word[a], word`."""
    pieces: list[Inline] = []
    for piece in re.split(r"(\[\w+\])", written):
        if piece.startswith("["):
            pieces.append(NoteCall(piece[1:-1], SPAN))
        elif piece:
            pieces.append(Text(piece, SPAN))
    return tuple(pieces)


def said(content: Inlines) -> str:
    return "".join(
        f"[{one.key}]"
        if isinstance(one, NoteCall)
        else one.value
        if isinstance(one, Text)
        else f"*{said(one.children)}*"
        for one in content
        if isinstance(one, NoteCall | Text | Emphasis)
    )


@pytest.mark.parametrize(
    ("written", "french", "english"),
    [
        ("Trade[a], labour", "Trade[a], labour", "Trade,[a] labour"),
        ("Trade,[a] labour", "Trade[a], labour", "Trade,[a] labour"),
        ("The end.[a]", "The end[a].", "The end.[a]"),
        ("The end[a].", "The end[a].", "The end.[a]"),
        ("So\u202f;[a] then", "So[a]\u202f; then", "So\u202f;[a] then"),
        ("(aside[a])", "(aside[a])", "(aside)[a]"),
        ("“said”[a]", "“said”[a]", "“said”[a]"),
        ("“said[a]”", "“said[a]”", "“said”[a]"),
        ("Two.[a][b] More", "Two[a][b]. More", "Two.[a][b] More"),
        ("Really?![a]", "Really[a]?!", "Really?![a]"),
        ("pays, etc.[a]", "pays, etc.[a]", "pays, etc.[a]"),
        ("art.[a] 3", "art.[a] 3", "art.[a] 3"),
        ("In 12.[a]", "In 12[a].", "In 12.[a]"),
        ("[a] first", "[a] first", "[a] first"),
        (".[a]", ".[a]", ".[a]"),
        ("Word[a] word", "Word[a] word", "Word[a] word"),
    ],
)
def test_call_stands_on_the_side_of_its_language(written: str, french: str, english: str) -> None:
    assert said(sided(run(written), House(), "fr")) == french
    assert said(sided(run(written), House(), "fr-CH")) == french
    assert said(sided(run(written), House(), "es")) == french
    assert said(sided(run(written), House(), "en")) == english


def test_house_can_have_its_own_side() -> None:
    eu = House(sides={"en": CallSide.BEFORE})
    assert said(sided(run("The end.[a]"), eu, "en")) == "The end[a]."


def test_calls_in_marked_words_are_moved_too() -> None:
    inner = Emphasis(run("so,[a] then"), SPAN)
    assert said(sided((inner,), House(), "fr")) == "*so[a], then*"


def test_a_sign_behind_an_abbreviation_is_a_sign_behind_a_word() -> None:
    short = Abbreviation((Text("OIM", SPAN),), "Organisation", "", SPAN)
    content = (Text("Budget de l’", SPAN), short, Text(".", SPAN), NoteCall("a", SPAN))
    assert sided(content, House(), "fr") == (*content[:2], NoteCall("a", SPAN), Text(".", SPAN))
    own = (Text("voir ", SPAN), Abbreviation((Text("art.", SPAN),), "article", "", SPAN), NoteCall("a", SPAN))
    assert sided(own, House(), "fr") == own


def test_moving_is_done_once() -> None:
    for language in ("fr", "en"):
        once = sided(run("One,[a] two[b]. “Three[c]”"), THIN, language)
        assert sided(once, THIN, language) == once


def test_thin_space_stands_inside_a_run_but_not_before_what_ends_it() -> None:
    assert said(sided(run("Trade[a] and work[b]"), THIN, "fr")) == "Trade\u202f[a] and work[b]"


def cell(words: str, *notes: str) -> Cell:
    return Cell(run(words), notes, SPAN)


def test_notes_of_a_cell_stand_before_its_full_stop_in_french_only() -> None:
    french = sided_cell(cell("The end.", "a", "b"), House(), "fr")
    assert (said(french.content), french.notes) == ("The end[a][b].", ())
    english = sided_cell(cell("The end.", "a"), House(), "en")
    assert (said(english.content), english.notes) == ("The end.", ("a",))
    without = sided_cell(cell("No stop", "a"), House(), "fr")
    assert (said(without.content), without.notes) == ("No stop", ("a",))


def test_notes_of_a_total_stand_on_the_same_side_as_those_of_a_cell() -> None:
    total = TotalRow(run("All in all."), (), SPAN, ("a",))
    french, english = sided_total(total, House(), "fr"), sided_total(total, House(), "en")
    assert (said(french.label), french.notes) == ("All in all[a].", ())
    assert (said(english.label), english.notes) == ("All in all.", ("a",))
