"""Inline Markdown: every piece exact to the character."""

from __future__ import annotations

import pytest

from livrerouge.load.inline import NESTING
from livrerouge.load.markdown import make_parser, read_inline, read_markdown
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import Markup
from livrerouge.node import Scalar
from livrerouge.place import Source

MD = make_parser()


def read(text: str) -> tuple[Markup, ...]:
    """Read the text of a paragraph that stands between others."""
    before = "𝒜é\n\n"
    file = read_markdown(MD, Source.of("a.md", f"{before}{text}\n\nend\n"), [])
    return file.blocks[1].children


def pieces(found: tuple[Markup, ...]) -> list[tuple[str, str, str]]:
    """Give kind, content and the text at the place of every piece, outer ones first."""
    return [row for p in found for row in ((p.kind, p.content, p.span.text), *pieces(p.children))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [("text", "plain", "plain")]),
        ("a *b* c", [("text", "a ", "a "), ("emphasis", "", "*b*"), ("text", "b", "b"), ("text", " c", " c")]),
        ("__b__", [("strong", "", "__b__"), ("text", "b", "b")]),
        (
            "***b** c*",
            [("emphasis", "", "***b** c*"), ("strong", "", "**b**"), ("text", "b", "b"), ("text", " c", " c")],
        ),
        ("a * b ** c_d", [("text", "a * b ** c_d", "a * b ** c_d")]),
        ("**a*", [("text", "*", "*"), ("emphasis", "", "*a*"), ("text", "a", "a")]),
        ("`` a`b ``", [("code", "a`b", "`` a`b ``")]),
        ("`a", [("text", "`a", "`a")]),
        ("`a`{lang=en}", [("code", "a", "`a`"), ("text", "{lang=en}", "{lang=en}")]),
        ("![a](b){x=y}", [("image", "a", "![a](b)"), ("text", "{x=y}", "{x=y}")]),
        ("a\\*b\\a", [("text", "a", "a"), ("text", "*", "\\*"), ("text", "b\\a", "b\\a")]),
        ("a&amp;b &nope;", [("text", "a", "a"), ("text", "&", "&amp;"), ("text", "b &nope;", "b &nope;")]),
        ("&#x1D49C;", [("text", "𝒜", "&#x1D49C;")]),
        ("&#12;&#x2028;", [("text", "\ufffd", "&#12;"), ("text", "\ufffd", "&#x2028;")]),
        ("[a *b*](u)", [("link", "", "[a *b*](u)"), ("text", "a ", "a "), ("emphasis", "", "*b*"), ("text", "b", "b")]),
        ("[](#id){ref=page} x", [("link", "", "[](#id){ref=page}"), ("text", " x", " x")]),
        ("[w o]{lang=en}.", [("span", "", "[w o]{lang=en}"), ("text", "w o", "w o"), ("text", ".", ".")]),
        (
            "<https://a.b/%C3%A9>",
            [("link", "", "<https://a.b/%C3%A9>"), ("text", "https://a.b/%C3%A9", "https://a.b/%C3%A9")],
        ),
        ("<a@b.org>", [("link", "", "<a@b.org>"), ("text", "a@b.org", "a@b.org")]),
        ("a[^n]b[^]", [("text", "a", "a"), ("call", "", "[^n]"), ("text", "b[^]", "b[^]")]),
        ("![alt *x*](a.png)", [("image", "alt *x*", "![alt *x*](a.png)")]),
        ("a <b>c", [("text", "a ", "a "), ("html", "<b>", "<b>"), ("text", "c", "c")]),
        ("a <!-- b --> c", [("text", "a ", "a "), ("html", "<!-- b -->", "<!-- b -->"), ("text", " c", " c")]),
        ("a\nb", [("text", "a b", "a\nb")]),
        ("a  \nb", [("text", "a", "a"), ("break", "", "\n"), ("text", "b", "b")]),
        ("a\\\nb", [("text", "a", "a"), ("break", "", "\\\n"), ("text", "b", "b")]),
        (
            "[𝒜](u) 𝒜*é*",
            [
                ("link", "", "[𝒜](u)"),
                ("text", "𝒜", "𝒜"),
                ("text", " 𝒜", " 𝒜"),
                ("emphasis", "", "*é*"),
                ("text", "é", "é"),
            ],
        ),
        ("[a][r]", [("text", "[a][r]", "[a][r]")]),
        ("a \t b", [("text", "a \t b", "a \t b")]),
        ("[a *b](c) d*", [("link", "", "[a *b](c)"), ("text", "a *b", "a *b"), ("text", " d*", " d*")]),
    ],
)
def test_pieces_are_exact(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert pieces(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("[a](u)", {"href": "u"}),
        ("[a](</x y> 't'){ref=page}", {"href": "/x%20y", "title": "t", "ref": "page"}),
        ("[a](javascript:x)", {"href": "javascript:x"}),
        ("<https://a.b>", {"href": "https://a.b", "bare": "yes"}),
        ("<a@b.org>", {"href": "mailto:a@b.org", "bare": "yes"}),
        ("[a]{lang=en .x #y}", {"lang": "en", "class": "x", "id": "y"}),
        ("[a]{onclick=x}", {"onclick": "x"}),
        ("![a](b 't')", {"src": "b"}),
        ("[^n]", {"label": "n"}),
    ],
)
def test_whatever_is_said_besides_is_kept_to_be_judged(text: str, attributes: dict[str, str]) -> None:
    assert dict(read(text)[0].attributes) == attributes


