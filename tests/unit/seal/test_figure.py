"""Boxes of figures lie where the figures are, in points."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from livrerouge.seal.figure import place_figures
from unit.seal.press import ART, draw
from unit.seal.sample import mended

MILLIMETRE = 72 / 25.4
CSS = "@page { margin: 0; bleed: 3mm } body { margin: 0 } img { display: block; margin: 20mm 0 0 30mm; width: 40mm }"


def seen(pdf: pikepdf.Pdf) -> list[float]:
    (figure,) = (item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Figure)
    return [float(edge) / MILLIMETRE for edge in figure.A.BBox]


@pytest.fixture(scope="module")
def plate(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give a page with bleed and a picture of 40 by 20 millimetres, 30 from the left and 20 from the top."""
    return draw(f'<img src="{ART}" alt="Un carré">', tmp_path_factory.mktemp("plate"), css=CSS)


def test_a_picture_is_measured_from_the_lower_left_corner_of_the_trim(plate: bytes) -> None:
    count, box = mended(plate, place_figures, seen)
    assert count == 1
    assert box == pytest.approx([30, 210 - 40, 70, 210 - 20], abs=0.01)


def test_the_engine_still_gives_pixels_from_the_upper_left_corner(plate: bytes) -> None:
    """Hold the engine to what the repair expects: when it writes points, the repair must go."""
    box = mended(plate, lambda work: 0, seen)[1]
    assert [edge * 0.75 for edge in box] == pytest.approx([30, 20, 70, 40], abs=0.01)


def test_a_sealed_file_is_left_alone(plate: bytes) -> None:
    assert mended(plate, place_figures, seen, sealed=True) == (0, mended(plate, lambda work: 0, seen)[1])


def test_a_pdf_without_tags_has_no_figures(untagged: bytes) -> None:
    assert mended(untagged, place_figures, lambda pdf: None) == (0, None)
