"""State: what the operators of a page have set when one of them paints (ISO 32000-1, 8.4 and 9.3)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter

from livrerouge.audit.font import NO_FONT, Font
from livrerouge.audit.geometry import UNIT, Box, Matrix, Point, moved, times
from livrerouge.audit.ink import BLACK, GRAY, RGB, Space


@dataclass(slots=True)
class State:
    """The graphics state, and in it that of text."""

    matrix: Matrix
    clip: Box
    fill: RGB | None = BLACK
    stroke: RGB | None = BLACK
    fills: Space = GRAY
    strokes: Space = GRAY
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blended: bool = False
    """Another blend mode than Normal, or a soft mask, is in force."""
    font: Font = NO_FONT
    size: float = 0.0
    leading: float = 0.0
    letters: float = 0.0
    """Space between characters."""
    words: float = 0.0
    scale: float = 1.0
    rise: float = 0.0
    mode: int = 0

    def kept(self) -> State:
        """Give what `q` keeps."""
        return State(*_ALL(self))


_ALL = attrgetter(*(one.name for one in fields(State)))


@dataclass(slots=True)
class Place:
    """Where the next text is shown."""

    matrix: Matrix = UNIT
    line: Matrix = UNIT

    def begin(self) -> None:
        """Begin a text object."""
        self.matrix = self.line = UNIT

    def put(self, matrix: Matrix) -> None:
        """Set the place."""
        self.matrix = self.line = matrix

    def move(self, x: float, y: float) -> None:
        """Go to another line."""
        self.put(times((1, 0, 0, 1, x, y), self.line))

    def go_on(self, by: float) -> None:
        """Go on in the line."""
        self.matrix = times((1, 0, 0, 1, by, 0), self.matrix)


@dataclass(slots=True)
class Path:
    """The path under construction, in the points of the page."""

    polygons: list[list[Point]] = field(default_factory=list)
    matrix: Matrix = UNIT

    def to(self, point: Point) -> None:
        """Begin a new line."""
        self.polygons.append([moved(point, self.matrix)])

    def line(self, point: Point) -> None:
        """Draw a line on."""
        if self.polygons:
            self.polygons[-1].append(moved(point, self.matrix))

    @property
    def last(self) -> Point:
        """The point the path has come to."""
        return self.polygons[-1][-1] if self.polygons else (0.0, 0.0)
