"""Styles: tokens, typefaces, templates and style sheets, resolved for one format and one variant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from livrerouge.model.numbering import FrontFolios
from livrerouge.place import Source, Span


class Variant(StrEnum):
    """The two cuts of every style."""

    CLASSIC = "classic"
    ACCESSIBLE = "accessible"


@dataclass(frozen=True, slots=True)
class Geometry:
    """The page: trim, margins and type area, in points."""

    width: float
    height: float
    head: float
    foot: float
    inner: float
    outer: float
    leading: float
    lines: int
    """Lines of text on a full page."""

    @property
    def measure(self) -> float:
        """Width of the type area."""
        return self.width - self.inner - self.outer

    @property
    def type_height(self) -> float:
        """Height of the type area."""
        return self.height - self.head - self.foot


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a typeface."""

    family: str
    weight: int
    italic: bool
    path: str
    """Absolute path of the font file, inside its package."""
    span: Span | None = None
    """Where the style names the cut."""

    @property
    def cut(self) -> str:
        """The cut as a style names it: `400 italic`."""
        return f"{self.weight} italic" if self.italic else str(self.weight)


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour of the style, on the screen and in ink."""

    name: str
    srgb: str
    """As `#rrggbb`."""
    cmyk: tuple[float, float, float, float] | None
    """Cyan, magenta, yellow and black from 0 to 100; none when the style does not say."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style ready to render with."""

    name: str
    variant: Variant
    geometry: Geometry
    tokens: Mapping[str, str]
    """Every token by its name, swatches and the measures of the page included, references resolved."""
    faces: tuple[Face, ...]
    templates: Mapping[str, Source]
    """Jinja sources by template name, inherited ones included."""
    sheets: tuple[Source, ...]
    """CSS sources in cascade order, tokens not yet replaced."""
    roots: tuple[str, ...]
    """Absolute folders whose files the style may show, its own first; each folder has its style's name."""
    swatches: Mapping[str, Swatch] = field(default_factory=dict)
    """Colours by name."""
    continuous: bool = False
    """Sections follow on the next page, whatever its side, and no blank page is added."""
    front_folios: FrontFolios = FrontFolios.DECIMAL
    spoilt: frozenset[str] = frozenset()
    """Names of tokens and swatches that have no value because it is at fault."""
