"""Fields: values of the right kind, and every fault at its place."""

from __future__ import annotations

from enum import StrEnum

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.fields import Fields, is_id, is_language, is_length
from livrerouge.load.tree import read_mapping
from livrerouge.place import Source


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


def fields(text: str) -> Fields:
    found: list[Diagnostic] = []
    mapping = read_mapping(Source.of("a.yaml", text), found)
    assert mapping is not None
    assert found == []
    return Fields(mapping, found)


def faults(read: Fields) -> list[tuple[str, str]]:
    """Give the code and the text at the place of each fault."""
    return [(fault.code.id, fault.span.text if fault.span else "") for fault in read.diagnostics]


def test_values_are_given_as_what_they_are() -> None:
    read = fields("title: A\nyear: 2001\nwidth: 1.5\nopen: true\nside: right\nmany: [a, 2]\none: b\n")
    assert read.text("title") == "A"
    assert read.text("year") == "2001"
    assert read.integer("year", most=3000) == 2001
    assert read.number("width") == 1.5
    assert read.number("year") == 2001.0
    assert read.flag("open") is True
    assert read.choice("side", Side, Side.LEFT) is Side.RIGHT
    assert [word.text for word in read.words("many")] == ["a", "2"]
    assert [word.text for word in read.words("one")] == ["b"]
    read.finish()
    assert read.diagnostics == []


def test_what_is_absent_gives_the_default_without_a_word() -> None:
    read = fields("x: 1")
    assert (read.text("a", "d"), read.integer("b", 7), read.number("c", 0.5), read.flag("d", True)) == (
        "d",
        7,
        0.5,
        True,
    )
    assert (read.words("e"), read.sequence("f"), read.mapping_of("g"), read.fields("h")) == ((), (), None, None)
    assert (read.date("i"), read.length("j"), read.id("k", "z"), read.language("l")) == ("", None, "z", None)
    assert (read.choice("m", Side, Side.LEFT), read.localised("n", "fr")) == (Side.LEFT, None)
    assert read.diagnostics == []


@pytest.mark.parametrize(
    ("value", "getter", "message"),
    [
        ("[a]", "text", "“k” is a list; it must be a text"),
        ("{a: b}", "words", "“k” is a set of keys; it must be a list of texts"),
        ("four", "integer", "“k” is the text “four”; it must be a whole number"),
        ("1.5", "integer", "“k” is the number 1.5; it must be a whole number"),
        ("true", "integer", "“k” is the word “true” (yes or no); it must be a whole number"),
        ("true", "number", "“k” is the word “true” (yes or no); it must be a number"),
        ("'12'", "number", "“k” is the text “12”; it must be a number"),
        ("1", "flag", "“k” is the number 1; it must be true or false"),
        ("a", "mapping_of", "“k” is the text “a”; it must be a set of keys"),
        ("a", "sequence", "“k” is the text “a”; it must be a list"),
    ],
)
def test_a_value_of_the_wrong_kind_is_reported(value: str, getter: str, message: str) -> None:
    read = fields(f"k: {value}")
    getattr(read, getter)("k")
    assert [fault.message for fault in read.diagnostics] == [message]
    assert faults(read) == [("B022", value)]


def test_each_item_of_a_list_of_texts_is_looked_at() -> None:
    read = fields("k: [a, [b], ~, c]")
    assert [word.text for word in read.words("k")] == ["a", "c"]
    assert faults(read) == [("B022", "[b]"), ("B022", "~")]


def test_an_empty_value_is_reported_at_its_key() -> None:
    read = fields("k:\nother: ~\n")
    assert read.text("k", "d") == "d"
    assert read.integer("other", 3) == 3
    assert faults(read) == [("B030", "k"), ("B030", "other")]


@pytest.mark.parametrize("getter", ["integer", "number"])
def test_a_number_out_of_range_is_reported(getter: str) -> None:
    read = fields("k: 0\nl: 9")
    assert getattr(read, getter)("k", 4, least=1, most=8) == 4
    assert getattr(read, getter)("l", 4, least=1, most=8) == 4
    assert faults(read) == [("B028", "0"), ("B028", "9")]
    assert read.diagnostics[0].message == "“k” is 0; it must be from 1 to 8"


def test_a_word_that_is_not_among_the_choices_is_reported_with_the_one_meant() -> None:
    read = fields("side: rihgt\nother: middle")
    assert read.choice("side", Side, Side.LEFT) is Side.LEFT
    assert read.choice("other", Side, Side.LEFT) is Side.LEFT
    assert [fault.hint for fault in read.diagnostics] == ["did you mean “right”?", "it is one of: left, right"]


def test_a_missing_key_is_reported_on_the_first_line() -> None:
    read = fields("title: A\nshort: B\n")
    assert read.required("title")
    assert not read.required("title", "id", "date")
    assert [(fault.code.id, fault.message) for fault in read.diagnostics] == [
        ("B021", "“id” is missing"),
        ("B021", "“date” is missing"),
    ]
    assert read.diagnostics[0].span is not None
    assert read.diagnostics[0].span.text == "title: A"


