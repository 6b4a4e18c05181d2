"""Abbreviations: found as whole words wherever they stand, and nothing else."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.expansion import Expansion
from livrerouge.model.inline import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Inlines,
    Link,
    Superscript,
    Text,
    plain,
    walk,
)
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


def test_a_line_end_in_the_file_does_not_part_an_abbreviation() -> None:
    other = Source.of("book/x/a.md", "x  y").span(1, 2)
    run = (Text("l'ONU", SPAN), Text(" ", other), Text("Femmes agit", SPAN))
    assert met(setter().run(run, "fr")) == ["ONU Femmes"]


def test_one_that_markup_parts_is_left_alone() -> None:
    run = (Text("l'ONU ", SPAN), Emphasis((Text("Femmes", SPAN),), SPAN))
    assert met(setter().run(run, "fr")) == []


def test_raised_letters_belong_to_it() -> None:
    lady = Setter(own="fr", abbreviations=Abbreviations.of([Expansion("2e", "deuxième", "fr", SPAN)], "fr"))
    (short,) = (inline for inline in lady.run((Text("la 2e fois", SPAN),), "fr") if isinstance(inline, Abbreviation))
    assert short.children == (Text("2", SPAN), Superscript("e", SPAN))


def test_numbers_that_are_kept_together_are_not_parted() -> None:
    year = Setter(own="fr", abbreviations=Abbreviations.of([Expansion("2018", "deux mille", "fr", SPAN)], "fr"))
    assert met(year.run((Text("2001-2018", SPAN),), "fr")) == []


def test_addresses_in_plain_words_are_left_alone() -> None:
    assert found("OIM@exemple.org, www.exemple.org/OIM et https://OIM") == []


def test_plain_text_is_not_searched() -> None:
    one = setter()
    assert one.text("L'OIM", "fr", SPAN) == "L’OIM"
    assert one.met == set()


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_kinds_of_apostrophes_make_no_difference(apostrophe: str) -> None:
    listed = [Expansion(f"s{apostrophe}il", "si il", "fr", SPAN)]
    assert met(Setter(own="fr", abbreviations=Abbreviations.of(listed, "fr")).run((Text("mais s'il", SPAN),), "fr"))


@given(
    st.lists(st.sampled_from([*LISTED, " ", "l'", ".", "-", "x", "1er", "2001-2018", "\n"]), max_size=12).map("".join)
)
def test_only_marks_are_added(text: str) -> None:
    run = (Emphasis((Text(text, SPAN),), SPAN), Code("OIM", SPAN), Text(text, SPAN))

    def leaves(content: Inlines) -> list[tuple[str, str]]:
        """Give what is printed, neighbouring texts as one."""
        flat: list[tuple[str, str]] = []
        for inline in walk(content):
            value, kind = getattr(inline, "value", ""), type(inline).__name__
            if kind == "Text" and flat and flat[-1][0] == "Text":
                flat[-1] = (kind, flat[-1][1] + value)
            elif kind != "Abbreviation":
                flat.append((kind, value))
        return flat

    assert leaves(setter().run(run, "fr")) == leaves(Setter(own="fr").run(run, "fr"))


def test_a_long_list_and_a_long_text_take_a_time_that_grows_with_the_text() -> None:
    listed = [Expansion(f"AB{number}C", "words", "fr", SPAN) for number in range(500)]
    found = Abbreviations.of(listed, "fr")
    start = perf_counter()
    matches = sum(1 for _ in found.pattern.finditer("ABABAB AB12 AB12C word " * 40_000))
    assert (matches, perf_counter() - start < 5) == (40_000, True)
