"""Rasters: the pictures made of pixels that a box of the engine shows, with the size they are printed in.

With `door`, `engine`, `facts` and `measure` a place that knows what is private in the engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from livrerouge.model.page import Raster
from livrerouge.paginate.door import RasterImage, boxes, replacedbox_layout

_POINTS = 0.75
"""Points in a CSS pixel."""


def rasters(box: Any, at: str) -> Iterator[Raster]:  # noqa: ANN401 - a box of the engine
    """Give the pictures of a box: what stands in its place, then what its ground shows; those that have an address."""
    if isinstance(box, boxes.ReplacedBox) and isinstance(box.replacement, RasterImage):
        width, height, *_ = replacedbox_layout(box)
        yield from _raster(box.replacement, box.element.get("src", ""), at, width, height)
    ground = getattr(box, "background", None)
    if ground is not None:
        named = zip(ground.layers, ground.style["background_image"], strict=False)
        for layer, (kind, address) in named:
            if kind == "url" and isinstance(layer.image, RasterImage):
                yield from _raster(layer.image, address, at, *layer.size)


def _raster(image: Any, address: str, at: str, width: float, height: float) -> Iterator[Raster]:  # noqa: ANN401
    if address and width > 0 and height > 0:
        yield Raster(address, at, (image.width, image.height), (width * _POINTS, height * _POINTS))
