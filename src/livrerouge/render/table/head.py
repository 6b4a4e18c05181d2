"""The boxhead as templates print it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from livrerouge.model.head import Head, head_rows
from livrerouge.render.inline import Surroundings
from livrerouge.render.table.mark import run
from livrerouge.render.table.whole import Whole


@dataclass(frozen=True, slots=True)
class PrintedHead:
    """A head over one column, or a spanner over several."""

    column: int | None
    """Index of its column; none for a spanner."""
    classes: str
    columns: int
    rows: int
    content: Markup
    unit: Markup


def heads(whole: Whole, around: Surroundings, *, notes: bool) -> tuple[tuple[PrintedHead, ...], ...]:
    """Give the heads line by line; without `notes`, their calls are left out."""
    return tuple(tuple(_head(head, whole, around, notes) for head in line) for line in head_rows(whole.table))


def _head(head: Head, whole: Whole, around: Surroundings, notes: bool) -> PrintedHead:
    figures = whole.figures.get(head.column) if head.column is not None else None
    names = "spanner" if head.column is None else figures.classes if figures is not None else "words"
    return PrintedHead(
        column=head.column,
        classes=f"{names} last" if head.first + head.columns == len(whole.grid.printed) else names,
        columns=head.columns,
        rows=head.rows,
        content=run(head.content, around, whole.table.house, notes=notes),
        unit=run(head.unit, around, whole.table.house, notes=notes),
    )
