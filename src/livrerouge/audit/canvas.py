"""The canvas: what the operators that draw and mark leave on a page (ISO 32000-1, 8.4 to 8.9 and 14.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot

from pikepdf import Pdf

from livrerouge.audit.backdrop import Area, Backdrop, flattened
from livrerouge.audit.bounds import Bounds
from livrerouge.audit.font import Font
from livrerouge.audit.geometry import UNIT, Box, Matrix, around, corners, moved, put, times
from livrerouge.audit.glyphs import Glyphs
from livrerouge.audit.ink import Space, space
from livrerouge.audit.objects import (
    Resources,
    TooLargeError,
    entries,
    entry,
    integer,
    items,
    label,
    name,
    number,
    pairs,
    text,
)
from livrerouge.audit.page import Crossing, Key, Picture, Run, Shape, Standing
from livrerouge.audit.state import Path, Place, State

UNIT_BOX = Box(0, 0, 1, 1)


@dataclass(slots=True)
class Spent:
    """What has been read of the whole file, so that many small things are bounded as one large one is."""

    content: int = 0
    runs: int = 0
    fonts: dict[tuple[int, int], Font] = field(default_factory=dict)
    """Fonts read before, by object."""
    glyphs: dict[Font, Glyphs] = field(default_factory=dict)
    """What was shown before, by font."""


@dataclass(slots=True)
class Content:
    """What was found on a page."""

    runs: list[Run] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    keys: dict[Key, str] = field(default_factory=dict)
    languages: dict[Key, str] = field(default_factory=dict)
    crossings: list[Crossing] = field(default_factory=list)
    blends: set[str] = field(default_factory=set)
    device: set[str] = field(default_factory=set)
    transparent: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A sequence of marked content that is open."""

    standing: Standing
    """Of what is painted in it."""
    outermost: Key | None
    """The marked content around it that was opened first, or itself."""


_UNMARKED = _Mark(Standing(), None)


