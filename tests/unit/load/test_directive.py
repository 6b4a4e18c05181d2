"""Directives: their argument, options, body and end."""

from __future__ import annotations

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.markdown import make_parser, read_markdown
from livrerouge.loaded import Markup
from livrerouge.place import Source

MD = make_parser()


def read(text: str) -> tuple[Markup, ...]:
    found: list[Diagnostic] = []
    file = read_markdown(MD, Source.of("a.md", text), found)
    assert found == []
    return file.blocks


def outline(pieces: tuple[Markup, ...]) -> list[object]:
    """Give names, ends and what is inside; inline pieces left out."""
    found: list[object] = []
    for piece in pieces:
        if piece.kind == "directive":
            end = "" if piece.attributes["closed"] == "yes" else "?"
            found.append((piece.attributes["name"] + end, outline(piece.children)))
        elif piece.kind in ("argument", "option"):
            found.append(":".join((piece.attributes.get("key", ""), piece.content)))
        elif piece.kind in ("paragraph", "heading", "code", "directive-end"):
            found.append(f"{piece.kind} {piece.span.text}")
        else:
            found.append((piece.kind, outline(piece.children)))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":::{note}\nText\n:::\nAfter", [("note", ["paragraph Text"]), "paragraph After"]),
        (":::{note}\n:::", [("note", [])]),
        ("Before\n:::{note}\nText\n:::", ["paragraph Before", ("note", ["paragraph Text"])]),
        ("  ::: { note }   a b  \nText\n  :::  ", [("note", [":a b", "paragraph Text"])]),
        (":::{}\n:::", [("", [])]),
        (
            ":::{figure} art/a.svg\n:id: fig-a\n:alt:\t A: *b*  \n:empty:\nWords\n:late: x\n:::",
            [("figure", [":art/a.svg", "id:fig-a", "alt:A: *b*", "empty:", "paragraph Words\n:late: x"])],
        ),
        (":::{note}\n\n:id: x\n:::", [("note", ["paragraph :id: x"])]),
        (":::{note}\n:1a: x\n:a:x\n:::", [("note", ["paragraph :1a: x\n:a:x"])]),
        (
            "::::{a}\nOne\n:::{b}\nTwo\n:::\nThree\n::::",
            [("a", ["paragraph One", ("b", ["paragraph Two"]), "paragraph Three"])],
        ),
        (":::{a}\nOne\n:::::", [("a", ["paragraph One"])]),
        (":::{a}\nOne\n\nTwo", [("a?", ["paragraph One", "paragraph Two"])]),
        (":::{a}\nOne\n:::{b}\nTwo\n:::", [("a?", ["paragraph One"]), ("b", ["paragraph Two"])]),
        ("::::{a}\n:::{b}\nTwo\n::::\nAfter", [("a", [("b?", ["paragraph Two"])]), "paragraph After"]),
        ("Text\n:::\nMore", ["paragraph Text", "directive-end :::", "paragraph More"]),
        (":::\n::::", ["directive-end :::", "directive-end ::::"]),
        ("::{a}\n::", ["paragraph ::{a}\n::"]),
        (":::a\n", ["paragraph :::a"]),
        ("    :::{a}\n    :::", ["code :::{a}\n    :::"]),
        (":::{a}\n```\n:::\n```\n:::", [("a", ["code ```\n:::\n```"])]),
        (":::{a}\n~~~\n```\n:::\n~~~\n:::", [("a", ["code ~~~\n```\n:::\n~~~"])]),
        (":::{a}\n````\n```\n:::\n````\n:::", [("a", ["code ````\n```\n:::\n````"])]),
        (":::{a}\n``` x ``` y\n:::\nAfter", [("a", ["paragraph ``` x ``` y"]), "paragraph After"]),
        (":::{a}\n\n    :::\n\n:::\nAfter", [("a", ["code :::"]), "paragraph After"]),
        (":::{a}\n```\n:::", [("a?", ["code ```\n:::"])]),
        (
            "- one\n  :::{a}\n  Text\n  :::\n- two",
            [("bullet-list", [("item", ["paragraph one", ("a", ["paragraph Text"])]), ("item", ["paragraph two"])])],
        ),
        (
            "- :::{a}\n  Text\n\nAfter\n:::",
            [("bullet-list", [("item", [("a?", ["paragraph Text"])])]), "paragraph After", "directive-end :::"],
        ),
        (
            "> :::{a} x\n> :k: v\n> Text\n> :::\n\nAfter",
            [("blockquote", [("a", [":x", "k:v", "paragraph Text"])]), "paragraph After"],
        ),
        (
            "> :::{a}\n> Text\n\nAfter\n:::",
            [("blockquote", [("a?", ["paragraph Text"])]), "paragraph After", "directive-end :::"],
        ),
        (
            ":::{a}\n- one\n- two\n:::",
            [("a", [("bullet-list", [("item", ["paragraph one"]), ("item", ["paragraph two"])])])],
        ),
        (":::{a}\n# Head\n:::", [("a", ["heading # Head"])]),
    ],
)
def test_directives_are_read(text: str, expected: list[object]) -> None:
    assert outline(read(text)) == expected


@pytest.mark.parametrize("prefix", ["", "> ", "- ", "> - "])
def test_places_are_exact(prefix: str) -> None:
    indent = "".join(" " if sign != ">" else ">" for sign in prefix)
    lines = [":::{figure}  art/𝒜.svg ", ":id: fig-a", ":alt:   *é* b", "Words *c*.", ":::"]
    text = "---\nt: 𝒜\n---\n\n" + "\n".join((indent if n else prefix) + line for n, line in enumerate(lines)) + "\n"
    block = read(text)[0]
    while block.kind != "directive":
        block = block.children[0]
    argument, identity, alt, words = block.children
    assert argument.span.text == argument.content == "art/𝒜.svg"
    assert identity.span.text == identity.content == "fig-a"
    assert text[int(identity.attributes["key-at"]) :].startswith("id:")
    assert alt.span.text == "*é* b"
    assert [piece.span.text for piece in alt.children] == ["*é*", " b"]
    assert [piece.span.text for piece in words.children] == ["Words ", "*c*", "."]
    assert block.span.text.startswith(":::{figure}")
    assert block.span.text.endswith(":::")


def test_an_option_without_a_value_stands_at_the_end_of_its_line() -> None:
    option = read(":::{a}\n:k:  \n:::")[0].children[0]
    assert (option.content, option.span.line, option.span.start, option.span.end) == ("", 2, 12, 12)
