"""Abbreviations stand where their letters would stand in plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import fontpkg_spectral
import pytest

from livrerouge.model.page import Side
from livrerouge.model.style import Face
from livrerouge.paginate import Engine, kern
from livrerouge.paginate.door import boxes
from livrerouge.place import Source
from toypages import SHEET, html, style
from unit.paginate.quick.styles import inside

FONT = Path(fontpkg_spectral.__file__).parent / "files" / "Spectral-Regular.ttf"
MARK = '<abbr title="words">'


def start(css: str = "") -> Engine:
    """Start an engine with a typeface that kerns."""
    sheet = Source.of("styles/toy/page.css", SHEET.replace("Toy", "Spectral") + css)
    faces = (Face("Spectral", 400, False, str(FONT)),)
    outcome = Engine.start(replace(style(), faces=faces), (sheet,), "/nowhere")
    assert outcome.diagnostics == ()
    return outcome.value


def laid(body: str, css: str = "") -> list[Any]:
    """Lay out a body and give its boxes of text."""
    document = start(css).lay_out(html(body), 1, Side.RECTO).value
    return [box for page in document.pages for box in inside(page._page_box) if isinstance(box, boxes.TextBox)]


def place(body: str, css: str = "") -> dict[str, tuple[float, float]]:
    """Give the place of the italic word at the end of each line or paragraph, by the word."""
    return {box.text: (box.position_x, box.position_y) for box in laid(body, css) if box.element_tag == "i"}


BODIES = [
    "<p>l’@OIM@, <i>a</i></p>",
    "<p>(@OIM@)<i>a</i></p>",
    "<p>en @CSV@, et @VAT@. <i>a</i></p>",
    "<p>l’@AV@<i>a</i></p>",
    "<p>au fil de l’@OIM@, de l’@AVT@, et du @CSV@. Puis l’@OIM@, de nouveau, et les @VAT@, <i>a</i></p>",
    "<div style='text-align: justify'>au fil de l’@OIM@, de l’@AVT@, du <i>a</i> du @CSV@. Puis l’@OIM@, encore</div>",
    "<table><tr><td>@VA@.<td><i>a</i></table>",
    "<p>un<span class=note data-note=n>l’@OIM@, <i>a</i></span></p>",
]


@pytest.mark.parametrize("body", BODIES)
def test_what_follows_stands_where_it_would_in_plain_text(body: str) -> None:
    marked = re.sub("@(.*?)@", rf"{MARK}\1</abbr>", body)
    (plain,), (told,) = place(body.replace("@", "")).values(), place(marked).values()
    assert told == pytest.approx(plain, abs=0.002)


def test_there_is_something_to_make_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kern, "_set", lambda *_: None)
    (plain,), (told,) = place("<p>l’OIM, <i>a</i></p>").values(), place(f"<p>l’{MARK}OIM</abbr>, <i>a</i></p>").values()
    assert told[0] - plain[0] > 0.1


def test_margins_that_a_sheet_gives_are_kept() -> None:
    (plain,) = place("<p>l’OIM, <i>a</i></p>").values()
    (wide,) = place(f"<p>l’{MARK}OIM</abbr>, <i>a</i></p>", "abbr { margin: 0 3pt }").values()
    assert wide[0] - plain[0] > 7


def test_letters_of_another_type_do_not_kern() -> None:
    body = f"<p>l’{MARK}OIM</abbr>, <i>a</i></p>"
    (_, inner, *_) = laid(body, "abbr { font-size: 20pt }")
    assert inner.text == "OIM"
    assert inner.position_x == pytest.approx(laid("<p>l’</p>")[0].position_x + laid("<p>l’</p>")[0].width, abs=1e-9)


def test_nothing_is_drawn_under_an_abbreviation() -> None:
    (_, inner, *_) = laid(f"<p>l’{MARK}OIM</abbr></p>")
    assert inner.style["text_decoration_line"] == "none"