@pytest.mark.parametrize("prefix", ["> ", "- ", "1. > ", "> - "])
def test_pieces_are_exact_behind_marks_on_every_line(prefix: str) -> None:
    indent = "".join(" " if sign != ">" else ">" for sign in prefix)
    source = Source.of("a.md", f"{prefix}a *b\n{indent}c* `d`\n{indent}[e](f)")
    block = read_markdown(MD, source, []).blocks[0]
    while block.kind != "paragraph":
        block = block.children[0]
    leaves = [row for row in pieces(block.children) if row[0] in ("text", "code", "link")]
    assert [(kind, content) for kind, content, _ in leaves] == [
        ("text", "a "),
        ("text", "b "),
        ("text", "c"),
        ("text", " "),
        ("code", "d"),
        ("text", " "),
        ("link", ""),
        ("text", "e"),
    ]
    assert [written for _, _, written in leaves] == ["a ", "b\n", "c", " ", "`d`", "\n", "[e](f)", "e"]


def test_links_by_reference_find_their_address() -> None:
    file = read_markdown(MD, Source.of("a.md", "[a][r] and [r]\n\n[r]: https://x.org\n"), [])
    assert [piece.attributes.get("href") for piece in file.blocks[0].children] == [
        "https://x.org",
        None,
        "https://x.org",
    ]


def depth(found: tuple[Markup, ...]) -> int:
    return max((1 + depth(piece.children) for piece in found), default=0)


@pytest.mark.parametrize(
    "text", ["*a " * 500 + "a* " * 500, "*a **b " * 300 + "b** a* " * 300, "[" * 300 + "a" + "]{lang=en}" * 300]
)
def test_marks_are_not_nested_without_end(text: str) -> None:
    found = read(text)
    assert NESTING <= depth(found) <= 2 * NESTING + 1
    assert sum(content.count("a") for _, content, _ in pieces(found)) >= 1


def alone(yaml: str) -> list[tuple[str, str, str]]:
    """Read the value of the key k as inline Markdown."""
    mapping = read_mapping(Source.of("a.yaml", yaml), [])
    assert mapping is not None
    node = mapping.get("k")
    assert isinstance(node, Scalar)
    return pieces(read_inline(MD, node.text, node.span))


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("k: a *b*", [("text", "a ", "a "), ("emphasis", "", "*b*"), ("text", "b", "b")]),
        ("k: 'it''s *b*'", [("text", "it'", "it'"), ("text", "s ", "s "), ("emphasis", "", "*b*"), ("text", "b", "b")]),
        (
            'k: "\\u00e9t\\u00e9 x"',
            [("text", "é", "\\u00e9"), ("text", "t", "t"), ("text", "é", "\\u00e9"), ("text", " x", " x")],
        ),
        ('k: "a\\nb"', [("text", "a", "a"), ("text", " ", "\\n"), ("text", "b", "b")]),
        ("k: >-\n  a\n  *b*\n", [("text", "a ", "a\n"), ("emphasis", "", "*b*"), ("text", "b", "b")]),
        ("k: |\n  a `b`\n", [("text", "a ", "a "), ("code", "b", "`b`")]),
        ("k: ''", []),
        ("k: '" + "[" * 1001 + "'", [("text", "[" * 1001, "[" * 1001)]),
    ],
)
def test_a_text_that_stands_alone_is_exact_too(yaml: str, expected: list[tuple[str, str, str]]) -> None:
    found = alone(yaml)
    assert found == expected
