"""Geometry: boxes and matrices in the points of a page, from its lower left corner (ISO 32000-1, 8.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with upright sides."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.top - self.bottom

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies in it."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top

    def common(self, other: Box) -> Box | None:
        """Give what two boxes share; none when they only touch."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        right, top = min(self.right, other.right), min(self.top, other.top)
        return Box(left, bottom, right, top) if left < right and bottom < top else None

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes share something; not when they only touch."""
        return max(self.left, other.left) < min(self.right, other.right) and max(self.bottom, other.bottom) < min(
            self.top, other.top
        )

    def surrounds(self, other: Box) -> bool:
        """Tell whether another box lies wholly in it."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.bottom <= other.bottom
            and other.top <= self.top
        )

    def grown(self, by: float) -> Box:
        """Give the box with so much more on each side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)


def times(first: Matrix, then: Matrix) -> Matrix:
    """Join two matrices: what is drawn passes the first one first."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def moved(point: Point, matrix: Matrix) -> Point:
    """Give where a matrix puts a point."""
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def inverse(matrix: Matrix) -> Matrix | None:
    """Give the way back; none from a matrix that leaves no area."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    if abs(area) < 1e-12:
        return None
    return d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area


def around(points: Iterable[Point]) -> Box | None:
    """Give the box around points."""
    found = list(points)
    if not found:
        return None
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return Box(min(xs), min(ys), max(xs), max(ys))


def corners(box: Box, matrix: Matrix) -> tuple[Point, Point, Point, Point]:
    """Give where a matrix puts the corners of a box, one after the other."""
    return (
        moved((box.left, box.bottom), matrix),
        moved((box.right, box.bottom), matrix),
        moved((box.right, box.top), matrix),
        moved((box.left, box.top), matrix),
    )


def put(box: Box, matrix: Matrix) -> Box:
    """Give the box around what a matrix makes of a box."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    xs = a * left + c * bottom + e, a * right + c * bottom + e, a * right + c * top + e, a * left + c * top + e
    ys = b * left + d * bottom + f, b * right + d * bottom + f, b * right + d * top + f, b * left + d * top + f
    return Box(min(xs), min(ys), max(xs), max(ys))


def union(boxes: Iterable[Box]) -> Box | None:
    """Give the box around boxes."""
    return around(point for box in boxes for point in ((box.left, box.bottom), (box.right, box.top)))


def box_of(values: tuple[float, ...] | None) -> Box | None:
    """Make a box of the four numbers of a PDF's rectangle, whichever corner comes first."""
    if values is None:
        return None
    x1, y1, x2, y2 = values
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
