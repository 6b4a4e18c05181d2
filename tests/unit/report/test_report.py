"""Reports: places, carets and pages, in the three forms."""

from __future__ import annotations

import json
from dataclasses import replace
from time import monotonic

import pytest

from livrerouge.codes import machine
from livrerouge.codes import reference as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Source
from livrerouge.report import count, entries, from_record, human, record, short
from livrerouge.report.short import page_list
from livrerouge.report.width import plain, plain_line, shown, width


def fault(text: str, marked: str, pages: tuple[int, ...] = ()) -> Diagnostic:
    """Make a diagnostic at the first place of some characters."""
    source = Source.of("book/idm/a.md", text)
    start = text.index(marked)
    return codes.UNKNOWN_TARGET.at(source.span(start, start + len(marked)), target="x", pages=pages)


def caret_lines(text: str, marked: str) -> tuple[str, str]:
    """Give the quoted line and the carets under it."""
    lines = human(entries([fault(text, marked)])).splitlines()
    return lines[1], lines[2]


def test_the_human_form() -> None:
    assert human(entries([fault("un\nvoir [](#x) ici\n", "[](#x)", (23,))])) == (
        "book/idm/a.md:2:6: error[B201]: nothing in the publication has the id “x” (page 23)\n"
        "    2 | voir [](#x) ici\n"
        "      |      ^^^^^^\n"
        "   = hint: give the figure, table, heading or section that id, or correct the reference\n"
    )


def test_the_short_form_is_one_line_each_sorted_by_place() -> None:
    text = "un\ndeux\n"
    found = short(entries([machine.LIBRARY_SAID.at(None, text="x"), fault(text, "deux"), fault(text, "un")]))
    assert [line.split(" ")[0] for line in found.splitlines()] == [
        "book/idm/a.md:1:1:",
        "book/idm/a.md:2:1:",
        "livrerouge:",
    ]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("voir x ici", "x"),
        ("\tvoir\tx ici", "x"),
        ("漢字 x", "x"),
        ("𝒜𝒷 x", "x"),
        ("e\u0301te\u0301 x", "x"),
        ("mot " * 60 + "xyz" + " mot" * 60, "xyz"),
        ("漢" * 80 + "xyz", "xyz"),
        ("xyz" + " mot" * 60, "xyz"),
        ("mot " * 6000 + "xyz" + " mot" * 60, "xyz"),
        ("mot " * 60 + "xyz" + " mot" * 6000, "xyz"),
        ("a\x1b[31mb x", "x"),
    ],
)
def test_carets_stand_under_the_fault(text: str, marked: str) -> None:
    quoted, carets = caret_lines(text, marked)
    start = carets.index("^")
    column, under = 0, ""
    for character in quoted:
        if start <= column < len(carets):
            under += character
        column += width(character)
    assert under == marked
    assert width(quoted) <= 102


def test_a_wide_fault_has_wide_carets() -> None:
    assert caret_lines("le 漢字 ici", "漢字")[1].count("^") == 4


def test_a_span_of_several_lines_is_marked_on_its_first() -> None:
    quoted, carets = caret_lines("un deux\ntrois", "deux\ntrois")
    assert (quoted, carets) == ("    1 | un deux", "      |    ^^^^")


def test_a_fault_at_the_end_of_a_line_has_its_caret() -> None:
    source = Source.of("a.md", "mot\n")
    text = human(entries([codes.UNKNOWN_TARGET.at(source.span(3, 4), target="x")]))
    assert text.splitlines()[2] == "      |    ^"


def test_a_terminal_cannot_be_commanded() -> None:
    source = Source.of("a\x1b]0;x\x07.md", "\x1b[2J \u202e mot\n")
    told = codes.UNKNOWN_TARGET.at(source.span(0, 1), target="\x1b[1m")
    for text in (human(entries([told])), short(entries([told]))):
        assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_color_adds_codes_and_nothing_else() -> None:
    import re

    found = entries([fault("voir x ici", "x")])
    assert re.sub(r"\x1b\[[\d;]*m", "", human(found, color=True)) == human(found)
    assert "\x1b" in human(found, color=True)


@pytest.mark.parametrize(
    ("pages", "words"), [((23,), "page 23"), ((3, 4, 5, 9), "pages 3–5, 9"), ((9, 2, 2), "pages 2, 9")]
)
def test_pages_are_named_in_words(pages: tuple[int, ...], words: str) -> None:
    assert page_list(pages) == words


