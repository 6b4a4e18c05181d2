"""Markdown: blocks with their places, front matter, and texts that stand alone."""

from __future__ import annotations

from time import perf_counter

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.markdown import make_parser, read_markdown
from livrerouge.loaded import MarkdownFile, Markup
from livrerouge.place import Source

MD = make_parser()


def read(text: str) -> MarkdownFile:
    found: list[Diagnostic] = []
    file = read_markdown(MD, Source.of("a.md", text), found)
    assert found == []
    return file


def outline(pieces: tuple[Markup, ...]) -> list[object]:
    """Give kinds and the text at the place, blocks with what is in them, inline pieces left out."""
    found: list[object] = []
    for piece in pieces:
        if piece.kind in ("paragraph", "heading", "term", "code", "rule", "html", "directive-end", "inline"):
            found.append((piece.kind, piece.span.text))
        else:
            found.append((piece.kind, outline(piece.children)))
    return found


def test_blocks_are_told_apart_with_their_places() -> None:
    text = "# Head\n\nOne\ntwo.\n\n---\n\n```py\ncode\n```\n\n    indented\n\n<div>\n"
    assert outline(read(text).blocks) == [
        ("heading", "# Head"),
        ("paragraph", "One\ntwo."),
        ("rule", "---"),
        ("code", "```py\ncode\n```"),
        ("code", "indented"),
        ("html", "<div>"),
    ]


def test_code_keeps_its_text_and_language() -> None:
    code = read("~~~  py  \na *b*\n\n  c\n~~~\n").blocks[0]
    assert (code.content, code.attributes["info"]) == ("a *b*\n\n  c\n", "py")


def test_a_line_of_hyphens_under_a_paragraph_is_a_rule() -> None:
    assert outline(read("Text\n---\nMore\n===\n").blocks) == [
        ("paragraph", "Text"),
        ("rule", "---"),
        ("paragraph", "More\n==="),
    ]


def test_lists_nest_and_keep_their_places() -> None:
    text = "3. one\n   more\n   - deep\n     - 𝒜\n4. two\n"
    assert outline(read(text).blocks) == [
        (
            "ordered-list",
            [
                (
                    "item",
                    [
                        ("paragraph", "one\n   more"),
                        (
                            "bullet-list",
                            [("item", [("paragraph", "deep"), ("bullet-list", [("item", [("paragraph", "𝒜")])])])],
                        ),
                    ],
                ),
                ("item", [("paragraph", "two")]),
            ],
        )
    ]
    assert read(text).blocks[0].attributes["start"] == "3"


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("- a\n- b\n", "yes"),
        ("- a\n\n- b\n", "no"),
        ("- a\n\n  - c\n  - d\n\n- b\n", "no"),
        ("- a\n  - c\n\n  - d\n- b\n", "yes"),
        ("- # head\n", "yes"),
        ("-\n", "yes"),
    ],
)
def test_a_list_is_tight_or_not_by_its_own_items(text: str, tight: str) -> None:
    assert read(text).blocks[0].attributes["tight"] == tight


def test_quotations_keep_lazy_lines() -> None:
    text = "> one\nlazy\n> > two\n"
    assert outline(read(text).blocks) == [
        ("blockquote", [("paragraph", "one\nlazy"), ("blockquote", [("paragraph", "two")])]),
    ]
    words = read(text).blocks[0].children[0].children
    assert [(word.content, word.span.text) for word in words] == [("one lazy", "one\nlazy")]


def test_definition_lists_have_terms_and_descriptions() -> None:
    text = "Term *a*\n:   first\n\n    second\n\n: third\n\nOther\n: x\n"
    assert outline(read(text).blocks) == [
        (
            "definition-list",
            [
                ("term", "Term *a*"),
                ("description", [("paragraph", "first"), ("paragraph", "second")]),
                ("description", [("paragraph", "third")]),
                ("term", "Other"),
                ("description", [("paragraph", "x")]),
            ],
        )
    ]


def test_a_note_may_have_several_paragraphs() -> None:
    text = "A[^n].\n\n[^n]: One\n    more.\n\n    Two *é*.\n\nB\n"
    blocks = read(text).blocks
    assert outline(blocks) == [
        ("paragraph", "A[^n]."),
        ("note", [("paragraph", "One\n    more."), ("paragraph", "Two *é*.")]),
        ("paragraph", "B"),
    ]
    assert blocks[1].attributes["label"] == "n"
    assert blocks[1].span.at == "a.md:3:1"
    assert blocks[1].children[1].children[1].span.at == "a.md:6:9"


def test_a_note_defined_twice_is_there_twice() -> None:
    assert [block.attributes.get("label") for block in read("[^a]: x\n\n[^a]: y\n").blocks] == ["a", "a"]


