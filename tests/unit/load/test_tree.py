"""Trees: YAML becomes nodes, every one with its place; and every fault of YAML."""

from __future__ import annotations

from time import perf_counter

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.tree import DEPTH_LIMIT, read_mapping, read_yaml
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.place import Source


def read(text: str) -> Mapping:
    found: list[Diagnostic] = []
    mapping = read_mapping(Source.of("a.yaml", text), found)
    assert found == []
    assert mapping is not None
    return mapping


def faults(text: str) -> list[tuple[str, str]]:
    """Give the code and the place of each fault."""
    found: list[Diagnostic] = []
    read_mapping(Source.of("a.yaml", text), found)
    return [(fault.code.id, fault.span.at.removeprefix("a.yaml:") if fault.span else "") for fault in found]


def value(text: str) -> str | int | float | bool | None:
    node = read(f"k: {text}").get("k")
    assert isinstance(node, Scalar)
    return node.value


def texts(node: Node | None) -> list[str]:
    """List the text at the place of every scalar."""
    match node:
        case Scalar():
            return [node.span.text]
        case Sequence():
            return [text for item in node.items for text in texts(item)]
        case Mapping():
            return [text for e in node.entries for text in (e.key.span.text, *texts(e.value))]
    return []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 12),
        ("-3", -3),
        ("+3", 3),
        ("007", 7),
        ("0o17", 15),
        ("0xFF", 255),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("yes", "yes"),
        ("on", "on"),
        ("2026-11-24", "2026-11-24"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        (".", "."),
        ("-", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("''", ""),
        ("٣", "٣"),
    ],
)
def test_plain_values_are_read_by_the_core_schema(text: str, expected: object) -> None:
    if text == "-":
        assert read("k:\n  -\n").get("k") is not None
        return
    found = value(text)
    assert found == expected
    assert type(found) is type(expected)


def test_the_text_of_a_value_is_what_was_written() -> None:
    node = read("number: 007").get("number")
    assert isinstance(node, Scalar)
    assert node.text == "007"


def test_places_are_exact_whatever_stands_before() -> None:
    mapping = read("# 𝒜 é\ntitle: 'Été'\nlist:\n  - 𝒜b\n  - {k: \"v\", n: 12}\nlast: a b\n")
    assert texts(mapping) == ["title", "'Été'", "list", "𝒜b", "k", '"v"', "n", "12", "last", "a b"]
    assert mapping.entries[2].value.span.at == "a.yaml:6:7"


def test_a_collection_ends_with_its_last_item() -> None:
    mapping = read("a:\n  - x\n  - y\n\n# remark\nb: {c: d}\nc: []\n")
    assert [entry.value.span.text for entry in mapping.entries] == ["- x\n  - y", "{c: d}", "[]"]


def test_a_folded_text_keeps_the_place_of_all_its_lines() -> None:
    mapping = read("a: one\n   two\nb: >\n  three\n  four\n\nc: |-\n  five\n")
    assert [entry.value.span.text for entry in mapping.entries] == ["one\n   two", ">\n  three\n  four", "|-\n  five"]


def test_an_empty_value_stands_behind_its_key() -> None:
    mapping = read("a:\nb: x\n")
    assert mapping.entries[0].value.span.at == "a.yaml:1:3"
    assert mapping.entries[0].value.span.text == ""


