"""What stands on a page: texts, shapes and pictures, each with its place, its colour and its mark in the structure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from livrerouge.audit.geometry import Box

Key = tuple[str, int]
"""Marked content: the stream it stands in (`page 3`, `form 12 0 R`) and its number there (MCID)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where something painted belongs."""

    key: Key | None = None
    """The marked content it stands in, by the innermost number."""
    artifact: str | None = None
    """It is an artifact of this type (Pagination, Layout, Page, Background; empty where none is told)."""
    subtype: str = ""
    """Of an artifact: Header, Footer, Watermark, …"""


@dataclass(frozen=True, slots=True)
class Run:
    """A string of text, as one operator shows it."""

    text: str
    box: Box
    standing: Standing
    font: str
    """Name of its font."""
    ref: str
    """Its font's object."""
    size: float
    """In points, as it is seen."""
    bold: bool
    seen: bool
    """It is painted at all."""
    untold: tuple[int, ...] = ()
    """Codes without characters."""
    empty: tuple[int, ...] = ()
    """Codes that show the glyph of a missing one."""
    ratio: float | None = None
    """Contrast with what lies behind it; none when it could not be measured."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made of pixels, where it is shown."""

    box: Box
    standing: Standing
    ref: str
    pixels: tuple[int, int]
    printed: tuple[float, float]
    """Width and height in points."""
    mask: bool
    interpolated: bool

    @property
    def density(self) -> float:
        """Pixels an inch along the side where they are fewest."""
        sides = zip(self.pixels, self.printed, strict=True)
        return min((count / (size / 72) for count, size in sides if size > 0), default=0.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn: a filled or stroked path, a shading."""

    box: Box | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Crossing:
    """An artifact inside tagged content, or tagged content inside an artifact."""

    key: Key | None
    inner: str
    """artifact or content."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page."""

    position: int
    """From 1."""
    ref: str
    box: Box
    """What a reader sees of it: the crop box."""
    label: str
    tabs: str
    runs: tuple[Run, ...] = ()
    pictures: tuple[Picture, ...] = ()
    shapes: tuple[Shape, ...] = ()
    keys: Mapping[Key, str] = field(default_factory=dict)
    """Marked content, with the ActualText it has of its own."""
    languages: Mapping[Key, str] = field(default_factory=dict)
    crossings: tuple[Crossing, ...] = ()
    blends: tuple[str, ...] = ()
    """Blend modes that the page sets, but Normal."""
    transparent: bool = False
    device: tuple[str, ...] = ()
    """Colour spaces of a machine that it paints in: Gray, RGB, CMYK."""
    grouped: bool = False
    """It says in which colours its transparency is mixed."""
    unread: str = ""
    """Why it could not be read, or not to its end."""

    def boxes(self) -> Mapping[Key, tuple[Box, ...]]:
        """Give what is painted in each marked content."""
        found: dict[Key, list[Box]] = {}
        painted: tuple[Run | Picture | Shape, ...] = (*self.runs, *self.pictures, *self.shapes)
        for item in painted:
            if item.standing.key is not None and item.box is not None:
                found.setdefault(item.standing.key, []).append(item.box)
        return {key: tuple(boxes) for key, boxes in found.items()}

    def texts(self) -> Mapping[Key, str]:
        """Give the text of each marked content, in the order in which it is written."""
        found: dict[Key, list[str]] = {}
        for run in self.runs:
            if run.standing.key is not None:
                found.setdefault(run.standing.key, []).append(run.text)
        return {key: self.keys.get(key) or "".join(parts) for key, parts in found.items()}
