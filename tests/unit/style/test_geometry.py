"""The page: trims, margins and lines."""

from __future__ import annotations

import pytest

from livrerouge.model.style import Variant
from livrerouge.model.trim import Trim, trim
from unit.style.styles import PLAIN, faults, good, loaded, read, told

MM = 72 / 25.4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A4", Trim(210, 297)),
        ("A5", Trim(148, 210)),
        ("a6", Trim(105, 148)),
        ("B5", Trim(176, 250)),
        ("148x210", Trim(148, 210)),
        ("170 × 240", Trim(170, 240)),
        ("150mm x 220mm", Trim(150, 220)),
        ("15 x 22 cm", Trim(150, 220)),
        ("6in x 9in", Trim(152.4, 228.6)),
        ("74x420", Trim(74, 420)),
        ("73.9x200", None),
        ("200x421", None),
        ("A5 portrait", None),
        ("A3", None),
        ("148", None),
        ("", None),
        ("-148x210", None),
    ],
)
def test_formats_are_read_by_name_and_by_size(text: str, expected: Trim | None) -> None:
    assert trim(text) == expected


def test_the_page_is_in_points_and_the_foot_takes_what_whole_lines_leave() -> None:
    page = good(loaded(PLAIN)).geometry
    assert (page.width, page.height) == (pytest.approx(148 * MM), pytest.approx(210 * MM))
    assert (page.head, page.inner, page.outer) == (56, pytest.approx(18 * MM), pytest.approx(24 * MM))
    assert page.lines == 34
    assert page.type_height == pytest.approx(34 * 14)
    assert page.foot == pytest.approx(210 * MM - 56 - 34 * 14)


def test_a_margin_rounded_by_a_hair_costs_no_line() -> None:
    page = good(loaded(PLAIN.replace("63.27pt", "63.4pt"))).geometry
    assert page.lines == 34
    assert good(loaded(PLAIN.replace("63.27pt", "64pt"))).geometry.lines == 33


def test_the_measures_of_the_page_are_tokens() -> None:
    tokens = good(loaded(PLAIN)).tokens
    assert tokens["margin-head"] == "56pt"
    assert tokens["leading"] == "14pt"
    assert tokens["type-height"] == "476pt"
    assert tokens["page-width"] == "419.52756pt"
    assert tokens["page-height"] == "595.27559pt"
    assert tokens["measure"] == "300.47244pt"
    assert tokens["margin-inner"] == "51.02362pt"
    assert tokens["margin-outer"] == "68.0315pt"
    assert tokens["margin-foot"] == "63.27559pt"


FORMATS = (
    PLAIN.replace(
        "typefaces:",
        "  A4: {head: 80pt, foot: 90pt, inner: 34mm, outer: 56mm, leading: 16pt, tokens: {size: 11pt}}\ntypefaces:",
    )
    + "tokens: {size: 10pt}\n"
)
SHEETS = {"text.css": "p { font-size: var(--size) }"}


def test_a_publication_may_ask_for_another_format() -> None:
    style = good(loaded(FORMATS, sheets=SHEETS), size="A4")
    assert (style.geometry.width, style.geometry.head, style.geometry.leading) == (pytest.approx(210 * MM), 80, 16)
    assert style.tokens["size"] == "11pt"
    assert good(loaded(FORMATS, sheets=SHEETS)).tokens["size"] == "10pt"


def test_a_format_is_found_by_its_size_whatever_it_is_called() -> None:
    style = good(loaded(FORMATS, sheets=SHEETS), size="210mm x 297mm")
    assert style.geometry.leading == 16


def test_a_size_without_margins_takes_those_of_the_nearest_in_proportion() -> None:
    page = good(loaded(FORMATS, sheets=SHEETS), size="74x105").geometry
    assert page.leading == 14
    assert page.head == pytest.approx(28)
    assert page.inner == pytest.approx(9 * MM)
    assert page.outer == pytest.approx(12 * MM)
    assert good(loaded(FORMATS, sheets=SHEETS), size="200x290").geometry.leading == 16


