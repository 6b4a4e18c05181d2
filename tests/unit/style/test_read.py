"""A style and those it extends: keys, sheets, templates."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from livrerouge.diagnostic import has_errors
from livrerouge.load import load_style
from livrerouge.model.style import Variant
from livrerouge.style import read_style
from unit.style.styles import PLAIN, faults, good, loaded, read, told

ROOT = Path(__file__).resolve().parents[3]


def names(*sheets: object) -> list[str]:
    return [str(getattr(sheet, "path", "")).removeprefix("styles/") for sheet in sheets]


def test_a_style_has_a_name_a_variant_and_a_folder() -> None:
    style = good(loaded(PLAIN, root="/there/plain"), variant=Variant.ACCESSIBLE)
    assert (style.name, style.variant, style.roots) == ("plain", Variant.ACCESSIBLE, ("/there/plain",))


@pytest.mark.parametrize("key", ["title", "format", "leading"])
def test_what_a_style_must_say_is_asked_for(key: str) -> None:
    settings = "\n".join(line for line in PLAIN.split("\n") if not line.startswith(f"{key}:"))
    (fault,) = read(loaded(settings)).diagnostics
    assert (fault.code.id, fault.message) == ("B021", f"“{key}” is missing")


def test_formats_and_typefaces_cannot_be_missing() -> None:
    (head, _) = PLAIN.split("formats:")
    assert [code for code, *_ in faults(head)] == ["B021", "B021"]


def test_an_unknown_key_is_told_with_the_one_that_was_meant() -> None:
    (fault,) = read(loaded(PLAIN + "swatchs: {}\n")).diagnostics
    assert (fault.code.id, fault.hint) == ("B020", "did you mean “swatches”?")
    (fault,) = read(loaded(PLAIN.replace("outer: 24mm", "outer: 24mm, innner: 1mm"))).diagnostics
    assert fault.span is not None
    assert (fault.code.id, fault.span.text) == ("B020", "innner")


@pytest.mark.parametrize("key", ["formats", "typefaces", "swatches", "tokens", "accessible"])
def test_sets_of_keys_must_be_such(key: str) -> None:
    settings = "\n".join(line for line in PLAIN.split("\n") if not line.startswith((f"{key}:", "  "))) + f"{key}: 12\n"
    assert ("B022", "12") in [(code, text) for code, _, text in faults(settings)]


def test_a_style_whose_parent_is_missing_says_nothing_more() -> None:
    outcome = read(loaded("extends: gone\n"))
    assert (outcome.value, outcome.diagnostics) == (None, ())


@pytest.mark.parametrize(("value", "code"), [("", "B030"), ("[one]", "B022"), ("{a: b}", "B022")])
def test_a_parent_that_is_no_name_is_told(value: str, code: str) -> None:
    assert [code for code, *_ in faults(PLAIN + f"extends: {value}\n")] == [code]


UNDER = loaded(
    PLAIN + 'tokens: {size: 10pt, gap: 2pt}\nswatches: {red: {srgb: "#900"}}\nsheets: [page.css, text.css]\n',
    "under",
    {"page.css": "/* page */", "text.css": "p { margin: var(--gap); color: var(--red) }"},
    {"chapter": "under", "cover": "under"},
)


def test_the_nearer_style_wins_key_by_key() -> None:
    over = loaded(
        "extends: under\ntokens: {size: 9pt}\nformats: {148x210: {outer: 20mm}}\n"
        "swatches: {red: {cmyk: [0, 1, 1, 0]}}\n",
        "over",
        {"own.css": "p { font-size: var(--size) }"},
        {"cover": "over"},
    )
    style = good(over, UNDER)
    assert (style.tokens["size"], style.tokens["gap"]) == ("9pt", "2pt")
    assert style.swatches["red"].cmyk == (0, 1, 1, 0)
    assert style.geometry.outer == pytest.approx(20 * 72 / 25.4)
    assert style.geometry.head == 56
    assert {name: text.text for name, text in style.templates.items()} == {"chapter": "under", "cover": "over"}
    assert style.roots == ("/nowhere/styles/over", "/nowhere/styles/under")
    assert style.name == "over"


def test_inherited_faults_are_told_in_the_file_that_has_them() -> None:
    under = loaded(PLAIN + "tokens: {size: }\n", "under", {"text.css": "p { margin: var(--size) }"})
    assert told(read(loaded("extends: under\n", "over"), under).diagnostics) == [
        ("B030", "under/style.yaml:8:10", "size")
    ]


def test_tokens_of_an_extended_style_need_not_be_used() -> None:
    under = loaded(PLAIN + "tokens: {idle: 1pt}\n", "under")
    assert read(loaded("extends: under\n", "over"), under).diagnostics == ()
    assert [d.code.id for d in read(under).diagnostics] == ["S125"]


def test_sheets_without_a_list_are_read_by_name() -> None:
    style = good(loaded(PLAIN, sheets={"b.css": "", "a.css": "", "c.css": ""}))
    assert names(*style.sheets) == ["plain/css/a.css", "plain/css/b.css", "plain/css/c.css"]


def test_own_sheets_come_after_inherited_ones_and_replace_them_at_their_place() -> None:
    over = loaded("extends: under\n", "over", {"page.css": "/* new */", "a.css": ""})
    style = read(over, UNDER).value
    assert style is not None
    assert names(*style.sheets) == ["over/css/page.css", "under/css/text.css", "over/css/a.css"]
    over = loaded("extends: under\nsheets: [z.css, a.css]\n", "over", {"z.css": "", "a.css": ""})
    style = read(over, UNDER).value
    assert style is not None
    assert names(*style.sheets)[2:] == ["over/css/z.css", "over/css/a.css"]


def test_the_accessible_variant_adds_its_sheets_at_the_end() -> None:
    style = loaded(PLAIN + "accessible: {sheets: [a.css]}\n", sheets={"a.css": "", "b.css": ""})
    assert names(*good(style).sheets) == ["plain/css/b.css"]
    assert names(*good(style, variant=Variant.ACCESSIBLE).sheets) == ["plain/css/b.css", "plain/css/a.css"]


def test_faults_of_lists_of_sheets_have_their_places() -> None:
    settings = PLAIN + "sheets: [page.css, txet.css, page.css]\naccessible: {sheets: [text.css]}\n"
    outcome = read(loaded(settings, sheets={"page.css": "", "text.css": "", "idle.css": ""}))
    assert sorted(told(outcome.diagnostics)) == [
        ("S130", "plain/style.yaml:8:20", "txet.css"),
        ("S131", "plain/style.yaml:8:30", "page.css"),
        ("S132", "plain/style.yaml:8:1", "sheets"),
    ]
    hints = {d.code.id: d.hint for d in outcome.diagnostics}
    assert hints["S130"] == "did you mean “text.css”?"
    assert [d.message for d in outcome.diagnostics if d.code.id == "S132"] == [
        "the sheet “idle.css” is in no list, so nothing reads it"
    ]


def test_reading_never_raises_whatever_is_broken() -> None:
    rng = random.Random(7)
    text = (
        PLAIN
        + 'tokens: {size: 10pt}\nswatches: {red: {srgb: "#900", cmyk: [0, 1, 1, 0]}}\naccessible: {leading: 1pc}\n'
    )
    words = ["[]", "{}", "12", "x", "", "A4", "10pt", "{a: 1}", "[1, [2]]", "true", '"\\0"']
    values = [word.strip(" {}[],") for word in text.replace("\n", " ").split(" ") if not word.endswith(":")]
    broken = 0
    for _ in range(300):
        settings = text
        for value in rng.sample(sorted(filter(None, values)), 2):
            settings = settings.replace(value, rng.choice(words), 1)
        try:
            style = loaded(settings, sheets={"a.css": "p { margin: var(--size) }"})
        except AssertionError:
            continue
        broken += bool(read(style).diagnostics)
    assert broken > 50


@pytest.mark.skipif(not (ROOT / "styles/livre-rouge/style.yaml").is_file(), reason="the house style is not here")
@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("size", [None, "A4", "A5", "A6", "B5", "170x240", "150mm x 220mm"])
def test_the_house_style_has_no_error_in_any_variant_and_format(variant: Variant, size: str | None) -> None:
    chain = load_style(ROOT, "livre-rouge")
    outcome = read_style(chain.value, variant, size)
    assert not has_errors((*chain.diagnostics, *outcome.diagnostics)), told(outcome.diagnostics)
    assert outcome.value is not None
    page = outcome.value.geometry
    assert page.type_height == pytest.approx(page.lines * page.leading)
    assert page.measure > 200
