"""Pages share their styles where the same rules hold, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint.layout import page as pages

from livrerouge.paginate.quick.page import page_styles_shared
from unit.paginate.quick.styles import Counted, document

LONG = "<p>" + "x<br>" * 170 + "</p>"


def boxes_of_pages(css: str = "", body: str = LONG) -> list[Any]:
    """Lay out with shared styles, and give the boxes of the pages."""
    with page_styles_shared():
        return [page._page_box for page in document(body, css).pages]


def styles(css: str = "", body: str = LONG) -> list[int]:
    """Number the styles of the pages in the order they come."""
    found: dict[int, int] = {}
    return [found.setdefault(id(box.style), len(found)) for box in boxes_of_pages(css, body)]


def test_pages_of_a_side_share_their_styles_but_for_the_first() -> None:
    assert styles() == [0, 1, 2, 1, 2, 1]


def test_margin_boxes_share_theirs_too() -> None:
    third, fifth = (box for number, box in enumerate(boxes_of_pages()) if number in (2, 4))
    margins = [[child.style for child in box.children if hasattr(child, "at_keyword")] for box in (third, fifth)]
    assert len(margins[0]) == 2
    assert all(one is other for one, other in zip(*margins, strict=True))


def test_a_rule_for_one_page_sets_it_apart() -> None:
    assert styles("@page :nth(4) { margin-top: 60pt }") == [0, 1, 2, 3, 2, 1]
    named = "<div style='page: other'>" + "x<br>" * 90 + "</div>" + LONG
    assert styles("@page other { margin-top: 51pt }", named)[:6] == [0, 1, 2, 1, 3, 4]


def test_pages_are_counted_and_numbered_as_without() -> None:
    css = "@page { @bottom-right { content: counter(page) ' of ' counter(pages) } }"
    own = [printed(page._page_box) for page in document(LONG, css).pages]
    assert [printed(box) for box in boxes_of_pages(css)] == own
    assert own[-1] == "6 of 6"


def printed(box: Any) -> str:  # noqa: ANN401 - the engine's
    """Give the folio of a page."""
    (margin,) = (child for child in box.children if getattr(child, "at_keyword", "") == "@bottom-right")
    return "".join(text.text for line in margin.children for text in line.descendants() if hasattr(text, "text"))


def test_units_of_the_page_are_those_of_the_first() -> None:
    css = "@page { margin-top: 10vh } @page :first { size: 300pt 500pt }"
    own = [page._page_box.margin_top for page in document(LONG, css).pages]
    assert [box.margin_top for box in boxes_of_pages(css)] == own


def test_the_engine_computes_each_kind_of_page_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(monkeypatch, "set_page_type_computed_styles")
    assert len(boxes_of_pages()) == 6
    assert counted.calls == 3


def test_what_the_engine_changes_for_a_page_it_changes_alike_for_the_next() -> None:
    (box, *_) = boxes_of_pages()
    for pseudo in (None, "@top-left"):
        style = box.style.copy()
        pages._standardize_page_based_counters(style, pseudo)
        once = {name: style[name] for name in ("counter_set", "counter_reset", "counter_increment")}
        pages._standardize_page_based_counters(style, pseudo)
        assert {name: style[name] for name in once} == once
