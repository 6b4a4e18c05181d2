"""The initial of a chapter and the words beside it."""

from __future__ import annotations

import pytest

from livrerouge.model.block import Paragraph
from livrerouge.model.inline import Emphasis, Text, plain
from livrerouge.render.opening import opening
from unit.render.books import paragraph, place, span

LONG = " et la suite" * 20


@pytest.mark.parametrize(
    ("text", "initial", "words"),
    [
        ("Le Dialogue est né en 2001.", "L", "e Dialogue est né"),
        ("L’Organisation internationale pour les migrations", "L", "’Organisation"),
        ("À ce jour, rien.", "À", " ce jour, rien"),
        ("Aucun pays n’échappe aux migrations", "A", "ucun pays n’échappe aux"),
        ("Anticonstitutionnellement longuement dit", "A", "nticonstitutionnellement"),
    ],
)
def test_words_are_taken_whole_and_not_too_many(text: str, initial: str, words: str) -> None:
    text += LONG
    found = opening((paragraph(text),))
    assert found is not None
    assert (found.initial, plain(found.words)) == (initial, words)
    assert found.initial + plain(found.words) + plain(found.rest) == text


def test_what_follows_keeps_its_markup() -> None:
    content = (Text("Le mot ", span(2)), Emphasis((Text("juste" + LONG, span(2)),), span(2)))
    found = opening((Paragraph(content, span(2)),))
    assert found is not None
    assert found.rest[1:] == content[1:]


@pytest.mark.parametrize("text", ["« Offrir »", "2001 fut", "…", ""])
def test_no_initial_where_there_is_no_letter(text: str) -> None:
    assert opening((paragraph(text + LONG),)) is None


def test_no_initial_that_would_hang_below_a_short_paragraph() -> None:
    assert opening((paragraph("Un court paragraphe."),)) is None


def test_no_initial_without_a_paragraph() -> None:
    assert opening(()) is None
    assert opening((place(),)) is None
