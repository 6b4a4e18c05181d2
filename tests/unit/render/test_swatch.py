"""Colours that tables ask for are the style's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from livrerouge.model.style import Style, Swatch
from livrerouge.model.table import Threshold
from livrerouge.render.composer import Composer
from livrerouge.render.swatch import swatch_faults
from unit.render.books import book, place, section, span, style, table

STYLE = replace(style(), swatches={name: Swatch(name, "#900", None) for name in ("red", "rose")})


def faults(name: str, of: Style = STYLE) -> list[tuple[str, str, str | None]]:
    made = table()
    columns = tuple(replace(one, thresholds=(Threshold(name, Decimal(1), span(7)),)) for one in made.columns[:1])
    whole = book(section("one", place()), tables=(replace(made, columns=columns),))
    return [(found.code.id, found.message, found.hint) for found in swatch_faults(whole, of)]


def test_a_swatch_of_the_style_is_no_fault() -> None:
    assert faults("rose") == []


def test_a_swatch_that_the_style_does_not_have_is_told_with_what_was_meant() -> None:
    assert faults("rosé") == [("S304", "the style “plain” has no swatch “rosé”", "did you mean “rose”?")]
    assert faults("blue")[0][2] == "its swatches are: red, rose"


def test_a_swatch_whose_value_is_at_fault_is_not_told_again() -> None:
    assert faults("rosé", replace(STYLE, spoilt=frozenset(("rosé",)))) == []


def test_a_composer_tells_them() -> None:
    made = table()
    columns = (replace(made.columns[0], thresholds=(Threshold("blue", Decimal(1), span(7)),)),)
    whole = book(section("one"), tables=(replace(made, columns=columns),))
    assert "S304" in [found.code.id for found in Composer(whole, STYLE).check()]
