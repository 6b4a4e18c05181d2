"""What stands on the laid-out pages: facts read once after layout, in points from the top left of the trim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf


class Side(StrEnum):
    """Which side of the leaf a page is."""

    RECTO = "recto"
    VERSO = "verso"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, in points from the top left corner of the trim."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    def middle_in(self, other: Area) -> bool:
        """Tell whether half the height of this area lies between the edges of another."""
        return other.y < self.y + self.height / 2 < other.bottom


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block of the book, or the part of it that stands on one page."""

    at: str
    """Place in the author's file (`data-at`), as `Span.at` gives it."""
    kind: str
    """What the template calls it (`data-kind`): paragraph, heading, figure, row, note, …"""
    area: Area
    first: bool
    """The block begins on this page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in the type area."""

    text: str
    area: Area
    baseline: float
    """Distance of the baseline from the top of the trim."""
    at: str
    """Place of the innermost block it belongs to; empty for text the template made."""
    kind: str
    last: bool
    """The last line of its paragraph."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture made of pixels, as it is printed on a page."""

    address: str
    """As the engine knows it: `livrerouge:/project/book/idm/art/voix.jpg`."""
    at: str
    """Place of the innermost block it belongs to; empty for what the template shows by itself."""
    pixels: tuple[int, int]
    printed: tuple[float, float]
    """Width and height of the whole picture in points, what is cut off by its frame included."""

    @property
    def density(self) -> float:
        """Pixels an inch, along the side where they are fewest."""
        sides = zip(self.pixels, self.printed, strict=True)
        return min((count / (size / 72) for count, size in sides if size > 0), default=inf)


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A line of a table as it is printed on a page."""

    table: str
    """Place where the table is printed (`TablePlace.span.at`)."""
    line: int
    """Its number in the table's grid; -1 for sums carried over."""
    kind: str
    """row, total or cut-in; `again` for a cut-in head printed again, `carried` for sums carried over."""
    part: int
    """Which part of the table it stands in, from 0."""
    area: Area
    resumed: int
    """How many labels of groups that began before are printed again in it."""


INTERRUPTING = frozenset(
    {
        "opening",
        "figure",
        "chart",
        "table",
        "callout",
        "pull-quote",
        "quotation",
        "key-figures",
        "definitions",
        "steps",
        "code",
    }
)
"""Kinds of blocks that interrupt the running text: their height follows from what is in them."""

_SET_APART = INTERRUPTING | {"item"}
"""Kinds of blocks whose lines have a grid of their own."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the PDF."""

    position: int
    """From 1, counted over the whole PDF."""
    fragment: str
    folio: str
    """The page's number, whether it is printed or not."""
    printed: str
    """The folio as printed; empty when none is."""
    side: Side
    width: float
    height: float
    blocks: tuple[PlacedBlock, ...]
    lines: tuple[Line, ...]
    running_head: str
    """Empty when there is none."""
    calls: tuple[str, ...]
    """Keys of the notes called on the page (`data-note`), in order, footnotes and table notes."""
    notes: tuple[str, ...]
    """Keys of the notes whose text begins on the page, in order."""
    pictures: tuple[Area, ...]
    intended: str = ""
    """What the template says of an empty page (`data-page` on its root): cover, blank, epigraph, …"""
    rasters: tuple[Raster, ...] = ()
    """The pictures made of pixels, those in the ground of a block included."""
    rows: tuple[PlacedRow, ...] = ()
    """The lines of tables, in the order in which they are printed."""

    @property
    def running_text(self) -> tuple[Line, ...]:
        """The lines of paragraphs that stand in no other block, from top to bottom."""
        apart = [block.area for block in self.blocks if block.kind in _SET_APART]
        lines = (line for line in self.lines if line.kind == "paragraph")
        free = (line for line in lines if not any(line.area.middle_in(area) for area in apart))
        return tuple(sorted(free, key=lambda line: line.area.y))


@dataclass(frozen=True, slots=True)
class PageMap:
    """All pages, and on which of them each block stands."""

    pages: tuple[Page, ...]
    blocks: Mapping[str, tuple[int, ...]]
    """Positions of the pages of each place (`at`), ascending."""
    anchors: Mapping[str, int]
    """Position of the first page of each HTML id."""

    def folio(self, at: str) -> str | None:
        """Give the folio of the page where a place begins, or none when it is on no page."""
        positions = self.blocks.get(at)
        return self.pages[positions[0] - 1].folio if positions else None


@dataclass(frozen=True, slots=True)
class Passes:
    """What it took to divide a table over pages."""

    table: str
    """Its name."""
    at: str
    """Where it is printed."""
    measured: int
    """Documents laid out to measure it."""
    laid: int
    """Documents laid out to print it."""
    parts: int
    seconds: float
