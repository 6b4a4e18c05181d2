"""Tables for the tests of the model, written in a few signs."""

from __future__ import annotations

from livrerouge.model.grid import Placed
from livrerouge.model.inline import Inlines, Text, plain
from livrerouge.model.table import Cell, Column, Role, RowGroup, Spanner, Table, TotalRow
from livrerouge.place import Source

SPAN = Source.of("data/t.yaml", "t").span(0, 1)


def text(words: str) -> Inlines:
    return (Text(words, SPAN),) if words else ()


def cell(words: str) -> Cell:
    return Cell(text(words), (), SPAN)


def column(key: str, depth: int, role: Role = Role.CELL) -> Column:
    return Column(key, text(key), role, None, "", "", depth, SPAN)


def row(*words: str) -> RowGroup:
    return RowGroup(tuple(map(cell, words)), (), SPAN)


def group(words: str, *inner: RowGroup, total: TotalRow | None = None) -> RowGroup:
    return RowGroup((cell(words),) if words else (), inner, SPAN, total)


def total(label: str, **sums: str) -> TotalRow:
    """Make a total row; sums by the index of their column: `_3="12"`."""
    return TotalRow(text(label), tuple((int(key[1:]), cell(words)) for key, words in sums.items()), SPAN)


def spanner(words: str, first: int, count: int, level: int = 0) -> Spanner:
    return Spanner(text(words), first, count, level, SPAN)


def table(
    *groups: RowGroup, columns: tuple[Column, ...], spanners: tuple[Spanner, ...] = (), closing: TotalRow | None = None
) -> Table:
    return Table("t", text("t"), (), (), columns, groups, (), SPAN, spanners=spanners, total=closing)


def said(placed: Placed) -> str:
    """Give the words of a cell on the grid."""
    return plain(placed.label) if placed.cell is None else plain(placed.cell.content)
