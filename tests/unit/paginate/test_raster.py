"""Rasters: the pictures made of pixels on a page, with the size the engine draws them in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from livrerouge.model.page import Raster, Side
from livrerouge.paginate.facts import read
from toypages import book, html, section, start

FIGURE = 'data-at="book/b/one.md:7:1" data-kind="figure"'
ADDRESS = "livrerouge:/project/book/b/x.png"


def rasters(folder: Path, body: str, css: str = "") -> tuple[Raster, ...]:
    """Lay out a page beside a picture of 200 × 100 pixels and a drawing."""
    made = BytesIO()
    Image.new("RGB", (200, 100)).save(made, "PNG")
    (folder / "book/b").mkdir(parents=True)
    (folder / "book/b/x.png").write_bytes(made.getvalue())
    (folder / "book/b/x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    engine = start(css, str(folder)).serving(book(section("a", 2)))
    (page,) = read(engine.lay_out(html(body), 1, Side.RECTO).value, "a", 1).pages
    return page.rasters


@pytest.mark.parametrize(
    ("css", "printed"),
    [
        ("img { width: 36pt; height: 36pt }", (36.0, 36.0)),
        ("img { width: 36pt; height: 36pt; object-fit: cover }", (72.0, 36.0)),
        ("img { width: 36pt; height: 36pt; object-fit: contain }", (36.0, 18.0)),
        ("img { width: 36pt }", (36.0, 18.0)),
    ],
)
def test_a_picture_has_the_size_of_all_of_it(tmp_path: Path, css: str, printed: tuple[float, float]) -> None:
    (found,) = rasters(tmp_path, f'<figure {FIGURE}><img alt="x" src="{ADDRESS}"></figure>', css)
    assert found == Raster(ADDRESS, "book/b/one.md:7:1", (200, 100), pytest.approx(printed))


def test_a_picture_in_the_ground_of_a_block_is_one_too(tmp_path: Path) -> None:
    ground = f"width: 60pt; height: 60pt; background: url({ADDRESS}) center / cover, linear-gradient(red, blue)"
    (found,) = rasters(tmp_path, f'<div {FIGURE} style="{ground}"></div>')
    assert found == Raster(ADDRESS, "book/b/one.md:7:1", (200, 100), pytest.approx((120.0, 60.0)))


def test_a_drawing_has_no_pixels(tmp_path: Path) -> None:
    assert rasters(tmp_path, f'<figure {FIGURE}><img alt="x" src="{ADDRESS.replace("png", "svg")}"></figure>') == ()


def test_a_picture_of_no_size_is_none(tmp_path: Path) -> None:
    assert rasters(tmp_path, f'<figure {FIGURE}><img alt="x" style="width: 0" src="{ADDRESS}"></figure>') == ()