@pytest.mark.parametrize(
    ("text", "identity", "at", "words"),
    [
        ("## A *b* {#ab-1}", "ab-1", "ab-1}", "A *b*"),
        ("## A {#ab} ##", "ab", "ab} ##", "A"),
        ("> - # 𝒜 {#x}  ", "x", "x}  ", "𝒜"),
        ("# {#only}", "only", "only}", ""),
    ],
)
def test_an_id_behind_a_head_is_none_of_its_text(text: str, identity: str, at: str, words: str) -> None:
    block = read(text).blocks[0]
    while block.kind != "heading":
        block = block.children[0]
    assert block.attributes["id"] == identity
    assert text[int(block.attributes["id-at"]) :] == at
    assert (text[block.children[0].span.start : block.children[-1].span.end] if block.children else "") == words


def test_levels_of_heads_are_kept_and_other_braces_are_text() -> None:
    block = read("### A {b} c").blocks[0]
    assert block.attributes == {"level": "3"}
    assert block.children[0].content == "A {b} c"


def test_front_matter_is_read_with_its_places() -> None:
    file = read("---\ntitle: Été\n---\n# H\n")
    assert file.front is not None
    assert file.front.entries[0].value.span.at == "a.md:2:8"
    assert [block.span.at for block in file.blocks] == ["a.md:4:1"]


@pytest.mark.parametrize("end", ["---", "---\n", "...", "---  \n", "---\n\n"])
def test_front_matter_may_be_all_there_is(end: str) -> None:
    file = read(f"---\ntitle: A\n{end}")
    assert file.front is not None
    assert file.blocks == ()


def test_a_file_without_front_matter_has_none() -> None:
    file = read("Text\n\n---\n\nx: y\n\n---\n")
    assert file.front is None
    assert [block.kind for block in file.blocks] == ["paragraph", "rule", "paragraph", "rule"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: A\n\nText", [("B040", "a.md:1:1")]),
        ("---\n---\nText", [("B016", "a.md:2:1")]),
        ("---\n- a\n---\nText", [("B016", "a.md:2:1")]),
        ("---\na: b: c\n---\nText", [("B010", "a.md:2:5")]),
    ],
)
def test_front_matter_that_cannot_be_read_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    found: list[Diagnostic] = []
    file = read_markdown(MD, Source.of("a.md", text), found)
    assert [(fault.code.id, fault.span.at if fault.span else "") for fault in found] == expected
    assert file.front is None
    assert outline(file.blocks) == ([] if expected[0][0] == "B040" else [("paragraph", "Text")])


@pytest.mark.parametrize("text", [">" * 200 + " a", "> " * 200 + "a", "- " * 200 + "a", "> - " * 100 + "a"])
def test_blocks_nested_beyond_what_can_be_set_are_told(text: str) -> None:
    def kinds(pieces: tuple[Markup, ...]) -> list[str]:
        return [kind for piece in pieces for kind in (piece.kind, *kinds(piece.children))]

    assert "too-deep" in kinds(read(text).blocks)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("One " + "[ " * 1001 + "\n\nTwo", "a.md:1:1"),
        ("# " + "[" * 1001, "a.md:1:1"),
        ("Term\n: " + "[ " * 1001, "a.md:2:1"),
        (":::{figure} " + "[ " * 1001 + "\n:::", "a.md:1:13"),
        (":::{figure}\n:alt: " + "[ " * 1001 + "\n:::", "a.md:2:7"),
    ],
)
def test_a_text_with_too_many_brackets_is_told_and_kept_as_words(text: str, at: str) -> None:
    found: list[Diagnostic] = []
    file = read_markdown(MD, Source.of("a.md", text), found)
    assert [(fault.code.id, fault.span.at if fault.span else "") for fault in found] == [("B018", at)]
    assert file.blocks


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "[ " * 10_000,
        "![ " * 10_000,
        "[" * 5000 + "]" * 5000,
        "[a](" * 999 + "x",
        "[a]{k='" * 999,
        ">" * 10_000,
        "> " * 5000 + "a",
        "`" * 5000,
        " ".join("`" * n for n in range(1, 300)),
        "*a " * 5000,
        "*a _b [c " * 900,
        "*a " * 1000 + "a* " * 1000,
        "*a **b " * 1000 + "b** a* " * 1000,
        "<!-- " * 5000,
        "&" * 5000,
        "a\n: b\n" * 2000,
        ":::{a}\n" * 3000,
        ":::{a} x" + " " * 50_000 + "x",
        ":::{a}\n:k: x" + " " * 50_000 + "x\n:::",
        "# x" + " " * 50_000 + "x",
        "\n".join(":" * n + "{a}" for n in range(200, 3, -1)),
        "[a]: b '\n" * 3000,
    ],
)
def test_hostile_text_is_read_or_refused_at_once(text: str) -> None:
    start = perf_counter()
    read_markdown(MD, Source.of("a.md", text), [])
    assert perf_counter() - start < 2
