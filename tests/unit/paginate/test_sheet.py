"""Sheets: a place in what the engine read is found again in what the author wrote."""

from __future__ import annotations

import pytest

from livrerouge import css
from livrerouge.paginate.sheet import Sheet
from livrerouge.place import Source

VALUES = {"leading": "14pt", "family": '"A; B", serif', "red": "#9b1b22"}


def sheet(text: str) -> Sheet:
    """Make a sheet as the engine and the author have it."""
    return Sheet(
        Source.of("styles/s/css/a.css", css.substitute(text, css.scan(text), VALUES)),
        Source.of("styles/s/css/a.css", text),
    )


def found(made: Sheet, words: str) -> str:
    """Give what the author wrote at the place where the engine read some words."""
    span = made.place(*made.read.locate(made.read.text.index(words)))
    assert span is not None
    return f"{span.line}:{span.column} {span.text}"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("p { colr: red }", "colr", "1:5 colr: red"),
        ("p { margin: var(--leading) 0; colr: var(--red) }", "colr", "1:31 colr: var(--red)"),
        ("p { color: var(--red); }\nq { color: var(--red); colr: 1 }", "colr", "2:24 colr: 1"),
        ("p { color: var(--red); /* 😀 ; */ colr: 1 }", "colr", "1:34 colr: 1"),
        ("p {\n\tmargin: 0 var(--leading);\tcolr: 1 }", "colr", "2:28 colr: 1"),
        ("p { margin: 0 3xx var(--leading) }", "3xx", "1:15 3xx var(--leading)"),
        ("p { margin: var(--leading) 3xx }", "3xx", "1:5 margin: var(--leading) 3xx"),
        ("p { color: var(--red) } @foo { }", "@foo", "1:25 @foo"),
    ],
)
def test_a_place_is_found_in_spite_of_tokens_before_it(text: str, words: str, expected: str) -> None:
    assert found(sheet(text), words) == expected


def test_words_are_found_where_the_author_wrote_them() -> None:
    span = sheet("p { color: var(--red) }\np::foo { }").find("p::foo ")
    assert span is not None
    assert (span.line, span.column, span.text) == (2, 1, "p::foo")


def test_words_that_a_token_brought_are_found_at_the_token() -> None:
    span = sheet("p { margin: 0;\n  line-height: var(--leading) }").find("14pt")
    assert span is not None
    assert (span.line, span.text) == (2, "var(--leading)")


def test_what_is_nowhere_has_no_place() -> None:
    assert sheet("p { }").find("q") is None
    assert sheet("p { }").find(" ") is None
    assert sheet("p { }").place(2, 1) is None
