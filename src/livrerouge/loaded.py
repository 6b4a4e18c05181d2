"""What the files of a project say: the values that `load` makes and `parse` and `style` read."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field

from livrerouge.node import Mapping, Node
from livrerouge.place import Source, Span


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of a Markdown text: a block, a run of inline text or a part of one."""

    kind: str
    """`paragraph`, `heading`, `directive`, `emphasis`, `text`, …"""
    content: str
    """Text of a leaf, unescaped; empty for what has children."""
    attributes: MappingType[str, str]
    """What the markup says besides: `level`, `href`, `info`, `id`, `label`, …"""
    children: tuple[Markup, ...]
    span: Span
    """All of it, signs included, exact to the character for inline pieces."""


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A section file: its front matter and the tokens of its text."""

    source: Source
    front: Mapping | None
    """None when the file has no front matter, or one that cannot be read."""
    blocks: tuple[Markup, ...]
    """The text after the front matter."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """The typeface that text in a picture is set in."""

    families: str
    """A list as CSS has it: the first one that exists is taken."""
    span: Span
    """In the picture's file."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the publication, looked at but not kept."""

    path: str
    """Path from the project's root."""
    format: str
    """`svg`, `png`, `jpeg`, `webp`, …"""
    width: float
    """Pixels; for vector art the width of its view."""
    height: float
    size: int
    """Bytes."""
    lettering: tuple[Lettering, ...] = ()
    """What the texts of vector art are set in, each list of families once."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a CSV or TSV file, or of a sheet; each has as many cells as there are heads."""

    source: Source
    heads: tuple[tuple[str, Span], ...]
    rows: tuple[tuple[tuple[str, Span], ...], ...]
    decimal_point: bool = False
    """Numbers are written with a point, whatever the table says: those of a sheet, which are no text there."""
    told: frozenset[int] = frozenset()
    """Indexes of the rows in which cells were found to be too many, missing or without a value; no more is said."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A publication's files."""

    name: str
    folder: str
    """Path from the project's root: `book/idm`."""
    settings: Mapping
    """book.yaml."""
    sections: MappingType[str, MarkdownFile]
    """By name: every `NAME.md` of the folder."""
    tables: MappingType[str, Mapping]
    """By name: every `tables/NAME.yaml`."""
    rows: MappingType[str, Node | Rows]
    """By name of the table; tables that take the same rows of the same file share one value."""
    pictures: MappingType[str, Picture]
    """By path from the publication's folder: `art/cover.svg`."""
    inline: Callable[[str, Span], tuple[Markup, ...]]
    """Reads a text that stands alone, with its place, as inline Markdown: a title, a cell, a note."""
    unread: frozenset[str] = frozenset()
    """Paths, from the publication's folder, of the sections and tables that are there but could not be read."""
    houses: MappingType[str, Mapping] = field(default_factory=dict)
    """By name: the house rules for notes of tables that book.yaml or a table names."""


@dataclass(frozen=True, slots=True)
class LoadedStyle:
    """A style's files, those of its own folder only."""

    name: str
    root: str
    """Absolute folder."""
    settings: Mapping
    """style.yaml."""
    templates: MappingType[str, Source]
    """By template name: `chapter` for `templates/chapter.html.j2`."""
    sheets: MappingType[str, Source]
    """By file name: `text.css`."""
