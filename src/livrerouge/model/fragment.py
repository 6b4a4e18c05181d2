"""Fragments: the units of layout, each a document that starts on a new page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from livrerouge.model.block import Blocks
from livrerouge.model.book import Section, Start
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
class Placement:
    """What a fragment must know of its surroundings to be laid out; equal placements give equal pages."""

    first: int
    """Position of its first page, from 1."""
    side: Side
    folios: Mapping[str, str]
    """Folio of each place it quotes (`Span.at`); unknown ones are missing."""
    cuts: Mapping[str, tuple[int, ...]]
    """For each table, by place, the index of the first row group of each part; empty for a table in one piece."""
