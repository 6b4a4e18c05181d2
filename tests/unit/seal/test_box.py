"""Every page has a trim box inside a bleed box inside its media box."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array

from livrerouge.seal.box import complete_boxes
from unit.seal.sample import mended

MEDIA = [0, 0, 400, 600]


def boxes(**given: list[float]) -> tuple[int, object]:
    """Make a page with some boxes, complete them, and read trim and bleed."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(400, 600))
        for name, box in given.items():
            pdf.pages[0].obj[f"/{name}"] = Array(box)
        out = BytesIO()
        pdf.save(out)
    return mended(out.getvalue(), complete_boxes, seen)


def seen(pdf: pikepdf.Pdf) -> object:
    page = pdf.pages[0].obj
    return [float(edge) for edge in page.TrimBox], [float(edge) for edge in page.BleedBox]


def test_a_page_without_boxes_is_trimmed_where_it_ends() -> None:
    assert boxes() == (2, (MEDIA, MEDIA))


def test_boxes_that_are_right_stay() -> None:
    trim, bleed = [10, 10, 390, 590], [5, 5, 395, 595]
    assert boxes(TrimBox=trim, BleedBox=bleed) == (0, (trim, bleed))


@pytest.mark.parametrize(
    ("trim", "bleed", "trimmed", "bled"),
    [
        ([-10, 10, 390, 590], [5, 5, 395, 595], [0, 10, 390, 590], [0, 5, 395, 595]),
        ([10, 10, 390, 590], [20, 20, 300, 300], [10, 10, 390, 590], [10, 10, 390, 590]),
        ([390, 590, 10, 10], [5, 5, 500, 700], [10, 10, 390, 590], [5, 5, 400, 600]),
        ([500, 700, 600, 800], [5, 5, 395, 595], MEDIA, MEDIA),
    ],
)
def test_boxes_are_cut_and_widened_until_each_holds_the_next(
    trim: list[float], bleed: list[float], trimmed: list[float], bled: list[float]
) -> None:
    count, found = boxes(TrimBox=trim, BleedBox=bleed)
    assert found == (trimmed, bled)
    assert count > 0
