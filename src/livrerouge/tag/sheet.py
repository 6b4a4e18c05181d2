"""A page as the file holds it: its number, its measure, its streams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from livrerouge.tag.drawing import Drawing
from livrerouge.tag.node import Rectangle


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the file."""

    number: int
    """Its index."""
    dictionary: Any
    stream: Any
    groups: tuple[Any, ...]
    """Streams drawn on it with opacity, which share its marks."""
    scale: float
    """Points in a CSS pixel."""
    height: float
    """Of the trim, in CSS pixels."""

    @property
    def reference(self) -> bytes:
        """How the file refers to it."""
        return bytes(self.dictionary.reference)

    def rectangle(self, x: float, y: float, width: float, height: float, matrix: Any = None) -> Rectangle:  # noqa: ANN401
        """Give a rectangle of the layout (from its upper left corner, in pixels, turned by a matrix) in points."""
        corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        if matrix is not None:
            corners = [matrix.transform_point(*corner) for corner in corners]
        xs = [round(across * self.scale, 3) for across, _ in corners]
        ys = [round((self.height - down) * self.scale, 3) for _, down in corners]
        return min(xs), min(ys), max(xs), max(ys)


def sheets(drawing: Drawing) -> tuple[Sheet, ...]:
    """Give the pages of the file."""
    pdf = drawing.pdf
    # The engine's own list of references is made anew each time it is asked for: long books would take quadratic time.
    numbers = pdf.pages["Kids"][::3]
    groups: dict[int, list[Any]] = {id(stream._tags): [] for stream in drawing.streams}
    for thing in pdf.objects:
        if isinstance(thing, drawing.kinds.stream):
            found = groups.get(id(thing._tags))  # type: ignore[attr-defined]
            if found is not None:
                found.append(thing)
    return tuple(
        Sheet(
            index,
            pdf.objects[number],
            stream,
            tuple(group for group in groups[id(stream._tags)] if group is not stream),
            _scale(page, pdf.objects[number]["MediaBox"]),
            page.height,
        )
        for index, (page, number, stream) in enumerate(zip(drawing.pages, numbers, drawing.streams, strict=True))
    )


def _scale(page: Any, media: Any) -> float:  # noqa: ANN401 - the engine's
    return float((media[2] - media[0]) / (page.width + page.bleed["left"] + page.bleed["right"]))


def union(rectangles: list[Rectangle]) -> Rectangle:
    """Give the smallest rectangle around some."""
    lefts, bottoms, rights, tops = zip(*rectangles, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
