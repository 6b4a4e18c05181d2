"""The initial of a chapter and the words beside it."""

from __future__ import annotations

import pytest

from livrerouge.model.block import Paragraph
from livrerouge.model.inline import Abbreviation, Emphasis, Inline, Text, plain
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


@pytest.mark.parametrize(
    ("text", "initial", "words", "shorts"),
    [
        ("L’|OIM| travaille avec tous", "L", "’OIM travaille avec tous", ["OIM"]),
        ("Selon la Stratégie de l’|OIM|, adoptée", "S", "elon la Stratégie de", ["OIM"]),
        ("|OIM| et partenaires", "O", "IM et partenaires et", []),
        ("Ici, |art.| tout", "I", "ci, art. tout et", ["art."]),
    ],
)
def test_an_abbreviation_changes_nothing_where_the_paragraph_is_cut(
    text: str, initial: str, words: str, shorts: list[str]
) -> None:
    pieces: list[Inline] = []
    for number, piece in enumerate((text + LONG).split("|")):
        one = Text(piece, span(2))
        pieces += [Abbreviation((one,), "words", "", span(2)) if number % 2 else one]
    found = opening((Paragraph(tuple(pieces), span(2)),))
    alone = opening((paragraph((text + LONG).replace("|", "")),))
    assert found is not None
    assert alone is not None
    assert (found.initial, plain(found.words)) == (initial, words) == (alone.initial, plain(alone.words))
    assert plain(found.rest) == plain(alone.rest)
    kept = [plain((each,)) for each in (*found.words, *found.rest) if isinstance(each, Abbreviation)]
    # One that is cut through, by its initial or by the end of the words, says nothing any more.
    assert kept == shorts


def test_marked_words_at_the_beginning_have_no_initial() -> None:
    content = (Emphasis((Text("Le mot" + LONG, span(2)),), span(2)),)
    assert opening((Paragraph(content, span(2)),)) is None
