"""Struts are kept on their style."""

from __future__ import annotations

import pytest
from weasyprint.layout import inline
from weasyprint.text import line_break

from livrerouge.paginate.quick.strut import struts_kept
from unit.paginate.quick.styles import Counted, style


@pytest.mark.parametrize("css", ["", "line-height: 1.5", "line-height: 15px", "font-size: 0", "line-height: normal"])
def test_a_strut_is_the_engines_and_asked_for_once(css: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = style(css).copy()
    counted = Counted(monkeypatch, "strut")
    with struts_kept():
        found = [inline.strut(given) for _ in range(3)]
    assert counted.calls == 1
    assert found == [line_break.strut(given)] * 3


@pytest.mark.parametrize(("name", "value"), [("font_size", 20), ("line_height", 3.0)])
def test_a_size_that_is_changed_in_place_gives_another_strut(name: str, value: float) -> None:
    given = style("line-height: 1.5").copy()
    with struts_kept():
        before = inline.strut(given)
        given[name] = value
        after = inline.strut(given)
    assert before != after == line_break.strut(given)
