"""Style sheets as text: what is found in them, and what is put in its place."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.css import addresses, breaches, declarations, references, scan, substitute

VALUES = {"red": "#900", "size": "10pt", "one": "1", "stack": "Spectral, serif"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p { color: var(--red) }", "p { color: #900 }"),
        ("p { color: VAR( --red ) }", "p { color: #900 }"),
        ("@page { size: var(--size) var(--size) }", "@page { size: 10pt 10pt }"),
        ("p { color: var(--red, blue) }", "p { color: #900 }"),
        ("p { color: var(--red, rgb(1, (2), 3)); top: 0 }", "p { color: #900; top: 0 }"),
        ("p { color: var(--none, blue) }", "p { color: blue }"),
        ("p { color: var(--none, var(--red)) }", "p { color: #900 }"),
        ("p { color: var(--none, var(--nor, f(var(--red), 1))) }", "p { color: f(#900, 1) }"),
        ("p { font-family: var(--none, var(--stack)), x }", "p { font-family: Spectral, serif, x }"),
        ("p { color: var(--none) }", "p { color: var(--none) }"),
        ("p { color: var(--local, var(--red)) }", "p { color: var(--local, #900) }"),
        ("p { color: var(--red, 'a)b'); top: 0 }", "p { color: #900; top: 0 }"),
        ("p { color: var(--red, /* ) */ x); top: 0 }", "p { color: #900; top: 0 }"),
        ("/* var(--red) */ p { content: 'var(--red)' \"var(--red)\" }", None),
        ('p { content: "\\"var(--red)" }', None),
        (".a\\(b, .c { color: my-var(--red) }", None),
        ("p { z-index: var(--one)var(--one) }", "p { z-index: 1/**/1 }"),
        ("p { width: var(--one)px }", "p { width: 1/**/px }"),
        ("p { width: calc(2*var(--one)) }", "p { width: calc(2*1) }"),
    ],
)
def test_tokens_are_put_in_outside_comments_and_strings(text: str, expected: str | None) -> None:
    assert substitute(text, scan(text), VALUES, {"local"}) == (text if expected is None else expected)


@pytest.mark.parametrize(
    "text",
    [
        "a{b:var(\n--red\n)}\nc{}",
        "a{b:var(--red,\n x\n,\n y)}\nc{}",
        "a{b:var(--none,\n x\n)}\nc{}",
        "a{b:url(\n'x'\n)}\nc{}",
    ],
)
def test_lines_stay_where_they_were(text: str) -> None:
    made = substitute(text, scan(text), VALUES)
    assert made != text
    assert made.count("\n") == text.count("\n")
    assert made.endswith("\nc{}")


def test_a_thousand_fallbacks_in_one_another_are_no_burden() -> None:
    text = "a{b:" + "var(--none," * 5000 + "x" + ")" * 5000 + "}"
    assert substitute(text, scan(text), {}) == "a{b:x}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a{b:url(art/x.svg)}", 'a{b:url("<art/x.svg>")}'),
        ("a{b:url( 'art/x y.svg' )}", "a{b:url('<art/x y.svg>')}"),
        ('a{b:URL("x(1).svg") red}', "a{b:URL red}".replace("URL", 'url("<x(1).svg>")')),
        ("/* url(x) */ a{b:'url(x)'}", None),
        ("a{b:curl(x)}", None),
    ],
)
def test_addresses_are_replaced(text: str, expected: str | None) -> None:
    made = substitute(text, scan(text), {}, address=lambda written: f"<{written}>")
    assert made == (text if expected is None else expected)


def test_what_is_found_has_its_place() -> None:
    text = "a { --edge: var( --red, var(--none)); b: url( 'x.svg' ) }\n.b--mod:hover { c: d }"
    pieces = scan(text)
    assert [(r.name, text[r.start : r.end], r.fallback) for r in references(pieces)] == [
        ("red", "--red", True),
        ("none", "--none", False),
    ]
    assert [(r.name, text[r.start : r.end]) for r in declarations(pieces)] == [("edge", "--edge")]
    assert [(a.text, text[a.start : a.end]) for a in addresses(pieces)] == [("x.svg", "x.svg")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a { b: c(d[e]) } /* } */ f::g { content: '}' }", []),
        ("a { b: var(--x, (y)) }", []),
        ("a { b: c\nd { e: f }", [(2, "“{” is never closed")]),
        ("a { b: c } }", [(11, "“}” closes nothing")]),
        ("a { b: (c }", [(7, "“(” is never closed")]),
        ("a { b: var(--x, c }", [(7, "“(” is never closed")]),
        ("a { b: c) }", [(8, "“)” closes nothing")]),
        ("a { b: 'c\n }", [(7, "the string that begins here does not end on its line")]),
        ("a { b: c } /* d", [(11, "the comment that begins here never ends")]),
        ("a[b='c'] { d: \"e\\\n f\" }", []),
    ],
)
def test_what_has_no_other_end_is_found(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(breach.start, breach.problem) for breach in breaches(scan(text))] == expected


CSS = st.lists(
    st.sampled_from(
        [
            "var(",
            "--red",
            "--x",
            ",",
            ")",
            "(",
            "[",
            "]",
            "{",
            "}",
            ";",
            ":",
            " ",
            "\n",
            "'",
            '"',
            "/*",
            "*/",
            "\\",
            "url(",
        ]
    )
).map("".join) | st.text(max_size=60)


@given(CSS)
def test_no_text_is_too_broken(text: str) -> None:
    pieces = scan(text)
    list(breaches(pieces))
    assert substitute(text, pieces, VALUES, {"x"}).count("\n") == text.count("\n")


@given(CSS)
def test_without_tokens_and_addresses_nothing_changes(text: str) -> None:
    text = text.replace("url", "").replace(",", "")
    assert substitute(text, scan(text), {}) == text


@pytest.mark.parametrize("piece", ["url( ", "var(", "--a ", "/*", "'", "\\", "--", "var(--a ,", "/**", " ", "(", "*/"])
def test_long_sheets_take_time_in_proportion(piece: str) -> None:
    def cost(times: int) -> float:
        text = "url(" + piece * times
        start = process_time()
        substitute(text, scan(text), VALUES)
        return process_time() - start

    assert cost(60_000) < max(40 * cost(6_000), 1.0)
