"""Tokens and swatches: their values, and what is wrong with them."""

from __future__ import annotations

import pytest

from livrerouge.model.style import Swatch, Variant
from unit.style.styles import PLAIN, faults, good, loaded, read, told


def using(*names: str) -> dict[str, str]:
    """Make sheets that use tokens."""
    return {"text.css": "p { " + "; ".join(f"--x: var(--{name})" for name in names) + " }"}


def test_a_token_may_use_others_in_any_order() -> None:
    settings = (
        PLAIN + 'tokens: {edge: "var(--rule) solid var(--red)", rule: .5pt}\nswatches: {red: {srgb: "#9b1b22"}}\n'
    )
    tokens = good(loaded(settings, sheets=using("edge"))).tokens
    assert tokens["edge"] == ".5pt solid #9b1b22"


def test_a_token_may_use_the_measures_of_the_page() -> None:
    settings = PLAIN + 'tokens: {half: "calc(var(--leading) / 2)"}\n'
    assert good(loaded(settings, sheets=using("half"))).tokens["half"] == "calc(14pt / 2)"


def test_the_fallback_of_a_token_stands_in_for_one_nobody_defines() -> None:
    settings = PLAIN + 'tokens: {one: "var(--none, var(--two, 1pt)) 3pt", two: 2pt}\n'
    assert good(loaded(settings, sheets=using("one"))).tokens["one"] == "2pt 3pt"


def test_a_value_is_one_line() -> None:
    settings = PLAIN + "tokens:\n  stack: Spectral,\n    serif\n"
    assert good(loaded(settings, sheets=using("stack"))).tokens["stack"] == "Spectral, serif"


def test_numbers_and_words_of_yaml_are_values_as_written() -> None:
    settings = PLAIN + "tokens: {weight: 0600, on: true, half: .50}\n"
    tokens = good(loaded(settings, sheets=using("weight", "on", "half"))).tokens
    assert (tokens["weight"], tokens["on"], tokens["half"]) == ("0600", "true", ".50")


def test_a_token_nobody_defines_is_told_where_it_is_used() -> None:
    settings = PLAIN + 'swatches: {red: {srgb: "#900"}}\ntokens: {edge: "1pt solid var( --rde )"}\n'
    (fault,) = read(loaded(settings, sheets=using("edge", "red"))).diagnostics
    assert told((fault,)) == [("S123", "plain/style.yaml:9:32", "--rde")]
    assert fault.hint == "did you mean “red”?"


def test_tokens_in_a_circle_are_told_once_for_each_circle() -> None:
    settings = PLAIN + ("tokens:\n  a: var(--b)\n  b: var(--c) 1pt\n  c: var(--a)\n  d: var(--d)\n  e: var(--a)\n")
    outcome = read(loaded(settings, sheets=using("e")))
    assert told(outcome.diagnostics) == [
        ("S124", "plain/style.yaml:9:6", "var(--b)"),
        ("S124", "plain/style.yaml:12:6", "var(--d)"),
    ]
    assert [d.message.rsplit(": ", 1)[1] for d in outcome.diagnostics] == ["a → b → c → a", "d → d"]


def test_tokens_that_double_one_another_stop_growing() -> None:
    lines = [f"  t{n}: var(--t{n + 1}) var(--t{n + 1})\n" for n in range(40)]
    settings = PLAIN + "tokens:\n" + "".join(lines) + "  t40: 1pt\n"
    assert {code for code, *_ in faults(settings, using("t0"))} == {"S121"}


def test_a_thousand_tokens_in_a_row_are_no_burden() -> None:
    lines = [f"  t{n}: var(--t{n + 1})\n" for n in range(1500)]
    settings = PLAIN + "tokens:\n" + "".join(lines) + "  t1500: 1pt\n"
    assert good(loaded(settings, sheets=using("t0"))).tokens["t0"] == "1pt"


