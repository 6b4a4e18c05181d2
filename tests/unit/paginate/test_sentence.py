"""Sentences: what the engine says of sheets, in words an author understands."""

from __future__ import annotations

import pytest

from livrerouge.engine.remark import Remark, hear
from livrerouge.paginate import Engine
from livrerouge.paginate.sentence import sentence
from livrerouge.place import Source
from toypages import style


def told(css: str) -> list[tuple[str, str]]:
    """Give messages and hints of a sheet of which something is wrong."""
    sheets = (Source.of("styles/toy/bad.css", css),)
    return [(fault.message, fault.hint) for fault in Engine.start(style(), sheets, "/nowhere").diagnostics]


USUAL = "correct the property or its value, or take it out"


@pytest.mark.parametrize(
    ("css", "message", "hint"),
    [
        ("p { colr: red }", "the layout engine knows no property “colr”", "did you mean “color”?"),
        ("p { fnt: 1pt x }", "the layout engine knows no property “fnt”", "did you mean “font”?"),
        ("p { wholly-unlike: red }", "the layout engine knows no property “wholly-unlike”", USUAL),
        ("p { text-indent:  3xx }", "“text-indent” cannot be “3xx”", USUAL),
        ("p { margin: 0 color: red }", "“margin” cannot be “0 color: red”", "put a semicolon before “color”"),
        ("p { margin: }", "“margin” has no value", USUAL),
        ("p { grid-area: 1 / 2 / 3 / 4 / 5 }", "“grid-area” cannot be “1 / 2 / 3 / 4 / 5”", USUAL),
        (
            "p { -weasy-hyphens: auto }",
            "“-weasy-hyphens” is written without its prefix here: “hyphens”",
            USUAL,
        ),
        ("p::foo { color: red }", "the layout engine does not know the selector “p::foo”", "use a class instead"),
        ("@page :fisrt { margin: 0 }", "no page is a “:fisrt”", "did you mean “:first”?"),
        ("@page { @top-centre { } }", "a page has no margin box “@top-centre”", "did you mean “@top-center”?"),
        ("@suports (a: b) { }", "the layout engine knows no rule “@suports”", "correct it, or take it out"),
        ("@foo;", "the layout engine knows no rule “@foo”", "correct it, or take it out"),
        ("@media (a) { }", "“(a)” is no medium; what is printed is “print”", "correct it, or take it out"),
        ("@font-face { font-family: X }", "“@font-face” has no “src”", "correct it, or take it out"),
        ("@counter-style none { }", "“none” cannot be the name of a counter style", "correct it, or take it out"),
    ],
)
def test_a_remark_is_a_sentence_with_what_was_meant(css: str, message: str, hint: str) -> None:
    assert (message, hint) in told(css)


def test_the_grammar_is_told_in_our_words() -> None:
    messages = [message for message, _ in told("p { color red }\nq")]
    assert messages == [
        "this is not CSS: a declaration is written “property: value”",
        "this is not CSS: a selector stands here without its block",
    ]


def test_a_remark_nobody_knows_is_said_as_it_is() -> None:
    remark = Remark("Surprise at %d:%d", (3, 4), "Surprise  at 3:4,\nwithout end.")
    assert sentence(remark) == ("the layout engine says: Surprise, without end", None)


def test_a_long_value_is_cut() -> None:
    (found,) = told("p { color: " + "x" * 500 + " }")
    assert len(found[0]) == 120


def test_a_condition_on_media_is_told_once() -> None:
    with hear():
        assert len(told("@media (color) { p { color: red } }")) == 1
