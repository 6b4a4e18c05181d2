"""Titles that are set large."""

from __future__ import annotations

import pytest

from livrerouge.model.inline import plain
from livrerouge.render.title import bound
from unit.render.books import words


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
