"""Tables: defined once, filled from data; spans follow from nesting, marks from the order of calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from livrerouge.model.inline import Inlines
from livrerouge.place import Span


class Role(StrEnum):
    """What the cells of a column are to their row."""

    STUB = "stub"
    """Row heads."""
    GROUP = "group"
    """Words that hold for a whole row group."""
    CELL = "cell"


class MarkScheme(StrEnum):
    """How notes are marked."""

    ASTERISKS = "asterisks"
    LETTERS = "letters"
    FIGURES = "figures"
    DAGGERS = "daggers"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its role and its width."""

    key: str
    head: Inlines
    role: Role
    width: str | None
    """A CSS length; none to share what is left."""
    empty: str
    """Printed in a cell without content."""
    empty_text: str
    """Read aloud in a cell without content."""
    depth: int
    """Level of nesting that fills this column: 0 is the outermost."""
    span: Span
    empty_span: Span | None = None
    """The characters of what is printed, when the file has them as they are."""
    empty_text_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of one column at one level of nesting."""

    content: Inlines
    """Empty for a cell without content."""
    notes: tuple[str, ...]
    """Keys of the notes called here, in order."""
    span: Span


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Cells of one level of nesting and the groups inside; a group without any inside is a row."""

    cells: tuple[Cell, ...]
    """One for each column of this depth, in the order of the columns."""
    groups: tuple[RowGroup, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class TableNote:
    """A note of a table: its mark is given by the order of calls."""

    key: str
    content: Inlines
    span: Span
    mark: str = ""
    """Filled when the book is resolved."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows."""

    name: str
    title: Inlines
    headnote: Inlines
    source: Inlines
    scheme: MarkScheme
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[TableNote, ...]
    """In the order of the data file; in the order of first call once resolved."""
    span: Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell on the grid of its row group."""

    column: int
    cell: Cell | None
    """None where no value was given for this depth."""
    rows: int
    """How many rows it spans."""


def leaves(group: RowGroup) -> int:
    """Count the rows of a group."""
    return sum(leaves(inner) for inner in group.groups) or 1


def rows(table: Table, group: RowGroup) -> tuple[tuple[Placed, ...], ...]:
    """Lay a row group on its grid: for each row, the cells that begin there."""
    grid: list[list[Placed]] = [[] for _ in range(leaves(group))]
    _place(table, group, 0, 0, grid)
    return tuple(tuple(row) for row in grid)


def _place(table: Table, group: RowGroup, depth: int, first: int, grid: list[list[Placed]]) -> None:
    """Put the cells of a group on the grid, then those of the groups inside it."""
    span = leaves(group)
    columns = [i for i, column in enumerate(table.columns) if column.depth == depth]
    for index, cell in zip(columns, group.cells, strict=True):
        grid[first].append(Placed(index, cell, span))
    if not group.groups:
        for index, column in enumerate(table.columns):
            if column.depth > depth:
                grid[first].append(Placed(index, None, 1))
    row = first
    for inner in group.groups:
        _place(table, inner, depth + 1, row, grid)
        row += leaves(inner)


def cells(group: RowGroup) -> Iterator[Cell]:
    """Give the cells of a group in reading order: outer before inner, row by row."""
    yield from group.cells
    for inner in group.groups:
        yield from cells(inner)
