"""JSON: values with their places, and what breaks the grammar told where it can be mended."""

from __future__ import annotations

import json
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.rows import read_json
from livrerouge.load.tree import read_yaml
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.place import Source


def read(text: str) -> tuple[Node | None, list[tuple[str, str]]]:
    """Give the value, and the code and the place of each fault."""
    found: list[Diagnostic] = []
    node = read_json(Source.of("a.json", text), found)
    return node, [(fault.code.id, fault.span.at.removeprefix("a.json:") if fault.span else "") for fault in found]


def plain(node: Node | None) -> object:
    """Give what a node says, without places."""
    match node:
        case Mapping():
            return {entry.key.text: plain(entry.value) for entry in node.entries}
        case Sequence():
            return [plain(item) for item in node.items]
        case Scalar():
            return node.value
    raise AssertionError("there is no value")


def spans(node: Node) -> list[str]:
    """Give the characters of a node and of all inside it."""
    found = [node.span.text]
    if isinstance(node, Mapping):
        for entry in node.entries:
            found += [entry.key.span.text, *spans(entry.value)]
    elif isinstance(node, Sequence):
        for item in node.items:
            found += spans(item)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        "0",
        "-12.5e-3",
        "1E5",
        '""',
        "null",
        " [true, false, null] ",
        '{"a": {"b": [1, [2, []]], "c": {}}, "d": "x"}',
        '["\\u00e9\\n\\t\\"\\\\\\/", "\\ud83d\\ude00", "😀 é"]',
        "\n[\n 1\n ,\n2]\n",
    ],
)
def test_values_are_those_that_others_read(text: str) -> None:
    node, faults = read(text)
    assert faults == []
    assert plain(node) == json.loads(text)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        # Escaped halves and control characters are told, not read.
        | st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Cf"))),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abé", max_size=3), inner, max_size=4),
        max_leaves=20,
    ),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_with_its_places(value: object, ascii_only: bool) -> None:
    node, faults = read(json.dumps(value, ensure_ascii=ascii_only, indent=1))
    assert faults == []
    assert plain(node) == value
    assert node is not None
    assert json.loads(node.span.text) == value


def test_the_place_of_each_value_is_exact() -> None:
    node, _ = read('{"é": [1, "x"],\n "b": {"c": null}}')
    assert node is not None
    assert spans(node) == [node.span.text, '"é"', '[1, "x"]', "1", '"x"', '"b"', '{"c": null}', '"c"', "null"]
    assert isinstance(node, Mapping)
    assert node.entries[1].value.span.at == "a.json:2:7"


def test_a_number_keeps_its_digits_and_a_huge_one_is_text() -> None:
    node, _ = read("[12.50, 1e999, " + "9" * 101 + "]")
    assert isinstance(node, Sequence)
    texts = [(item.text, type(item.value)) for item in node.items if isinstance(item, Scalar)]
    assert texts == [("12.50", float), ("1e999", str), ("9" * 101, str)]


def test_it_is_read_as_yaml_would_be() -> None:
    text = '[{"year": 2001, "share": 12.5, "open": true, "theme": "Trade", "none": null}]'
    as_yaml = read_yaml(Source.of("a.json", text), [])
    node, _ = read(text)
    assert node == as_yaml


@pytest.mark.parametrize(
    ("text", "code", "place", "said"),
    [
        ("", "T106", "1:1", "empty"),
        (" \n", "T106", "1:1", "empty"),
        ("[1, 2", "T105", "1:1", "this list never ends"),
        ('{"a": 1', "T105", "1:1", "this set of keys never ends"),
        ("[1,\n 2,\n]", "T105", "2:3", "a comma stands behind the last value"),
        ('{"a": 1,}', "T105", "1:8", "a comma stands behind the last value"),
        ("[1 2]", "T105", "1:4", "a comma or “]” is missing before this"),
        ('{"a": 1 "b": 2}', "T105", "1:9", "a comma or “}” is missing before this"),
        ('{"a" 1}', "T105", "1:6", "a colon is missing"),
        ("{a: 1}", "T105", "1:2", "a key must stand here, in double quotes"),
        ("{'a': 1}", "T105", "1:2", "a key must stand here, in double quotes"),
        ("['a']", "T105", "1:2", "a text must stand in double quotes"),
        ("[Trade]", "T105", "1:2", "a text must stand in double quotes"),
        ("[NaN]", "T105", "1:2", "NaN is no number"),
        ("[-Infinity]", "T105", "1:2", "-Infinity is no number"),
        ("[01]", "T105", "1:2", "this number is not written as JSON asks"),
        ("[1.]", "T105", "1:2", "this number is not written as JSON asks"),
        ("[+1]", "T105", "1:2", "this number is not written as JSON asks"),
        ("[True]", "T105", "1:2", "“True” is no value"),
        ("[None]", "T105", "1:2", "“None” is no value"),
        ("[1] [2]", "T105", "1:5", "this stands behind the end of the value"),
        ("// years\n[]", "T105", "1:1", "JSON has no comments"),
        ('["a\nb"]', "T105", "1:2", "a quotation mark is never closed"),
        ('["a', "T105", "1:2", "a quotation mark is never closed"),
        ('["a\\x"]', "T105", "1:4", "“\\x” stands for no character"),
        ('["\\u12"]', "T105", "1:3", "“\\u” stands for no character"),
        ("[1, ]", "T105", "1:3", "a comma stands behind the last value"),
        ("[,]", "T105", "1:2", "a value must stand here"),
        ('{"a":', "T105", "1:6", "the file ends where a value must stand"),
        ("[" * 100, "B015", "1:62", "more than 60 levels of nesting"),
        ("[" + "1," * 100_001 + "1]", "B036", "1:200000", "more than 100000 values"),
    ],
)
def test_what_breaks_the_grammar_is_told_at_its_place(text: str, code: str, place: str, said: str) -> None:
    found: list[Diagnostic] = []
    assert read_json(Source.of("a.json", text), found) is None
    (fault,) = found
    assert fault.span is not None
    assert (fault.code.id, fault.span.at) == (code, f"a.json:{place}")
    assert said in fault.message


def test_a_key_that_is_given_twice_is_told_and_the_first_one_counts() -> None:
    node, faults = read('{"a": 1,\n "a": 2}')
    assert faults == [("B013", "2:2")]
    assert plain(node) == {"a": 1}


def test_an_escaped_control_character_is_told_and_blanked() -> None:
    node, faults = read('["a\\u0007b", "\\ud800"]')
    assert faults == [("B007", "1:2"), ("B007", "1:14")]
    assert plain(node) == ["a b", " "]


def test_a_text_that_is_too_involved_is_told() -> None:
    assert read('["' + "[ " * 1001 + '"]')[1] == [("B018", "1:2")]


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "[" + "[]," * 60_000, '"' + "\\" * 400_001, "1" * 400_000, " " * 400_000]
)
def test_the_time_grows_with_the_length_only(text: str) -> None:
    start = perf_counter()
    read(text)
    assert perf_counter() - start < 2