@pytest.mark.parametrize(
    "value",
    [
        "red; color: blue",
        "red }",
        "{ }",
        "calc(1pt",
        "1pt)",
        "[1pt",
        "'open",
        '\\"open',
        "red /* why */",
        "red /* why",
        "red !important",
        "url(art/x.svg)",
        "url('art/x.svg')",
        "a\\\\",
        "</style>",
        "@import",
        "",
        "x" * 1001,
    ],
)
def test_a_value_cannot_leave_its_declaration(value: str) -> None:
    found = faults(PLAIN + f'tokens: {{t: "{value}"}}\n', using("t"))
    assert [(code, place) for code, place, _ in found] == [("S121", "plain/style.yaml:8:13")]


@pytest.mark.parametrize(
    "value", ["'; } {'", "'/* no comment */'", "counter(page) '\\201d'", "rgb(1 2 3 / 50%)", "-.5em"]
)
def test_signs_in_quotes_are_letters(value: str) -> None:
    settings = PLAIN + "tokens:\n  t: " + '"' + value.replace("\\", "\\\\") + '"\n'
    assert good(loaded(settings, sheets=using("t"))).tokens["t"] == value


@pytest.mark.parametrize("name", ["Text", "text_size", "9pt", "tëxt", "a b", "-a", "x" * 81])
def test_a_name_is_small_letters_figures_and_hyphens(name: str) -> None:
    assert faults(PLAIN + f"tokens: {{{name}: 1pt}}\n") == [("S120", "plain/style.yaml:8:10", name)]


def test_measures_of_the_page_cannot_be_set() -> None:
    found = faults(PLAIN + 'tokens: {measure: 1pt}\nswatches: {leading: {srgb: "#000"}}\n', using("measure", "leading"))
    assert sorted(found) == [("S122", "plain/style.yaml:8:10", "measure"), ("S122", "plain/style.yaml:9:12", "leading")]


def test_a_token_cannot_be_called_like_a_swatch() -> None:
    settings = PLAIN + 'swatches: {red: {srgb: "#900"}}\ntokens: {red: blue}\n'
    assert faults(settings, using("red")) == [("S126", "plain/style.yaml:9:10", "red")]


def test_a_token_must_say_something_and_one_thing() -> None:
    found = faults(PLAIN + "tokens: {a: , b: [1, 2]}\n", using("a", "b"))
    assert found == [("B030", "plain/style.yaml:8:10", "a"), ("B022", "plain/style.yaml:8:18", "[1, 2]")]


def test_a_token_that_nothing_uses_is_remarked() -> None:
    settings = PLAIN + 'tokens: {used: "var(--inner)", inner: 1pt, idle: 2pt}\nswatches: {grey: {srgb: "#999"}}\n'
    assert faults(settings, using("used")) == [
        ("S125", "plain/style.yaml:8:44", "idle"),
        ("S125", "plain/style.yaml:9:12", "grey"),
    ]


def test_a_token_in_a_comment_or_a_string_is_not_used() -> None:
    sheet = {"text.css": '/* var(--idle) */ p::before { content: "var(--idle)" }'}
    assert faults(PLAIN + "tokens: {idle: 2pt}\n", sheet) == [("S125", "plain/style.yaml:8:10", "idle")]


def test_a_template_or_the_other_variant_uses_a_token_too() -> None:
    settings = PLAIN + "tokens: {one: 1pt, two: 2pt}\nsheets: [text.css]\naccessible: {sheets: [accessible.css]}\n"
    sheets = {"text.css": "", "accessible.css": "p { margin: var(--one) }"}
    style = loaded(settings, sheets=sheets, templates={"_chart": '<path fill="var({{ "--two" if x else "--one" }})"/>'})
    assert good(style).sheets == (style.sheets["text.css"],)


def test_the_variant_s_tokens_come_last() -> None:
    settings = (
        PLAIN.replace("outer: 24mm}", "outer: 24mm, tokens: {size: 11pt, gap: 1pt}}")
        + "tokens: {size: 10pt, gap: 2pt}\n"
        + "accessible: {tokens: {size: 12pt}, formats: {A5: {tokens: {gap: 3pt}}}}\n"
    )
    style = loaded(settings, sheets=using("size", "gap"))
    classic, accessible = good(style).tokens, good(style, variant=Variant.ACCESSIBLE).tokens
    assert (classic["size"], classic["gap"]) == ("11pt", "1pt")
    assert (accessible["size"], accessible["gap"]) == ("12pt", "3pt")


