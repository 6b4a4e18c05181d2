"""Abbreviations: found as whole words wherever they stand, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.expansion import Expansion
from livrerouge.model.inline import Abbreviation, Code, Emphasis, Foreign, Inlines, Link, Text, plain, walk
from livrerouge.place import Source
from livrerouge.typeset import Setter
from livrerouge.typeset.abbreviation import Abbreviations

SPAN = Source.of("book/x/a.md", "x").span(0, 1)
LISTED = {
    "OIM": "Organisation internationale pour les migrations",
    "ONU": "Organisation des Nations Unies",
    "ONU Femmes": "Entité des Nations Unies pour les femmes",
    "p. ex.": "par exemple",
    "R&D": "recherche et développement",
    "art.": "article",
}


def setter(*foreign: tuple[str, str, str]) -> Setter:
    """Make a setter of a French book with the list, and some abbreviations whose words are in another language."""
    own = [Expansion(short, words, "fr", SPAN) for short, words in LISTED.items()]
    others = [Expansion(short, words, language, SPAN) for short, words, language in foreign]
    return Setter(own="fr", abbreviations=Abbreviations.of((*own, *others), "fr"))


def met(content: Inlines) -> list[str]:
    """Give the abbreviations found in a run, as they are printed."""
    return [plain(inline.children) for inline in walk(content) if isinstance(inline, Abbreviation)]


def found(text: str) -> list[str]:
    return met(setter().run((Text(text, SPAN),), "fr"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("L'OIM, l'ONU (OIM) et OIM-ONU.", ["OIM", "ONU", "OIM", "OIM", "ONU"]),
        ("OIMX, XOIM, OIM2, oim, Oim", []),
        ("ONU Femmes et l'ONU", ["ONU\u00a0Femmes", "ONU"]),
        ("voir p. ex. l'art. 3", ["p.\u00a0ex.", "art."]),
        ("la R&D de demain", ["R&D"]),
        ("OIM\u0301", []),
    ],
)
def test_whole_words_are_found_and_the_longest_of_several(text: str, wanted: list[str]) -> None:
    assert [word.replace(" ", "\u00a0") for word in found(text)] == [word.replace(" ", "\u00a0") for word in wanted]


def test_what_is_found_says_what_it_stands_for() -> None:
    run = setter().run((Text("Selon l'OIM", SPAN),), "fr")
    (short,) = (inline for inline in run if isinstance(inline, Abbreviation))
    assert (short.expansion, short.language) == (LISTED["OIM"], "")


def test_nothing_is_found_in_code_and_addresses_and_much_in_markup() -> None:
    inside = (Code("OIM", SPAN), Link("https://OIM", (Emphasis((Text("l'ONU", SPAN),), SPAN),), SPAN))
    assert met(setter().run(inside, "fr")) == ["ONU"]


def test_a_foreign_text_has_only_the_abbreviations_of_its_language() -> None:
    run = (Foreign("en", (Text("The UN and the ONU", SPAN),), SPAN), Text(" UN", SPAN))
    done = setter(("UN", "United Nations", "en")).run(run, "fr")
    shorts = [inline for inline in walk(done) if isinstance(inline, Abbreviation)]
    assert [(plain(short.children), short.language) for short in shorts] == [("UN", ""), ("UN", "en")]


def test_those_that_occur_are_known() -> None:
    one = setter()
    one.run((Text("L'OIM", SPAN),), "fr")
    assert one.met == {"OIM"}


@given(st.lists(st.sampled_from([*LISTED, " ", "l'", ".", "-", "x", "mot", "«", "é"]), max_size=12).map("".join))
def test_the_text_is_the_same_with_and_without_a_list(text: str) -> None:
    run = (Text(text, SPAN),)
    assert plain(setter().run(run, "fr")) == plain(Setter(own="fr").run(run, "fr"))


@given(st.lists(st.sampled_from([*LISTED, " ", "l'", ".", "x"]), max_size=12).map("".join))
def test_what_is_found_is_found_once(text: str) -> None:
    once = setter().run((Text(text, SPAN),), "fr")
    assert setter().run(once, "fr") == once
