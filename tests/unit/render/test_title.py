"""Titles that are set large."""

from __future__ import annotations

import pytest

from livrerouge.model.inline import Abbreviation, Inline, Inlines, Superscript, Text, plain
from livrerouge.render.title import bound
from unit.render.books import span, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dialogue international sur la migration", "Dialogue international sur~la~migration"),
        ("Au cœur de la mission", "Au~cœur de~la~mission"),
        ("Thèmes et ateliers", "Thèmes et~ateliers"),
        ("L’équilibre des voix", "L’équilibre des~voix"),
        ("The end of it", "The~end~of~it"),
        ("Migration internationale", "Migration internationale"),
    ],
)
def test_small_words_stay_with_the_word_behind_them(text: str, expected: str) -> None:
    assert plain(bound(words(text))) == expected.replace("~", "\u00a0")


def test_twice_is_as_good_as_once() -> None:
    once = bound(words("Au cœur de la mission"))
    assert bound(once) == once


def parted(text: str) -> Inlines:
    """Make a text that abbreviations part: “de l’|ONU|”."""
    pieces: list[Inline] = []
    for number, piece in enumerate(text.split("|")):
        one = Text(piece, span(1))
        pieces += [Abbreviation((one,), "words", "", span(1)) if number % 2 else one]
    return tuple(pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Au |OIM| de", "Au~OIM~de"),
        ("Le pacte de l’|ONU| et la paix", "Le~pacte de~l’ONU~et~la~paix"),
        ("|ONU| et migration", "ONU~et~migration"),
        ("Avenir de |UNESCO| ici", "Avenir de~UNESCO ici"),
    ],
)
def test_an_abbreviation_binds_as_plain_text_does(text: str, expected: str) -> None:
    done = bound(parted(text))
    assert plain(done) == expected.replace("~", "\u00a0") == plain(bound(words(text.replace("|", ""))))
    assert [type(inline) for inline in done] == [type(inline) for inline in parted(text)]


def test_what_an_abbreviation_holds_stays_as_it_is() -> None:
    short = Abbreviation((Text("M", span(1)), Superscript("me", span(1))), "Madame", "", span(1))
    content = (Text("À ", span(1)), short, Text(" X", span(1)))
    done = bound(content)
    assert plain(done) == "À\u00a0Mme X"
    assert done[1] == short