def test_only_the_part_asked_for_is_read() -> None:
    text = "---\ntitle: A\n---\n: [ no YAML\n"
    found: list[Diagnostic] = []
    mapping = read_mapping(Source.of("a.md", text), found, 4, 13)
    assert found == []
    assert mapping is not None
    assert mapping.entries[0].value.span.at == "a.md:2:8"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: a: b\n", [("B010", "1:9")]),
        ('title: "a\n', [("B010", "1:8")]),
        ("k: [a\n", [("B010", "1:4")]),
        ("k: @a\n", [("B010", "1:4")]),
        ("a: b\n c: d\n", [("B010", "2:2")]),
        ("? [a]\n: b\n", [("B010", "1:3")]),
        ("a: &x 1\nb: 2\n", [("B011", "1:4")]),
        ("a: 1\nb: *x\n", [("B011", "2:4")]),
        ("a: !!str 12\n", [("B012", "1:4")]),
        ("a: !mine [b]\n", [("B012", "1:4")]),
        ("a: !\n", [("B012", "1:4")]),
        ("a: 1\nb: 2\na: 3\n", [("B013", "3:1")]),
        ("a: {b: 1, b: 2}\n", [("B013", "1:11")]),
        ("a:\n\tb: 1\n", [("B014", "2:1")]),
        ("a: " + "[" * 70 + "]" * 70 + "\n", [("B015", f"1:{4 + DEPTH_LIMIT}")]),
        ("", [("B016", "1:1")]),
        ("# nothing\n", [("B016", "1:1")]),
        ("- a\n- b\n", [("B016", "1:1")]),
        ("only words\n", [("B016", "1:1")]),
        ("a: 1\n---\nb: 2\n", [("B017", "2:1")]),
        ('a: "x\\u0007y\\u2028"\n', [("B007", "1:4")]),
        ("a: '" + "[ " * 1001 + "'\n", [("B018", "1:4")]),
    ],
)
def test_a_fault_is_told_at_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert faults(text) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: a: b", "this is not YAML: a second “: ” stands on a line that has one already"),
        ('title: "a', "this is not YAML: a quotation mark is never closed"),
        ("k: [a", "this is not YAML: a bracket [ is never closed, or a comma is missing"),
        ("k: {a", "this is not YAML: a brace { is never closed, or a comma is missing"),
        ('k: "\\d"', "this is not YAML: a backslash stands in double quotes"),
        ("k: %a", "this is not YAML: a text that begins with a sign needs quotes"),
        ("k: - a", "this is not YAML: a list cannot begin on the line of its key"),
        (
            "a: 1\n b: 2\n",
            "this is not YAML: this line goes on with the value of the line before it, and cannot have a key",
        ),
        ("a: 'b'c'", "this is not YAML: this stands behind the end of the value"),
        ("a: [b] c", "this is not YAML: this stands behind the end of the value"),
        ("a: 1\nb\nc: 2\n", "this is not YAML: a key is not followed by a colon"),
        ("a:\n  b: 1\n c: 2\n", "this is not YAML: a line is not indented like its neighbours"),
        ("- a\nb: 1\n", "this is not YAML: a line is not indented like the items of the list"),
    ],
)
def test_what_the_parser_says_is_said_in_words_for_authors(text: str, problem: str) -> None:
    found: list[Diagnostic] = []
    read_yaml(Source.of("a.yaml", text), found)
    assert [fault.message for fault in found] == [problem]


@pytest.mark.parametrize(
    ("text", "at", "words", "hint"),
    [
        ('a: 1\nb: "c\nd: 2\n', "2:4", '"', "close it on the same line"),
        ("a: 1\nb: [c, d\ne: 2\n", "2:4", "[", "close it; a text that holds one needs quotes"),
        ("a: 1\nb: {c: d\ne: 2\n", "2:4", "{", "close it; a text that holds one needs quotes"),
        ("a: 1\nthe key \nc: 2\n", "2:1", "the key", "write “key: value”"),
        ("a one\nbee: 2\n", "2:1", "bee", "begin the line under the first letter"),
        ("a:\n  b: 1\n c: 2\n", "3:2", "c", "begin the line under the first letter"),
        ("a: 'l'art'\n", "1:7", "a", "put the whole value in double quotes"),
        ("a: b: c\n", "1:5", ":", "a text with “: ” or “ #” in it"),
    ],
)
def test_broken_yaml_is_told_where_it_is_mended(text: str, at: str, words: str, hint: str) -> None:
    found: list[Diagnostic] = []
    read_yaml(Source.of("a.yaml", "---\n" + text), found, 4)
    (told,) = found
    assert told.span is not None
    line, column = at.split(":")
    assert (told.span.at, told.span.text) == (f"a.yaml:{int(line) + 1}:{column}", words)
    assert told.hint.startswith(hint)


def test_a_character_written_as_an_escape_is_blanked() -> None:
    found: list[Diagnostic] = []
    mapping = read_mapping(Source.of("a.yaml", 'a: "x\\u0007y\\n\\t"'), found)
    assert mapping is not None
    node = mapping.get("a")
    assert isinstance(node, Scalar)
    assert node.text == "x y\n\t"


def test_a_tag_of_the_core_is_named_shortly() -> None:
    found: list[Diagnostic] = []
    read_yaml(Source.of("a.yaml", "a: !!python/name:os.system x"), found)
    assert [fault.message for fault in found] == ["the tag !!python/name:os.system is not used here"]


def test_of_a_key_given_twice_the_first_counts() -> None:
    found: list[Diagnostic] = []
    mapping = read_mapping(Source.of("a.yaml", "a: 1\na: 2\nb: 3"), found)
    assert mapping is not None
    assert [(e.key.text, e.value.span.text) for e in mapping.entries] == [("a", "1"), ("b", "3")]
    assert [fault.message for fault in found] == ["“a” is already given on line 1"]


def test_all_faults_a_reader_can_go_on_after_are_told() -> None:
    assert faults("a: &x 1\nb: !y 2\nb: *x\n") == [("B011", "1:4"), ("B012", "2:4"), ("B011", "3:4"), ("B013", "3:1")]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 50_000,
        "- " * 50_000,
        "? " * 50_000,
        "a:\n" * 10_000,
        "&a " * 50_000,
        "k: [" + "{" * 9999,
    ],
)
def test_hostile_yaml_is_refused_at_once(text: str) -> None:
    start = perf_counter()
    assert faults(text)
    assert perf_counter() - start < 2
