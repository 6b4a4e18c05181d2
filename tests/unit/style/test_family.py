"""Families: a typeface that the style does not have is told where it is named."""

from __future__ import annotations

from time import perf_counter

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.loaded import Lettering, Picture
from livrerouge.place import Source
from livrerouge.style import lettering_faults
from unit.style.styles import PLAIN, good, loaded, read, told

TWO = PLAIN + "  Barlow: {package: fontpkg-barlow, cuts: [400]}\n"


def faults(
    css: str = "", *, tokens: str = "", templates: dict[str, str] | None = None
) -> tuple[list[tuple[str, str, str]], tuple[Diagnostic, ...]]:
    """Say what is told of families in a style."""
    found = read(loaded(TWO + tokens, sheets={"text.css": css}, templates=templates)).diagnostics
    own = tuple(fault for fault in found if fault.code.id == "S146")
    return told(own), own


@pytest.mark.parametrize(
    "css",
    [
        "p { font-family: Spectral }",
        "p { font-family: barlow, Spectral, serif }",
        "p { font: 400 10pt/14pt Barlow, sans-serif }",
        "p { font: italic 400 var(--text-size)/var(--leading) var(--text-family) }",
        "p { font: 400 var(--leading)/1.2 'Barlow' }",
        "p { font: inherit; font-family: inherit }",
        "p { font-family: Spectral !important }",
        "p { --font: Nonsense; font-style: italic }",
        "/* font-family: Georgia */ p { color: red }",
        "p { font-family: var(--other, Georgia) }",
        "p { font: calc(1pt * (2 + 3))/1 Barlow }",
    ],
)
def test_the_styles_own_typefaces_are_right(css: str) -> None:
    assert faults(css, tokens="tokens: {text-size: 10pt, text-family: 'Spectral, serif'}\n")[0] == []


@pytest.mark.parametrize(
    ("css", "column", "name"),
    [
        ("p { font-family: Georgia }", 18, "Georgia"),
        ("p { font-family: Spectral, Barlo, serif }", 28, "Barlo"),
        ("p { font-family: 'Barlo Condensed' }", 19, "Barlo Condensed"),
        ("p { font-family: Barlo Condensed, serif }", 18, "Barlo Condensed"),
        ("p { font: 600 8pt/1.2 Barlo, sans-serif }", 23, "Barlo"),
        ("p { font: small Barlo }", 17, "Barlo"),
        ("p { /* 😀 */\tFONT-FAMILY: Barlo }", 26, "Barlo"),
        ("p { font-family: serif }", 18, "serif"),
        ("@page { @top-left { font-family: Barlo } }", 34, "Barlo"),
    ],
)
def test_another_family_is_told_on_its_name(css: str, column: int, name: str) -> None:
    assert faults(css)[0] == [("S146", f"plain/css/text.css:1:{column}", name)]


def test_the_nearest_family_is_proposed_or_all_are_named() -> None:
    near, far = faults("p { font-family: Barlo } q { font-family: Georgia }")[1]
    assert near.message == "the style has no typeface “Barlo”"
    assert near.hint == "did you mean “Barlow”?"
    assert far.hint.startswith("its typefaces are: Barlow, Spectral;")


def test_a_family_that_a_token_brings_is_told_in_the_settings_once() -> None:
    css = "p { font-family: var(--head) } q { font: 1pt/2pt var(--head), serif }"
    tokens = 'tokens:\n  size: 10pt\n  head: "Barlo, var(--rest)"\n  rest: Spectrl, serif\n'
    assert sorted(set(faults(css, tokens=tokens)[0])) == [
        ("S146", "plain/style.yaml:11:10", "Barlo"),
        ("S146", "plain/style.yaml:12:9", "Spectrl"),
    ]
    found = read(loaded(TWO + tokens, sheets={"text.css": css})).diagnostics
    assert len([fault for fault in found if fault.code.id == "S146"]) == 2


def test_a_variants_own_token_is_looked_at_too() -> None:
    tokens = "tokens: {head: Barlow}\naccessible: {tokens: {head: Georgia}}\n"
    assert faults("p { font-family: var(--head) }", tokens=tokens)[0] == [("S146", "plain/style.yaml:10:29", "Georgia")]


def test_a_template_that_names_another_family_is_told() -> None:
    templates = {
        "_chart": '<svg>\n<text font-family="Barlo" x="1">a</text><text font-family="{{ f }}">b</text></svg>',
        "cover": '<p style="color: red; font-family: Spectrl, serif">x</p><p style="font-family: Spectral">y</p>',
    }
    assert faults("", templates=templates)[0] == [
        ("S146", "plain/templates/_chart.html.j2:2:20", "Barlo"),
        ("S146", "plain/templates/cover.html.j2:1:36", "Spectrl"),
    ]


def test_tokens_that_use_one_another_take_no_time() -> None:
    uses = " ".join(["var(--a{0}),"] * 60)
    lines = [f'  a{n}: "{uses.format(n + 1)} Barlo"' for n in range(30)]
    start = perf_counter()
    names = {text for _, _, text in faults("p { font-family: var(--a0) }", tokens="tokens:\n" + "\n".join(lines))[0]}
    assert names == {"Barlo"}
    assert perf_counter() - start < 5


def test_tokens_in_a_circle_are_no_trap() -> None:
    tokens = "tokens: {a: 'var(--b), Barlo', b: 'var(--a), Spectral'}\n"
    assert faults("p { font-family: var(--a) }", tokens=tokens)[0] == [("S146", "plain/style.yaml:9:24", "Barlo")]


@pytest.mark.parametrize(
    ("families", "name"),
    [
        ("Spectral", ""),
        ("spectral, serif", ""),
        ("'Spectral'", ""),
        ("Arial", "Arial"),
        ("'Open Sans', Spectral", "Open Sans"),
        ("serif", "serif"),
    ],
)
def test_text_of_a_picture_is_set_in_a_typeface_of_the_style(families: str, name: str) -> None:
    span = Source.of("book/b/a.svg", "<svg/>").span(0, 6)
    picture = Picture("book/b/a.svg", "svg", 1, 1, 6, (Lettering(families, span),))
    style = good(loaded(PLAIN))
    faults = list(lettering_faults([picture], style))
    assert [(fault.code.id, fault.span) for fault in faults] == ([("B063", span)] if name else [])
    assert all(f"“{name}”" in fault.message for fault in faults)


def test_a_slip_in_a_pictures_typeface_is_told_with_what_was_meant() -> None:
    span = Source.of("book/b/a.svg", "<svg/>").span(0, 6)
    pictures = [
        Picture("book/b/a.svg", "svg", 1, 1, 6, (Lettering("Spectrl", span),)),
        Picture("book/b/b.svg", "svg", 1, 1, 6, (Lettering("Arial", span),)),
    ]
    near, far = lettering_faults(pictures, good(loaded(PLAIN)))
    assert near.hint == "did you mean “Spectral”?"
    assert far.hint.startswith("set it in “Spectral”, or convert")
