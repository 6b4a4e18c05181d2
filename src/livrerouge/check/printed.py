"""Tables as they are printed: their lines on the pages, beside those of their grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.check.evidence import Evidence
from livrerouge.model.grid import Grid, LineKind, grid
from livrerouge.model.page import Page, PlacedRow
from livrerouge.model.run import table_places

LINES = frozenset(kind.value for kind in LineKind)
"""Kinds of rows that are lines of the grid; others are printed a second time, or made of several."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table at one of its places, with its rows as they are printed."""

    grid: Grid
    rows: tuple[tuple[Page, PlacedRow], ...]

    @property
    def lines(self) -> tuple[tuple[Page, int], ...]:
        """The lines of the grid, each with its page, in the order in which they are printed."""
        return tuple((page, row.line) for page, row in self.rows if row.kind in LINES)


def printed_tables(evidence: Evidence) -> Iterator[PrintedTable]:
    """Give every table at every place where it is printed."""
    placed: dict[str, list[tuple[Page, PlacedRow]]] = {}
    for page in evidence.page_map.pages:
        for row in page.rows:
            placed.setdefault(row.table, []).append((page, row))
    for name, spans in table_places(evidence.book).items():
        table = evidence.book.tables.get(name)
        # A table that stands on no page at all is told as content that is not printed.
        found = [span.at for span in spans if span.at in evidence.page_map.blocks]
        if table is not None and found:
            lines = grid(table)
            yield from (PrintedTable(lines, tuple(placed.get(at, ()))) for at in found)
