"""What the engine has drawn, as the door hands it over to be tagged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kinds:
    """The engine's classes of boxes by which a page is read, and that of a content stream."""

    placeholder: type
    """Stands in its parent for a box that is placed absolutely."""
    parent: type
    line: type
    inline: type
    text: type
    replaced: type
    margin: type
    notes: type
    """The area of the footnotes of a page."""
    stream: type


@dataclass(frozen=True, slots=True)
class Drawing:
    """A PDF whose pages are drawn and whose tags are still to be written."""

    pdf: Any
    """The file as `pydyf` holds it, its pages and fonts added."""
    pages: tuple[Any, ...]
    """The engine's pages, in order."""
    streams: tuple[Any, ...]
    """The content stream of each page."""
    fonts: tuple[Any, ...]
    """The fonts drawn with, in the order in which they were first used."""
    language: str
    kinds: Kinds


Tags = Callable[[Drawing], None]
"""Writes the tags of what was drawn."""
