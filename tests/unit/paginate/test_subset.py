"""Subsets: the same bytes as the engine makes from a font of its pages."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from livrerouge.engine.remark import hear
from livrerouge.model.page import Side
from livrerouge.paginate import subset as room
from livrerouge.paginate.subset import subset
from livrerouge.piece import Face
from toypages import font, html, start

FACE = Face("ABCDEF", "d", 0, "ABCDEF+Toy", "Toy", 4, 800, -200, 0.0, (80, 80), (0, 400, 10.0), {}, {}, {})


def test_a_subset_is_the_one_that_the_engine_makes() -> None:
    document = start().lay_out(html("<p>abc é</p>"), 1, Side.RECTO).value
    with hear():
        document.write_pdf()
    (own,) = document.fonts.values()
    assert subset(FACE, Path(font()).read_bytes(), tuple(sorted(own.to_unicode))) == own.file_content


def test_glyphs_keep_their_numbers_and_others_have_no_shape() -> None:
    content = Path(font()).read_bytes()
    with TTFont(BytesIO(content)) as whole, TTFont(BytesIO(subset(FACE, content, (5, 9)))) as part:
        assert len(part.getGlyphOrder()) == 10
        shapes = [part["glyf"][name].numberOfContours for name in part.getGlyphOrder()]
        same = [whole["glyf"][name].numberOfContours for name in whole.getGlyphOrder()[:10]]
        assert [shapes[5], shapes[9]] == [same[5], same[9]]
        assert not any(shapes[number] for number in (1, 2, 3, 4, 6, 7, 8))


def test_the_first_glyph_has_its_shape_when_it_is_asked_for() -> None:
    content = Path(font()).read_bytes()
    shapes = []
    for glyphs in ((5,), (0, 5)):
        with TTFont(BytesIO(subset(FACE, content, glyphs))) as part:
            shapes.append(part["glyf"][part.getGlyphOrder()[0]].numberOfContours)
    with TTFont(BytesIO(content)) as whole:
        assert shapes == [0, whole["glyf"][whole.getGlyphOrder()[0]].numberOfContours]


def test_without_the_library_the_other_one_is_used_and_the_day_is_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.pdf import fonts

    monkeypatch.setattr(fonts, "harfbuzz_subset", None)
    content = Path(font()).read_bytes()
    with hear() as remarks:
        data = room.subset(FACE, content, (5, 9))
    assert [remark.harmless for remark in remarks] == [True]
    with TTFont(BytesIO(data)) as part:
        assert part["head"].modified == 2082844800, "seconds from 1904 to 1970"
