"""What the files of a project say: the values that `load` makes and `parse` and `style` read."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass

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
    """The rows of a CSV file."""

    source: Source
    heads: tuple[tuple[str, Span], ...]
    rows: tuple[tuple[tuple[str, Span], ...], ...]


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
    """By file name: the files of `data/` that the tables name."""
    pictures: MappingType[str, Picture]
    """By path from the publication's folder: `art/cover.svg`."""
    inline: Callable[[str, Span], tuple[Markup, ...]]
    """Reads a text that stands alone, with its place, as inline Markdown: a title, a cell, a note."""
    unread: frozenset[str] = frozenset()
    """Paths, from the publication's folder, of the sections and tables that are there but could not be read."""


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
