"""Alignment: where each character of a value was written."""

from __future__ import annotations

from itertools import pairwise

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.alignment import of_lines, of_value
from livrerouge.load.rows import read_json, read_rows
from livrerouge.load.tree import read_mapping
from livrerouge.node import Scalar
from livrerouge.place import Source


def aligned(text: str) -> tuple[str, list[str]]:
    """Give the value of the key k, and for each of its characters what stands at its place."""
    found: list[Diagnostic] = []
    source = Source.of("a.yaml", text)
    mapping = read_mapping(source, found)
    assert mapping is not None
    node = mapping.get("k")
    assert isinstance(node, Scalar)
    offsets = of_value(node.text, node.span)
    assert len(offsets) == len(node.text) + 1
    assert offsets == sorted(offsets)
    return node.text, [source.text[offset : offset + 1] for offset in offsets[:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "k: plain 𝒜é",
        "k: folded\n   once  \n   twice\nl: x",
        "k: 'it''s ''quoted'''",
        "k: 'a\n\n   b'",
        'k: "plain in quotes"',
        'k: "a\\\n   b"',
        "k: |\n  one\n    two\n\n  three\nl: x",
        "k: >-\n  one\n  two\n\n  three",
        "k: |2\n   indented\n",
    ],
)
def test_characters_stand_where_they_were_written(text: str) -> None:
    value, written = aligned(text)
    pairs = list(zip(value, written, strict=True))
    assert all(a == b or (a.isspace() and (b.isspace() or not b)) for a, b in pairs), pairs


def test_an_escape_stands_where_its_backslash_does() -> None:
    value, written = aligned('k: "a\\u00e9\\x41\\"\\\\\\n\\U0001D49Cz"')
    assert value == 'aéA"\\\n𝒜z'
    assert written == ["a", *"\\\\\\\\\\\\", "z"]


def test_an_escaped_fold_is_skipped() -> None:
    value, written = aligned('k: "a\\\n  \\ b"')
    assert value == "a b"
    assert written == ["a", "\\", "b"]


def test_a_backslash_in_a_csv_cell_is_one() -> None:
    source = Source.of("a.csv", 'a\n"x\\n ""y"" \\z"\n')
    rows = read_rows(source, [])
    assert rows is not None
    value, span = rows.rows[0][0]
    offsets = of_value(value, span)
    assert value == 'x\\n "y" \\z'
    assert "".join(source.text[offset] for offset in offsets[:-1]) == value


@pytest.mark.parametrize(
    ("text", "first", "content"),
    [
        ("> one\n> two", 0, "one\ntwo"),
        ("- one\n  two  ", 0, "one\ntwo"),
        ("x\n\n1. > 𝒜ne\n   > two", 2, "𝒜ne\ntwo"),
        (">\tone\n>\t two", 0, "one\n two"),
        ("# head #", 0, "head"),
        ("\u00a0\none\ntwo", 0, "one\ntwo"),
    ],
)
def test_lines_are_found_behind_their_marks(text: str, first: int, content: str) -> None:
    source = Source.of("a.md", text)
    offsets = of_lines(content, source, first)
    assert len(offsets) == len(content) + 1
    assert "".join(source.text[o] if c != "\n" else c for c, o in zip(content, offsets, strict=False)) == content


def test_what_json_escapes_is_one_character() -> None:
    source = Source.of("a.json", '"\\u00e9\\ud83d\\ude00\\n\\"b\\\\ 😀c"')
    node = read_json(source, [])
    assert isinstance(node, Scalar)
    offsets = of_value(node.text, node.span)
    assert node.text == 'é😀\n"b\\ 😀c'
    written = [source.text[one:other] for one, other in pairwise(offsets)]
    assert written == ["\\u00e9", "\\ud83d\\ude00", "\\n", '\\"', "b", "\\\\", " ", "😀", "c"]
