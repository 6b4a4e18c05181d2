"""Suggestions: the word that was meant, or none."""

from __future__ import annotations

from time import perf_counter

import pytest

from livrerouge.suggest import closest, did_you_mean, distance, tag_meant


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("", "", 0),
        ("title", "title", 0),
        ("titel", "title", 1),
        ("tite", "title", 1),
        ("titlle", "title", 1),
        ("tiple", "title", 1),
        ("", "abc", 3),
        ("ca", "abc", 3),
        ("kitten", "sitting", 3),
    ],
)
def test_slips_are_counted_with_a_swap_as_one(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == slips
    assert distance(other, one) == slips


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("titel", "title"),
        ("TITLE", "title"),
        ("languge", "language"),
        ("zzz", None),
        ("tt", None),
        ("t", None),
        ("", None),
    ],
)
def test_only_a_near_word_is_found(word: str, found: str | None) -> None:
    assert closest(word, ["title", "language", "format", "a", "b"]) == found


def test_of_words_equally_near_the_first_in_the_alphabet_is_taken() -> None:
    assert closest("bat", ["cat", "bar", "hat"]) == "bar"


def test_what_is_not_near_is_not_offered() -> None:
    assert did_you_mean("publisher", ["title"]) is None
    assert did_you_mean("x", []) is None
    assert did_you_mean("titel", ["title"]) == "did you mean “title”?"


def test_a_very_long_word_is_not_compared() -> None:
    start = perf_counter()
    assert closest("x" * 1_000_000, ["x" * 1_000_000, "x"]) is None
    assert perf_counter() - start < 1


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("Français", "fr"),
        ("german", "de"),
        ("englisch", "en"),
        ("FR", "fr"),
        ("fr_ch", "fr-CH"),
        ("zh hant", "zh-Hant"),
        ("en-US", "en-US"),
        ("es", "es"),
    ],
)
def test_a_language_written_otherwise_has_the_tag_that_was_meant(written: str, tag: str) -> None:
    assert tag_meant(written) == tag