def test_a_size_that_is_none_has_no_place_in_the_style() -> None:
    outcome = read(loaded(PLAIN), size="A5 portrait")
    assert outcome.value is None
    assert told(outcome.diagnostics) == [("S104", "", "")]


def test_the_own_format_must_be_one() -> None:
    assert faults(PLAIN.replace("format: A5", "format: A55")) == [("S104", "plain/style.yaml:2:9", "A55")]


def test_a_format_must_have_a_name_one_can_measure() -> None:
    assert faults(PLAIN.replace("  A5:", "  pocket:")) == [("S104", "plain/style.yaml:5:3", "pocket")]


def test_two_names_of_one_size_are_one_too_many() -> None:
    twice = PLAIN.replace("typefaces:", "  148x210: {head: 1mm, foot: 1mm, inner: 1mm, outer: 1mm}\ntypefaces:")
    assert faults(twice) == [("S105", "plain/style.yaml:6:3", "148x210")]


@pytest.mark.parametrize("value", ["56", "10%", "-3mm", "wide", "1e3pt", "56px", "inf"])
def test_a_margin_is_a_length_of_print(value: str) -> None:
    assert faults(PLAIN.replace("56pt", value)) == [("S101", "plain/style.yaml:5:14", value)]


def test_a_margin_may_be_nothing() -> None:
    assert good(loaded(PLAIN.replace("56pt", "0"))).geometry.head == 0


@pytest.mark.parametrize("value", ["14", "0pt", "3.9pt"])
def test_leading_is_a_length_that_can_be_read(value: str) -> None:
    assert faults(PLAIN.replace("leading: 14pt", f"leading: {value}")) == [("S101", "plain/style.yaml:3:10", value)]


@pytest.mark.parametrize(("margin", "value"), [("56pt", "560pt"), ("18mm", "120mm"), ("63.27pt", "530pt")])
def test_margins_must_leave_room_for_a_line(margin: str, value: str) -> None:
    outcome = read(loaded(PLAIN.replace(margin, value)))
    assert outcome.value is None
    assert told(outcome.diagnostics) == [("S110", "plain/style.yaml:5:3", "A5")]


def test_every_format_is_judged_though_one_is_used() -> None:
    formats = PLAIN.replace("typefaces:", "  A6: {head: 300pt, foot: 200pt, inner: 1mm, outer: 1mm}\ntypefaces:")
    assert faults(formats) == [("S110", "plain/style.yaml:6:3", "A6")]


def test_a_margin_that_is_missing_is_told_at_its_format() -> None:
    assert faults(PLAIN.replace(", outer: 24mm", "")) == [
        ("B021", "plain/style.yaml:5:7", "{head: 56pt, foot: 63.27pt, inner: 18mm}")
    ]


def test_the_accessible_variant_replaces_leading_and_margins() -> None:
    settings = PLAIN + "accessible: {leading: 18pt, formats: {A5: {outer: 17mm}}}\n"
    page = good(loaded(settings), variant=Variant.ACCESSIBLE).geometry
    assert (page.leading, page.outer, page.inner) == (18, pytest.approx(17 * MM), pytest.approx(18 * MM))
    classic = good(loaded(settings)).geometry
    assert (classic.leading, classic.outer) == (14, pytest.approx(24 * MM))


def test_the_leading_of_a_format_gives_way_to_that_of_the_variant() -> None:
    settings = FORMATS + "accessible: {leading: 18pt}\n"
    assert good(loaded(settings, sheets=SHEETS), variant=Variant.ACCESSIBLE, size="A4").geometry.leading == 18
    finer = FORMATS + "accessible: {leading: 18pt, formats: {A4: {leading: 20pt}}}\n"
    assert good(loaded(finer, sheets=SHEETS), variant=Variant.ACCESSIBLE, size="A4").geometry.leading == 20
