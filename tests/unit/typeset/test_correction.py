"""Corrections: a remark carries one where it can be put in the author's file as it is, and nowhere else."""

from __future__ import annotations

import pytest

from livrerouge.model.inline import Emphasis, Foreign, Inlines, Text
from livrerouge.place import Source, Span
from livrerouge.typeset import Setter

SOURCE = Source.of("book/p/one.md", "Le coeur  d'Etat, la 2ème, etc...\nun co*eur*")


def at(text: str) -> Span:
    """Give the place of a text."""
    start = SOURCE.text.index(text)
    return SOURCE.span(start, start + len(text))


def told(run: Inlines, language: str = "fr", own: str = "fr") -> list[tuple[str, str, str | None]]:
    """Give code, words and correction of each remark on a run."""
    setter = Setter(own=own)
    setter.run(run, language)
    return [(d.code.id, d.span.text if d.span else "", d.correction) for d in setter.diagnostics]


LINE = SOURCE.line(1)


def test_every_remark_with_one_remedy_has_its_correction() -> None:
    assert told((Text(LINE, at(LINE)),)) == [
        ("Y101", "coeur", "cœur"),
        ("Y102", "Etat", "État"),
        ("Y105", "2ème", "2e"),
        ("Y103", "  ", " "),
        ("Y104", "etc...", "etc."),
    ]


def test_a_mark_without_its_pair_has_no_remedy() -> None:
    source = Source.of("f", "« Mot")
    setter = Setter(own="fr")
    setter.run((Text("« Mot", source.span(0, 5)),), "fr")
    assert [(d.code.id, d.correction) for d in setter.diagnostics] == [("Y106", None)]


@pytest.mark.parametrize(("language", "own"), [("fr", "en"), ("fr", ""), ("fr", "fr-CH")])
def test_words_in_another_language_than_the_books_have_none(language: str, own: str) -> None:
    found = told((Text(LINE, at(LINE)),), language, own)
    assert len(found) == 5
    assert {correction for _, _, correction in found} == {None}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_foreign_words_have_none(language: str) -> None:
    run = (Text("Le ", at("Le ")), Foreign(language, (Text("coeur  d'Etat", at("coeur  d'Etat")),), at("coeur  d'")))
    found = told(run)
    assert "Y103" in {code for code, _, _ in found}
    assert {correction for _, _, correction in found} == {None}


def test_a_word_across_markup_has_none() -> None:
    run = (Text("un co", at("un co")), Emphasis((Text("eur", SOURCE.span(40, 43)),), SOURCE.span(39, 44)))
    assert told(run) == [("Y101", "co*eur", None)]


def test_a_text_that_stands_otherwise_in_the_file_has_none() -> None:
    assert [correction for _, _, correction in told((Text("coeur", at("un co")),))] == [None]
    assert [correction for _, _, correction in told((Text("coeur", at("le coeur"[3:] + "  d")),))] == [None]


def test_a_line_end_counts_as_the_space_it_is_read_as() -> None:
    source = Source.of("f", "un\ncoeur")
    setter = Setter(own="fr")
    setter.run((Text("un coeur", source.span(0, 8)),), "fr")
    assert [(d.span and d.span.start, d.correction) for d in setter.diagnostics] == [(3, "cœur")]


def test_plain_text_has_corrections_only_at_its_own_place() -> None:
    for exact, correction in ((True, "cœur"), (False, None)):
        setter = Setter(own="fr")
        assert setter.text("coeur", "fr", at("coeur"), exact=exact) == "coeur"
        assert [d.correction for d in setter.diagnostics] == [correction]