def test_a_record_gives_back_its_entry_through_json() -> None:
    for entry in entries([fault("voir \ud83d x", "x", (1, 2)), machine.LIBRARY_SAID.at(None, text="y")]):
        assert from_record(json.loads(json.dumps(record(entry)))) == entry


def test_faults_are_counted_by_severity() -> None:
    assert count(entries([fault("x", "x"), machine.LIBRARY_SAID.at(None, text="y")])) == (1, 1)


def test_tabs_reach_their_stops() -> None:
    assert shown("ab\tc\t") == ("a", "b", "  ", "c", "   ")


def test_words_at_the_ends_of_a_long_line_are_left_whole() -> None:
    text = " ".join(f"{'abcdefghij'[: i % 9 + 2]}{i}" for i in range(80))
    for i in (0, 7, 20, 41, 60, 79):
        word = text.split()[i]
        quoted = caret_lines(text, word)[0].split("| ")[1]
        assert set(quoted.split()) <= {*text.split(), "…"}
        assert quoted.startswith("… ") != quoted.startswith("ab0 ")
        assert quoted.endswith(" …") != quoted.endswith(text[-4:])


def test_a_long_word_is_cut_rather_than_left_off() -> None:
    quoted = caret_lines("a" * 300 + " xyz " + "b" * 300, "xyz")[0]
    assert "aaaa xyz bbbb" in quoted
    assert width(quoted) <= 102


def test_a_runner_cannot_be_commanded() -> None:
    assert plain("a ##[error]b ##[# [") == "a ##<U+005B>error]b ##<U+005B># ["
    assert plain_line("  ::error::x") == "  <U+003A>:error::x"
    assert plain_line("a: ::error::x") == "a: ::error::x"
    assert caret_lines("##[x y", "y")[0] == "    1 | ##<U+005B>x y"


def test_parts_of_korean_syllables_take_no_column() -> None:
    assert width("\u1112\u1161\u11ab") == width("\ud55c") == 2


def test_of_a_very_long_line_the_part_around_the_fault_is_kept() -> None:
    text = "é𝒜 " * 50_000
    source = Source.of("a.md", text)
    for start, end in (
        (0, 2),
        (75_000, 75_002),
        (149_997, 149_999),
        (149_999, 150_000),
        (150_000, 150_000),
        (9, 90_009),
    ):
        (entry,) = entries([codes.UNKNOWN_TARGET.at(source.span(start, end), target="x")])
        assert len(entry.text) == 4000
        assert entry.text == text[entry.offset :][:4000]
        assert entry.units == len(text[: entry.offset].encode("utf-16-le")) // 2
        assert (entry.column, entry.length) == (start + 1, end - start)
        assert from_record(json.loads(json.dumps(record(entry)))) == entry


def test_many_faults_in_a_very_long_line_are_told_at_once() -> None:
    source = Source.of("a.md", "mot  " * 20_000)
    start = monotonic()
    found = entries([codes.UNKNOWN_TARGET.at(source.span(i, i + 1), target="x") for i in range(0, 100_000, 10)])
    assert len(found) == 10_000
    assert human(found[:100]).count("^") == 100
    assert monotonic() - start < 3


@pytest.mark.parametrize(
    ("message", "pages", "shown"),
    [
        ("page 3 begins with it", (3,), "page 3 begins with it"),
        ("page 31 begins with it", (3,), "page 31 begins with it (page 3)"),
        ("called on page 3 and printed on page 4", (3, 4), "called on page 3 and printed on page 4"),
        ("the lines of pages 2 and 3", (2, 3), "the lines of pages 2 and 3"),
        ("the lines of pages 2 and 3", (2, 3, 4), "the lines of pages 2 and 3 (pages 2–4)"),
        ("3 lines in a row", (3,), "3 lines in a row (page 3)"),
        ("page iii begins with it", (3,), "page iii begins with it (page 3)"),
    ],
)
def test_pages_that_the_message_names_are_not_named_again(message: str, pages: tuple[int, ...], shown: str) -> None:
    (entry,) = entries([fault("un mot", "mot", pages)])
    assert short([replace(entry, message=message)]).endswith(f": {shown}\n")
