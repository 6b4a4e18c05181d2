"""The levers: put on while pages are laid out, taken off afterwards, and only on the engine that was read."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tinyhtml5 import inputstream
from weasyprint.layout import absolute, block, column, grid, inline, page, percent, preferred, table
from weasyprint.layout import float as floats
from weasyprint.text import line_break

from livrerouge.engine.release import QUICKENED
from livrerouge.engine.remark import hear
from livrerouge.paginate import door, settle
from livrerouge.paginate.quick import LEVERS, quickened
from livrerouge.paginate.quick.replaced import layouts, replaced
from toypages import Composer, book, lines, pieces, section, start
from unit.paginate.quick.styles import document

HELD = [
    ("split_first_line", (inline, preferred)),
    ("resolve_percentages", (absolute, block, column, floats, grid, inline, page, percent, table)),
    ("strut", (inline,)),
    ("set_page_type_computed_styles", (page,)),
]
SIGNATURES = {
    "split_first_line": "(text, style, context, max_width, justification_spacing, is_line_start=True, minimum=False)",
    "resolve_percentages": "(box, containing_block)",
    "strut": "(style)",
    "set_page_type_computed_styles": "(page_type, html, style_for)",
}


def held() -> dict[tuple[str, str], Any]:
    """Give all that levers replace, by module and name."""
    found = {(module.__name__, name): getattr(module, name) for name, modules in HELD for module in modules}
    found["inputstream", "expressions"] = inputstream.characters_until_regex
    found["fonts", "add_font_face"] = door.FontConfiguration.add_font_face
    return found


def test_the_engine_is_the_release_that_was_read() -> None:
    assert door.RELEASE == QUICKENED


@pytest.mark.parametrize(("name", "modules"), HELD)
def test_each_function_is_held_where_it_is_looked_for_and_called_as_it_was(name: str, modules: tuple[Any, ...]) -> None:
    assert set(layouts(name)) == set(modules)
    assert len({getattr(module, name) for module in modules}) == 1
    assert str(inspect.signature(getattr(modules[0], name))) == SIGNATURES[name]
    with quickened():
        quick = inspect.signature(getattr(modules[0], name))
    assert [*quick.parameters] == [*inspect.signature(getattr(modules[0], name)).parameters]


def test_all_is_replaced_and_put_back() -> None:
    before = held()
    with quickened():
        assert all(held()[place] is not own for place, own in before.items())
        with quickened():
            document("<p>x</p>")
    assert held() == before
    with pytest.raises(ZeroDivisionError), quickened():
        raise ZeroDivisionError
    assert held() == before


@pytest.mark.parametrize("lever", LEVERS)
def test_each_lever_says_what_it_replaces_and_what_it_brings(lever: Any) -> None:  # noqa: ANN401
    assert lever.__doc__.startswith(("Wrap `", "Put another"))
    assert "Brings" in lever.__doc__
    assert "…" not in lever.__doc__


def test_another_release_keeps_its_own_functions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = held()
    monkeypatch.setattr(door, "RELEASE", "70.1")
    with quickened():
        assert held() == before


def test_what_several_modules_hold_differently_is_put_back_as_it_was() -> None:
    class One:
        name = staticmethod(lambda: 1)

    class Two:
        name = staticmethod(lambda: 2)

    with replaced("name", lambda own: lambda: own() + 10, One, Two):
        assert One.name() == Two.name() == 11  # type: ignore[call-arg]
    assert (One.name(), Two.name()) == (1, 2)


@pytest.mark.parametrize("plain", [False, True])
def test_pages_are_laid_out_with_levers_unless_the_engine_is_to_be_plain(
    plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked: list[str] = []

    @contextmanager
    def lever() -> Iterator[None]:
        worked.append("on")
        yield
        worked.append("off")

    monkeypatch.setitem(settle.__globals__, "quickened", lambda: quickened((lever,)))
    made = book(section("a", 2))
    compose = Composer({"a": lines(40)})

    def composed(*given: Any) -> str:  # noqa: ANN401 - what is composed
        worked.append("lay out")
        return compose(*given)

    settle(made, pieces(made), composed, start(), plain=plain)
    assert worked == (["lay out"] if plain else ["on", "lay out", "off"])


TORTURE = """
<style>
  @page :nth(2n) { @top-center { content: counter(page) } }
  .j { text-align: justify; hyphens: auto } .c { columns: 2 } .f { float: left; width: 30%; padding: 2% }
  .x { display: flex } .g { display: grid; grid-template-columns: 1fr 2fr } .t td { border: 1pt solid; padding: 1% }
  .first::first-line { font-variant: small-caps } .letter::first-letter { font-size: 2em }
  .pre { white-space: pre-wrap; tab-size: 4 } .rtl { direction: rtl } .wide { letter-spacing: 2pt; word-spacing: 3pt }
  .any { overflow-wrap: anywhere; width: 30pt } .under { text-decoration: underline } .s { table-layout: auto }
</style>
<p class='j'>Constitutionnellement internationalisation, décentralisation et réorganisation. PART</p>
<p class='j first'>Inter\u00adnationa\u00adlisation PART PART</p><p class='letter wide'>Lettre PART</p>
<p class='pre'>x\ty\n z  PART</p><p class='rtl'>שלום PART</p><p class='any under'>PARTPART</p>
<div class='f'>PART</div><p>PART PART</p><div class='c'>PART PART PART</div><div class='x'><p>PART</p><p>y</p></div>
<div class='g'><p>PART</p><p>PART</p></div>
<table class='t'><thead><tr><th>x<th>y</thead><tr><td rowspan=2>PART<td>x<tr><td>PART PART</table>
<table class='s'><tr><td>PART<td>x</table><ul><li>PART<li><p>y</p></ul>
<p>z<span class='note' data-number='1'>PART</span></p><p style='line-height: 2.5'>PART <sup>y</sup></p>
"""


def written(levers: Any) -> bytes:  # noqa: ANN401
    """Lay out all kinds of boxes with levers, and write the PDF."""
    body = "".join(TORTURE.replace("PART", f"part {number} of three") for number in range(3))
    with quickened(levers), hear():
        laid = document(body, "p { orphans: 3 }")
        assert len(laid.pages) >= 4
        data: bytes = laid.write_pdf(pdf_variant="pdf/ua-1")
        return data


@pytest.fixture(scope="module")
def plainly() -> bytes:
    """Give the PDF that the engine writes by its own functions."""
    return written(())


@pytest.mark.parametrize("levers", [LEVERS, *((lever,) for lever in LEVERS)], ids=len)
def test_all_kinds_of_boxes_come_out_the_same_to_the_byte(levers: Any, plainly: bytes) -> None:  # noqa: ANN401
    assert written(levers) == plainly


def test_lines_are_broken_by_the_engine_where_drawings_hold_text() -> None:
    # Their styles are no styles of the engine's: `svg.text` takes the function where it is made.
    own = line_break.split_first_line
    with quickened():
        assert line_break.split_first_line is own
