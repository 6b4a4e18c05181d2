"""Pictures made of pixels have enough of them for the size they are printed in."""

from __future__ import annotations

import pytest

from livrerouge.check.resolution import pictures_sharp
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Figure
from livrerouge.model.page import Raster
from livrerouge.place import Source
from unit.check.builders import ask, at, book, page, page_map, section, text

TYPED = Source.of(
    "book/p/deux.md", "---\nart: art/fond.png\n---\n\n\t:::{figure} art/à voir.jpg\n:alt: x\n:credit: y\n:::\n"
)
BLOCK = TYPED.span(TYPED.text.index(":::"), len(TYPED.text) - 1)
FIGURE = Figure("book/p/art/à voir.jpg", "fig-a", "x", (), text("y"), None, BLOCK)
BOOK = book(section("un", 1, FIGURE, span=TYPED.span(4, 20)))
ADDRESS = "livrerouge:/project/book/p/art/%C3%A0%20voir.jpg"


def raster(pixels: int, *, address: str = ADDRESS, place: str = BLOCK.at, height: int | None = None) -> Raster:
    """Give a square picture of so many pixels, printed an inch wide and high."""
    return Raster(address, place, (pixels, pixels if height is None else height), (72.0, 72.0))


def told(*rasters: Raster) -> list[Diagnostic]:
    pages = (page(number, "un", rasters=(one,)) for number, one in enumerate(rasters, 1))
    return ask(pictures_sharp, BOOK, page_map(*pages))


@pytest.mark.parametrize(
    ("pixels", "codes"), [(300, []), (220, []), (219, ["P105"]), (150, ["P105"]), (149, ["P106"]), (1, ["P106"])]
)
def test_the_bounds_are_220_and_150_pixels_an_inch(pixels: int, codes: list[str]) -> None:
    assert [fault.code.id for fault in told(raster(pixels))] == codes


def test_a_coarse_picture_is_told_on_its_name_with_what_is_needed() -> None:
    (fault,) = told(raster(110))
    assert fault.span is not None
    assert (fault.span.at, fault.span.text) == ("book/p/deux.md:5:14", "art/à voir.jpg")
    assert fault.message == ("“art/à voir.jpg” has 110 pixels an inch at its printed width of 25 mm; 150 are the least")
    assert "at least 220 pixels in width" in fault.hint
    assert fault.pages == (1,)


def test_the_side_with_fewer_pixels_counts() -> None:
    assert [fault.code.id for fault in told(raster(300, height=160))] == ["P105"]


def test_a_picture_is_told_once_where_it_is_largest() -> None:
    large = Raster(ADDRESS, BLOCK.at, (200, 200), (144.0, 144.0))
    (fault,) = told(raster(200), large, raster(200))
    assert (fault.code.id, fault.pages) == ("P106", (2,))


def test_a_picture_that_a_key_names_is_told_there() -> None:
    (fault,) = told(raster(100, address="livrerouge:/project/book/p/art/fond.png", place=TYPED.span(4, 20).at))
    assert fault.span is not None
    assert fault.span.at == "book/p/deux.md:2:6"


def test_a_picture_that_nobody_names_is_told_at_its_section() -> None:
    (fault,) = told(raster(100, address="livrerouge:/project/data/x.png", place=""))
    assert fault.span == TYPED.span(4, 20)
    assert "“data/x.png”" in fault.message


def test_pictures_of_the_style_are_not_the_authors() -> None:
    assert told(raster(1, address="livrerouge:/style/maison/art/x.png")) == []
    assert told(raster(1, address="data:image/png;base64,AAAA")) == []


def test_a_picture_of_no_width_does_not_fail() -> None:
    assert Raster(ADDRESS, at(1).at, (10, 10), (0.0, 72.0)).density == 10
