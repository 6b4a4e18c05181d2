"""Backdrops: what lies behind a text, painted before it (ISO 32000-1, 11.3).

Areas are looked at in points spread over the text's line: the colours of the shapes and pictures that hold a point are
laid over one another, from white paper up. Strokes are not looked at. What is filled with a gradient or a pattern, or
mixed by another blend mode than Normal, has no one colour: a text on it is told as not measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.geometry import Box, Matrix, Point, inverse, moved
from livrerouge.audit.ink import RGB, WHITE, Space, contrast, mixed, space
from livrerouge.audit.objects import FAULTS, entry, integer, unpacked

_PLACES = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Where in the width of a text one looks."""
_HEIGHT = 0.45
"""Where in its height: in the middle of small letters."""
_BAND = 24.0
"""Points of a page's height whose areas are kept together, so that a text need not be held against all of them."""
_BANDS = 100
"""Bands that are told apart, above and below the origin; what lies further out is in the last of them."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture, unpacked because a text stands on it."""

    size: tuple[int, int]
    space: Space
    content: bytes
    mask: Pixels | None = None

    def at(self, across: float, down: float) -> tuple[RGB | None, float]:
        """Give the colour and the opacity at a place, in shares of the width and the height from the top left."""
        wide, high = self.size
        x, y = min(wide - 1, int(across * wide)), min(high - 1, int(down * high))
        start = (y * wide + x) * self.space.parts
        values = self.content[start : start + self.space.parts]
        scale = 1 if self.space.kind == "Indexed" else 255
        colour = self.space.rgb(tuple(byte / scale for byte in values))
        opacity = 1.0
        if self.mask is not None:
            behind, _ = self.mask.at(across, down)
            opacity = behind[0] if behind is not None else 1.0
        return colour, opacity


@dataclass(frozen=True, slots=True)
class Area:
    """Something painted that may lie behind a text."""

    box: Box
    polygons: tuple[tuple[Point, ...], ...]
    """Its outline; none for a picture, which fills its unit square."""
    even_odd: bool
    colour: RGB | None
    alpha: float
    picture: object = None
    matrix: Matrix | None = None
    """Of a picture: where its unit square stands."""

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        if not self.box.holds(point):
            return False
        if self.matrix is not None:
            back = inverse(self.matrix)
            x, y = moved(point, back) if back is not None else (-1.0, -1.0)
            return 0 <= x <= 1 and 0 <= y <= 1
        wound = sum(_winding(polygon, point) for polygon in self.polygons)
        return bool(wound % 2) if self.even_odd else wound != 0


def _winding(polygon: Sequence[Point], point: Point) -> int:
    """Count how often a closed line goes round a point."""
    x, y = point
    count = 0
    for (x1, y1), (x2, y2) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (y1 <= y) != (y2 <= y):
            side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
            if y1 <= y and side > 0:
                count += 1
            elif y1 > y and side < 0:
                count -= 1
    return count


class Backdrop:
    """What has been painted on a page so far."""

    def __init__(self, bounds: Bounds) -> None:
        self._count = 0
        self._bands: dict[int, list[Area]] = {}
        """Areas by the bands of the page that they reach into, from the lowest to the uppermost."""
        self._pixels: dict[int, Pixels | None] = {}
        self._ratios: dict[tuple[RGB, float, RGB], float] = {}
        """Contrasts measured before: a page has few colours."""
        self._bounds = bounds

    def paint(self, area: Area) -> None:
        """Lay something over what is there."""
        self._count += 1
        if self._count <= self._bounds.shapes:
            for band in range(_band(area.box.bottom), _band(area.box.top) + 1):
                self._bands.setdefault(band, []).append(area)

    def ratio(self, box: Box, colour: RGB | None, alpha: float) -> float | None:
        """Measure the contrast of a text with what lies behind it: the median of the places that are looked at."""
        if colour is None or self._count > self._bounds.shapes:
            return None
        height = box.bottom + _HEIGHT * box.height
        near = [area for area in reversed(self._bands.get(_band(height), ())) if area.box.meets(box)]
        found = []
        for share in _PLACES if near else _PLACES[:1]:
            ground = self._ground((box.left + share * box.width, height), near)
            if ground is None:
                return None
            found.append(self._ratio(colour, alpha, ground))
        return median(found)

    def _ratio(self, colour: RGB, alpha: float, ground: RGB) -> float:
        key = colour, alpha, ground
        if key not in self._ratios:
            self._ratios[key] = contrast(mixed(colour, ground, alpha), ground)
        return self._ratios[key]

    def _ground(self, point: Point, near: Sequence[Area]) -> RGB | None:
        """Give the colour at a point, of what may lie there from the uppermost down; none when it cannot be told."""
        layers: list[tuple[RGB, float]] = []
        for area in near:
            if not area.holds(point):
                continue
            colour, alpha = self._colour(area, point)
            if alpha <= 0:
                continue
            if colour is None:
                return None
            layers.append((colour, alpha))
            if alpha >= 1:
                break
        ground = WHITE
        for colour, alpha in reversed(layers):
            ground = mixed(colour, ground, alpha)
        return ground

    def _colour(self, area: Area, point: Point) -> tuple[RGB | None, float]:
        if area.picture is None or area.matrix is None:
            return area.colour, area.alpha
        key = id(area.picture)
        if key not in self._pixels:
            self._pixels[key] = _unpack(area.picture, self._bounds)
        pixels, back = self._pixels[key], inverse(area.matrix)
        if pixels is None or back is None:
            return None, area.alpha
        across, up = moved(point, back)
        colour, opacity = pixels.at(across, 1 - up)
        return colour, opacity * area.alpha


def _band(height: float) -> int:
    """Give the band of a page in which a height lies."""
    return int(max(-_BANDS, min(_BANDS, height // _BAND)))


def _unpack(picture: object, bounds: Bounds) -> Pixels | None:
    """Unpack a picture of eight bits; none for another, or one that is too large."""
    try:
        wide, high = integer(entry(picture, "/Width")) or 0, integer(entry(picture, "/Height")) or 0
        colours = space(entry(picture, "/ColorSpace"), None, bounds)
        length = wide * high * colours.parts
        if not 0 < length <= bounds.pixels or integer(entry(picture, "/BitsPerComponent")) != 8:
            return None
        content = _samples(picture, bounds)
        soft = entry(picture, "/SMask")
        mask = _unpack(soft, bounds) if soft is not None else None
        told = entry(picture, "/Mask") is not None or (soft is not None and mask is None)
        return None if len(content) < length or told else Pixels((wide, high), colours, content, mask)
    except FAULTS:
        return None


def _samples(picture: object, bounds: Bounds) -> bytes:
    """Give the samples, those of a JPEG too."""
    import pikepdf

    if isinstance(picture, pikepdf.Stream) and "DCT" in str(picture.get("/Filter")):
        return picture.read_bytes(pikepdf.StreamDecodeLevel.all)
    return unpacked(picture, bounds)


def flattened(start: Point, one: Point, two: Point, end: Point) -> Iterator[Point]:
    """Give points of a Bézier curve, without its beginning."""
    for step in range(1, 9):
        t = step / 8
        u = 1 - t
        yield (
            u**3 * start[0] + 3 * u * u * t * one[0] + 3 * u * t * t * two[0] + t**3 * end[0],
            u**3 * start[1] + 3 * u * u * t * one[1] + 3 * u * t * t * two[1] + t**3 * end[1],
        )