def test_the_faults_of_the_variant_not_built_are_told_as_well() -> None:
    settings = PLAIN + 'accessible: {tokens: {size: "1pt;"}, colour: red}\n'
    assert sorted(faults(settings, using("size"))) == [
        ("B020", "plain/style.yaml:8:38", "colour"),
        ("S121", "plain/style.yaml:8:29", '"1pt;"'),
    ]


def test_swatches_are_tokens_and_keep_their_inks() -> None:
    settings = PLAIN + 'swatches:\n  red: {srgb: "#9B1b22", cmyk: [22, 100, 92, 22.5]}\n  ink: {srgb: "#123"}\n'
    style = good(loaded(settings, sheets=using("red", "ink")))
    assert style.swatches == {
        "red": Swatch("red", "#9b1b22", (22, 100, 92, 22.5)),
        "ink": Swatch("ink", "#112233", None),
    }
    assert (style.tokens["red"], style.tokens["ink"]) == ("#9b1b22", "#112233")


def test_the_variant_may_replace_the_screen_colour_and_keep_the_inks() -> None:
    settings = (
        PLAIN + 'swatches: {red: {srgb: "#900", cmyk: [0, 1, 1, 0]}}\naccessible: {swatches: {red: {srgb: "#600"}}}\n'
    )
    style = good(loaded(settings, sheets=using("red")), variant=Variant.ACCESSIBLE)
    assert style.swatches["red"] == Swatch("red", "#660000", (0, 1, 1, 0))


@pytest.mark.parametrize("value", ["red", '"#12"', '"#1234567"', '"#12345g"', "rgb(1 2 3)", "12"])
def test_a_colour_is_hexadecimal(value: str) -> None:
    found = faults(PLAIN + f"swatches: {{red: {{srgb: {value}}}}}\n", using("red"))
    assert found == [("S102", "plain/style.yaml:8:24", value)]


def test_a_colour_without_quotes_is_seen_though_yaml_takes_it_for_a_comment() -> None:
    found = read(loaded(PLAIN + "swatches:\n  red:\n    srgb: #9b1b22\n", sheets=using("red"))).diagnostics
    assert told(found) == [("S102", "plain/style.yaml:10:5", "srgb")]
    assert found[0].message == "“#9b1b22” is not a colour"
    assert "quotes" in found[0].hint


@pytest.mark.parametrize(
    "inks", ["[1, 2, 3]", "[1, 2, 3, 101]", "[1, 2, 3, -1]", "[1, 2, 3, x]", "10", "[1, 2, 3, true]"]
)
def test_inks_are_four_percentages(inks: str) -> None:
    found = faults(PLAIN + f'swatches: {{red: {{srgb: "#900", cmyk: {inks}}}}}\n', using("red"))
    assert found == [("S103", "plain/style.yaml:8:38", inks)]


def test_a_swatch_has_a_colour_and_no_other_keys() -> None:
    assert [code for code, *_ in faults(PLAIN + "swatches: {red: {rgb: x}}\n", using("red"))] == ["B021", "B020"]
    assert [code for code, *_ in faults(PLAIN + 'swatches: {red: "#900"}\n', using("red"))] == ["B022"]


@pytest.mark.parametrize(
    ("settings", "code", "name"),
    [
        ("swatches: {red: {srgb: red}}\n", "S102", "red"),
        ("tokens: {edge: 'a;b'}\n", "S121", "edge"),
        ("tokens: {Edge: 1pt}\n", "S120", "Edge"),
    ],
)
def test_what_uses_a_value_at_fault_is_not_told_too(settings: str, code: str, name: str) -> None:
    tokens = f"tokens: {{other: var(--{name})}}\n"
    whole = PLAIN + (
        settings.replace("tokens: {", "tokens: {" + tokens[9:-2] + ", ") if "tokens" in settings else settings + tokens
    )
    outcome = read(loaded(whole, sheets=using("other")))
    assert [fault.code.id for fault in outcome.diagnostics if fault.code.id != "S125"] == [code]
    assert outcome.value is not None
    assert outcome.value.spoilt == {name}


def test_a_style_without_faults_has_no_spoilt_tokens() -> None:
    assert good(loaded(PLAIN + "tokens: {edge: 1pt}\n", sheets=using("edge"))).spoilt == frozenset()