class Canvas:
    """What is painted, and the state in which it is."""

    def __init__(self, pdf: Pdf, crop: Box, bounds: Bounds, spent: Spent) -> None:
        self.found = Content()
        self._pdf, self._bounds, self._spent = pdf, bounds, spent
        self._state = State(UNIT, crop)
        self._kept: list[State] = []
        self._place = Place()
        self._path = Path()
        self._clips = False
        self._marks: list[_Mark] = []
        self._backdrop = Backdrop(bounds)
        self._owner = ""
        self._resources = Resources(None)

    # Graphics state

    def keep(self, _: Sequence[object] = ()) -> None:
        """Keep the state (q)."""
        if len(self._kept) < 1000:
            self._kept.append(self._state.kept())

    def restore(self, _: Sequence[object] = ()) -> None:
        """Go back to the state kept last (Q)."""
        if self._kept:
            self._state = self._kept.pop()

    def transform(self, operands: Sequence[object]) -> None:
        """Change the matrix (cm)."""
        self._state.matrix = times(matrix_of(operands), self._state.matrix)

    def set_state(self, operands: Sequence[object]) -> None:
        """Set what a dictionary says (gs)."""
        values = self._resources.named("ExtGState", name(operands[0]))
        for key, value in pairs(values):
            if key in ("ca", "CA"):
                alpha = min(1.0, max(0.0, number(value, 1)))
                self.found.transparent |= alpha < 1
                if key == "ca":
                    self._state.fill_alpha = alpha
                else:
                    self._state.stroke_alpha = alpha
            elif key == "BM":
                mode = next((name(mode) for mode in items(value)), "Normal")
                self._state.blended = mode not in ("Normal", "Compatible")
                if self._state.blended:
                    self.found.blends.add(mode)
                    self.found.transparent = True
            elif key == "SMask" and name(value) != "None":
                self._state.blended = self.found.transparent = True

    def set_space(self, operands: Sequence[object], *, stroke: bool) -> None:
        """Choose a colour space (cs, CS)."""
        self._choose(space(operands[0], self._resources, self._bounds), stroke)
        state = self._state
        if stroke:
            state.stroke = state.strokes.rgb((0.0,) * state.strokes.parts)
        else:
            state.fill = state.fills.rgb((0.0,) * state.fills.parts)

    def _choose(self, chosen: Space, stroke: bool) -> None:
        if stroke:
            self._state.strokes = chosen
        else:
            self._state.fills = chosen

    def set_colour(self, operands: Sequence[object], *, stroke: bool, chosen: Space | None = None) -> None:
        """Set a colour, in its own space or the one chosen last (g, rg, k, sc, scn and those of strokes)."""
        if chosen is not None:
            self._choose(chosen, stroke)
        here = self._state.strokes if stroke else self._state.fills
        colour = here.rgb(tuple([number(value) for value in operands]))
        if stroke:
            self._state.stroke = colour
        else:
            self._state.fill = colour

    def _paints(self, stroke: bool) -> None:
        here = self._state.strokes if stroke else self._state.fills
        base = here.base or here
        if base.device:
            self.found.device.add(base.kind)

    # Paths

    def rectangle(self, operands: Sequence[object]) -> None:
        """Add a rectangle (re)."""
        x, y, wide, high = values_of(operands, 4)
        self._path.matrix = self._state.matrix
        self._path.to((x, y))
        for point in ((x + wide, y), (x + wide, y + high), (x, y + high)):
            self._path.line(point)

    def begin_line(self, operands: Sequence[object]) -> None:
        """Begin a line (m)."""
        x, y = values_of(operands, 2)
        self._path.matrix = self._state.matrix
        self._path.to((x, y))

    def draw_line(self, operands: Sequence[object]) -> None:
        """Draw a line on (l)."""
        x, y = values_of(operands, 2)
        self._path.line((x, y))

    def draw_curve(self, operands: Sequence[object], *, kind: str) -> None:
        """Draw a curve on (c, v, y)."""
        if not self._path.polygons:
            return
        values = values_of(operands, 6 if kind == "c" else 4)
        points = [moved(pair, self._state.matrix) for pair in zip(values[::2], values[1::2], strict=True)]
        start = self._path.last
        if kind == "v":
            points = [start, *points]
        elif kind == "y":
            points = [*points, points[-1]]
        self._path.polygons[-1].extend(flattened(start, *points))

    def paint(self, _: Sequence[object], *, fill: bool = False, stroke: bool = False, even_odd: bool = False) -> None:
        """Paint the path and end it (f, S, B and their kin)."""
        state = self._state
        whole = around([point for polygon in self._path.polygons for point in polygon])
        seen = whole.grown(0.01).common(state.clip) if whole is not None else None
        if whole is not None and (fill or stroke):
            if fill:
                self._paints(stroke=False)
            if stroke:
                self._paints(stroke=True)
            self.found.shapes.append(Shape(whole, self._standing()))
        if fill and seen is not None:
            colour = None if state.blended else state.fill
            polygons = tuple(tuple(polygon) for polygon in self._path.polygons if len(polygon) > 2)
            self._backdrop.paint(Area(seen, polygons, even_odd, colour, state.fill_alpha))
        if self._clips:
            state.clip = seen or Box(0, 0, 0, 0)
        self._clips, self._path = False, Path()

    def clip(self, _: Sequence[object] = ()) -> None:
        """Let the path cut off what is painted later (W)."""
        self._clips = True

    def shade(self, _: Sequence[object]) -> None:
        """Fill the whole clip with a shading (sh)."""
        clip = self._state.clip
        self.found.shapes.append(Shape(clip, self._standing()))
        self._backdrop.paint(Area(clip, (corners(clip, UNIT),), False, None, self._state.fill_alpha))

    # Pictures and forms

    def show_inline(self, operands: Sequence[object]) -> None:
        """Show a picture that stands in the stream itself (BI)."""
        picture = operands[0]
        size = (int(getattr(picture, "width", 1)), int(getattr(picture, "height", 1)))
        self._place_picture(None, "", size, mask=bool(getattr(picture, "image_mask", False)), interpolated=False)

    def _show_picture(self, picture: object) -> None:
        size = integer(entry(picture, "/Width")) or 1, integer(entry(picture, "/Height")) or 1
        mask = entry(picture, "/ImageMask") is True
        self.found.transparent |= entry(picture, "/SMask") is not None
        if not mask:
            colours = space(entry(picture, "/ColorSpace"), self._resources, self._bounds)
            if (colours.base or colours).device:
                self.found.device.add((colours.base or colours).kind)
        interpolated = entry(picture, "/Interpolate") is True
        self._place_picture(picture, label(picture), size, mask=mask, interpolated=interpolated)

    def _place_picture(
        self, picture: object, object_: str, size: tuple[int, int], *, mask: bool, interpolated: bool
    ) -> None:
        matrix, state = self._state.matrix, self._state
        box = put(UNIT_BOX, matrix)
        printed = hypot(matrix[0], matrix[1]), hypot(matrix[2], matrix[3])
        self.found.pictures.append(Picture(box, self._standing(), object_, size, printed, mask, interpolated))
        seen = box.common(state.clip)
        if seen is not None:
            known = None if mask or state.blended else picture
            turned = matrix if known is not None else None
            outline = (corners(UNIT_BOX, matrix),)
            self._backdrop.paint(Area(seen, outline, False, None, state.fill_alpha, known, turned))

    # Marked content

    def mark(self, operands: Sequence[object]) -> None:
        """Begin marked content (BMC, BDC)."""
        tag = name(operands[0])
        values = operands[1] if len(operands) > 1 else None
        word = name(values)
        said = entries(self._resources.named("Properties", word) if word else values)
        number_ = integer(said.get("/MCID"))
        key = (self._owner, number_) if number_ is not None else None
        outer = self._marks[-1] if self._marks else _UNMARKED
        if key is not None:
            self.found.keys[key] = text(said.get("/ActualText"))
            if outer.standing.artifact is not None:
                self.found.crossings.append(Crossing(key, "content"))
        if tag == "Artifact" and outer.outermost is not None:
            self.found.crossings.append(Crossing(outer.outermost, "artifact"))
        owner = key or outer.standing.key
        language = text(said.get("/Lang"))
        if language and owner is not None:
            self.found.languages[owner] = language
        if len(self._marks) > 1000:
            raise TooLargeError
        artifact, subtype = outer.standing.artifact, outer.standing.subtype
        if tag == "Artifact":
            artifact, subtype = name(said.get("/Type")), name(said.get("/Subtype"))
        self._marks.append(_Mark(Standing(owner, artifact, subtype), outer.outermost or key))

    def unmark(self, _: Sequence[object] = ()) -> None:
        """End marked content (EMC)."""
        if self._marks:
            self._marks.pop()

    def _standing(self) -> Standing:
        return self._marks[-1].standing if self._marks else _UNMARKED.standing


def values_of(operands: Sequence[object], count: int) -> tuple[float, ...]:
    """Give the numbers an operator needs."""
    if len(operands) < count:
        raise ValueError
    return tuple([value if type(value) is float and abs(value) < 1e6 else number(value) for value in operands[:count]])


def matrix_of(operands: Sequence[object]) -> Matrix:
    """Give the matrix an operator needs."""
    a, b, c, d, e, f = values_of(operands, 6)
    return a, b, c, d, e, f
