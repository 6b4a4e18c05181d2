"""The boxhead of a table: its lines of heads, spanners above column heads."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.model.inline import Inlines
from livrerouge.model.table import Role, Table


@dataclass(frozen=True, slots=True)
class Head:
    """A head on the grid of the boxhead."""

    content: Inlines
    unit: Inlines
    column: int | None
    """Index of its column in the table; none for a spanner."""
    columns: int
    """How many printed columns it stands over."""
    rows: int
    """How many lines of heads it covers."""
    first: int
    """Which printed column, from 0, is the first it stands over."""


def head_rows(table: Table) -> tuple[tuple[Head, ...], ...]:
    """Lay the heads on their lines: a column head reaches from below its lowest spanner down to the rows."""
    printed = [i for i, column in enumerate(table.columns) if column.role is not Role.CUT_IN]
    place = {column: n for n, column in enumerate(printed)}
    height = 1 + max((spanner.level + 1 for spanner in table.spanners), default=0)
    lines: list[list[Head]] = [[] for _ in range(height)]
    above = dict.fromkeys(printed, 0)
    for spanner in table.spanners:
        under = [i for i in range(spanner.first, spanner.first + spanner.count) if i in place]
        if under:
            lines[spanner.level].append(Head(spanner.head, (), None, len(under), 1, place[under[0]]))
            above.update((i, max(above[i], spanner.level + 1)) for i in under)
    for i in printed:
        column = table.columns[i]
        lines[above[i]].append(Head(column.head, column.unit, i, 1, height - above[i], place[i]))
    return tuple(tuple(sorted(line, key=lambda head: head.first)) for line in lines)