def test_a_key_nobody_asked_for_is_reported_with_the_one_meant() -> None:
    read = fields("titel: A\nzzzzzz: B\nelsewhere: C\n")
    read.text("title")
    read.finish(known=("elsewhere",))
    assert faults(read) == [("B020", "titel"), ("B020", "zzzzzz")]
    assert [fault.hint for fault in read.diagnostics] == [
        "did you mean “title”?",
        "the keys here are: elsewhere, title",
    ]


def test_a_key_already_given_is_not_suggested() -> None:
    read = fields("title: A\ntitel: B\n")
    read.text("title")
    read.finish()
    assert [fault.hint for fault in read.diagnostics] == ["the keys here are: title"]


def test_a_mappings_own_fields_report_to_the_same_list() -> None:
    read = fields("series: {name: A, numbr: 2}")
    inner = read.fields("series")
    assert inner is not None
    inner.text("name")
    inner.integer("number")
    inner.finish()
    assert faults(read) == [("B020", "numbr")]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("k: A", "fr", "A"),
        ("k: {fr: A, en: B}", "en", "B"),
        ("k: {fr: A, en: B}", "fr-CH", "A"),
        ("k: {fr: A, fr-CH: B}", "fr-CH", "B"),
    ],
)
def test_a_text_is_given_in_the_language_asked_for(text: str, language: str, found: str) -> None:
    read = fields(text)
    value = read.localised("k", language)
    assert value is not None
    assert value.text == found
    assert read.diagnostics == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("k: {en: A}", ("B029", "{en: A}")),
        ("k: {fr: [A]}", ("B022", "[A]")),
        ("k: {fr: ~}", ("B030", "~")),
        ("k: [A]", ("B022", "[A]")),
        ("k: {fr: A, français: B}", ("B027", "français")),
    ],
)
def test_a_text_by_language_that_cannot_be_used_is_reported(text: str, fault: tuple[str, str]) -> None:
    read = fields(text)
    read.localised("k", "fr")
    assert faults(read) == [fault]


@pytest.mark.parametrize("value", ["2026-11-24", "2000-02-29"])
def test_a_date_of_the_calendar_is_taken(value: str) -> None:
    assert fields(f"k: {value}").date("k") == value


@pytest.mark.parametrize(
    "value", ["2026-02-30", "2026-W48-2", "20261124", "2026-1-1", "24.11.2026", "٢٠٢٦-١١-٢٤", "2026"]
)
def test_what_is_no_date_in_the_one_form_is_reported(value: str) -> None:
    read = fields(f"k: {value}")
    assert read.date("k") == ""
    assert faults(read) == [("B024", value)]


@pytest.mark.parametrize("value", ["36mm", "0.5pt", ".5in", "100%", "12pc", "2cm"])
def test_a_length_has_a_unit_of_print(value: str) -> None:
    assert is_length(value)
    assert fields(f"k: {value}").length("k") == value


@pytest.mark.parametrize("value", ["36", "36px", "-1mm", "1.mm", "٣٦mm", "1e3mm", "36 mm", "36mm;"])
def test_what_is_no_length_is_reported(value: str) -> None:
    read = fields(f"k: {value}")
    assert read.length("k") is None
    assert faults(read) == [("B025", value)]


@pytest.mark.parametrize("value", ["fr", "fr-CH", "sr-Latn", "es-419", "de-1996", "de-CH-1901", "sl-rozaj", "ast"])
def test_a_language_is_named_by_its_tag(value: str) -> None:
    assert is_language(value)


@pytest.mark.parametrize("value", ["français", "FR", "f", "fr_CH", "fr-ch", "", "fr-", "es-٤١٩"])
def test_what_is_no_tag_names_no_language(value: str) -> None:
    assert not is_language(value)


def test_a_language_must_be_among_those_known() -> None:
    read = fields("k: de\nl: xxxx9")
    assert read.language("k", {"fr", "en"}.__contains__) is None
    assert read.language("l") is None
    assert [fault.message for fault in read.diagnostics] == [
        "“de” is not a language a publication can have here",
        "“xxxx9” is not a language",
    ]


@pytest.mark.parametrize(
    ("value", "good"), [("fig-1", True), ("A.b_c", True), ("1a", False), ("é", False), ("a b", False)]
)
def test_an_id_is_made_of_letters_figures_and_hyphens(value: str, good: bool) -> None:
    assert is_id(value) is good
    read = fields(f"k: {value}")
    assert read.id("k", "d") == (value if good else "d")
    assert faults(read) == ([] if good else [("B031", value)])


def test_a_long_text_is_shortened_in_what_is_said() -> None:
    read = fields(f"k: {'very ' * 30}long")
    read.integer("k")
    assert "…" in read.diagnostics[0].message
    assert len(read.diagnostics[0].message) < 100
