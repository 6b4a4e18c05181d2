"""The piece, as values of the simplest kinds: it is stored without code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that has a name; in points from the lower left corner of the trim."""

    name: str
    page: int
    """Index in the piece."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline, as the text has it: how they nest is known when all pieces are there."""

    level: int
    title: str
    page: int
    x: float
    y: float
    opened: bool


@dataclass(frozen=True, slots=True)
class Leading:
    """A link to a name that is not in the piece."""

    target: str
    page: int
    number: int
    """Of its annotation in the tree of parents."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face, and what the piece shows by it."""

    name: str
    """In the resources, six capitals."""
    file: str
    """Digest of the file of the face."""
    index: int
    """Of the face in that file."""
    base: str
    """Name in the file, with its tag: `ABCDEF+Spectral`."""
    family: str
    flags: int
    ascent: int
    descent: int
    angle: float
    stems: tuple[int, int]
    """Vertical and horizontal."""
    cut: tuple[int, int, float]
    """Style, weight and size in pixels: what a variable face is cut to."""
    variations: Mapping[str, float]
    widths: Mapping[int, int]
    """In thousandths of an em, by glyph."""
    codes: Mapping[int, tuple[int, str]]
    """Glyph and characters of each code; a glyph's own code is its number."""


@dataclass(frozen=True, slots=True)
class Remarked:
    """What the engine said while it drew, as far as it must be told."""

    drawing: str
    """Address of the drawing that failed; empty for anything else."""
    said: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages drawn by themselves.

    The file has no fonts, no outline and no names. Its catalogue has an entry `Piece`: `Tree`, its structure tree;
    `Fonts`, the dictionary of fonts of all resources, to be filled; `Resources`, those that name pictures, in the order
    of `pictures`; `Groups` and `Annotations`, what has numbers in the tree of parents behind the pages.
    """

    name: str
    """Unique in the publication; the names of its structure elements begin with it and `/`."""
    language: str
    pages: int
    numbers: int
    """Of the tree of parents: pages first, then groups, then annotations."""
    parts: tuple[str, ...]
    """Which part of the book each kid of the structure tree is; empty for what is none."""
    counts: Mapping[str, int]
    """Number of structure elements, by role."""
    lacking: tuple[tuple[str, str], ...]
    """What the tree lacks (`tag.Lack`) and the place it is lacking at."""
    remarks: tuple[Remarked, ...]
    anchors: tuple[Anchor, ...]
    bookmarks: tuple[Bookmark, ...]
    leading: tuple[Leading, ...]
    faces: tuple[Face, ...]
    pictures: tuple[Mapping[str, str], ...]
    """Digest of each picture by its name, for each of the resources that name pictures."""
    pdf: bytes
