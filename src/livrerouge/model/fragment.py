"""Fragments: the units of layout, each a document that starts on a new page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from livrerouge.model.block import Blocks
from livrerouge.model.book import Section, Start
from livrerouge.model.numbering import FROM_THE_FIRST, Numbering
from livrerouge.model.page import Side


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the book that is laid out by itself."""

    name: str
    """Unique: `structure`, `themes+2`; the first fragment of a section has the section's name."""
    template: str
    section: Section | None
    """None for blank pages."""
    blocks: Blocks
    opens: bool
    """It is the first of its section."""
    start: Start
    last: bool = False
    """It must be the last page of the publication."""


@dataclass(frozen=True, slots=True)
class Division:
    """How a table is divided over pages where it is printed; lines are those of its grid."""

    cuts: tuple[int, ...] = ()
    """The first line of each part; empty for a table in one piece."""
    widths: tuple[float, ...] = ()
    """Widths of the printed columns in points; empty while they are not known."""
    parts: tuple[int, int] | None = None
    """Print only the parts from the first number up to the second; none for all."""
    sample: tuple[int, ...] = ()
    """Print only these lines, each with the cells of all groups around it and none spanning: to measure columns."""


@dataclass(frozen=True, slots=True)
class Placement:
    """What a fragment must know of its surroundings to be laid out; equal placements give equal pages."""

    first: int
    """Position of its first page, from 1."""
    side: Side
    folios: Mapping[str, str]
    """Folio of each place it quotes (`Span.at`); unknown ones are missing."""
    tables: Mapping[str, Division]
    """How each table is divided, by the place it is printed at (`TablePlace.span.at`); one that is missing is whole."""
    numbering: Numbering = FROM_THE_FIRST
