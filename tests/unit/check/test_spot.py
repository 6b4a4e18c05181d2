"""Printed words are found where the author typed them."""

from __future__ import annotations

import pytest

from livrerouge.check.spot import spot
from livrerouge.place import Source

TEXT = """\
title: L'unique
lead: deux fois, deux fois

Un mot\ttrès 😀 long : l'anticonstitutionnellement-vôtre, art. 12 de 2001.
"""
SOURCE = Source.of("book/p/un.md", TEXT)
BLOCK = SOURCE.span(TEXT.index("Un mot"), len(TEXT) - 1)


@pytest.mark.parametrize(
    ("words", "column", "typed"),
    [
        ("long", 15, "long"),
        ("l’anticonstitutionnellement-vôtre,", 22, "l'anticonstitutionnellement-vôtre,"),
        ("art.\u00a012", 57, "art. 12"),
        ("l’anticonstitu\u2010", 22, "l'anticonstitu"),
        ("  long ", 15, "long"),
        ("anticonstitu\u00adtionnellement\u2011vôtre", 24, "anticonstitutionnellement-vôtre"),
    ],
)
def test_words_are_found_as_they_were_typed(words: str, column: int, typed: str) -> None:
    span = spot(BLOCK, words)
    assert (span.line, span.column, span.text) == (4, column, typed)


def test_words_outside_the_block_are_found_where_they_stand_alone() -> None:
    assert spot(BLOCK, "L’unique").at == "book/p/un.md:1:8"


@pytest.mark.parametrize("words", ["deux fois", "nulle part", "unique", " ", ""])
def test_words_that_are_not_there_or_stand_twice_leave_the_block(words: str) -> None:
    assert spot(BLOCK, words) == BLOCK


def test_of_words_that_stand_twice_in_the_block_the_last_can_be_asked_for() -> None:
    lead = SOURCE.span(TEXT.index("deux"), TEXT.index("\n\n"))
    assert spot(lead, "deux fois").at == "book/p/un.md:2:7"
    assert spot(lead, "deux fois", last=True).at == "book/p/un.md:2:18"
