"""A table as its template prints it, where it is printed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livrerouge.model.block import TablePlace
from livrerouge.model.fragment import Division
from livrerouge.model.table import Column, Table
from livrerouge.render.inline import Surroundings
from livrerouge.render.table.part import Part, Parts
from livrerouge.render.table.whole import Whole

_MANY = 8
"""Columns of a table that has room between them."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table where it is printed, or some of its parts."""

    table: Table
    at: str
    id: str
    """Empty where the table only goes on."""
    place: str
    """Where its notes stand."""
    widths: tuple[str, ...]
    """Of the printed columns, as CSS lengths or shares; empty for a column whose width follows from its content."""
    width: str
    """Of the table; empty while the widths of its columns are not known."""
    size: str
    """Its type size; empty for that of the style."""
    many: bool
    """It has so many columns that they must stand closer."""
    hang: str
    """How far the notes hang: to the second column where the first is narrow, else as far as marks are wide."""
    sample: bool
    """It holds single lines, by which columns are measured."""
    parts: tuple[Part, ...]


def printed(place: TablePlace, around: Surroundings, whole: Whole, division: Division) -> PrintedTable:
    """Lay out a table for its template, divided as it is known to be so far."""
    table = whole.table
    starts = tuple(sorted({0, *(cut for cut in division.cuts if 0 < cut < len(whole.grid.lines))}))
    first, end = division.parts or (0, len(starts))
    parts = Parts(whole, replace(around, marks=whole.marks), starts)
    made = [parts.sample(division.sample)] if division.sample else map(parts.part, range(len(starts))[first:end])
    columns = [table.columns[index] for index in whole.grid.printed]
    return PrintedTable(
        table=table,
        at=place.span.at,
        id="" if first or division.sample else place.id,
        place=table.place.value,
        widths=tuple(map(_points, division.widths)) or tuple(column.width or "" for column in columns),
        width=_points(sum(division.widths)) if division.widths else "",
        size=_points(table.setting.size) if table.setting.size is not None else "",
        many=len(columns) > _MANY,
        hang=_hang(columns, table),
        sample=bool(division.sample),
        parts=tuple(made),
    )


def _points(length: float) -> str:
    return f"{round(length, 3):g}pt"


def _hang(columns: list[Column], table: Table) -> str:
    """Give the distance at which the words of notes stand from their marks."""
    first = columns[0].width if columns else None
    if first is not None and not first.endswith("%"):
        return f"min({first}, 17mm)"
    return f"{1 + 0.6 * max((len(note.mark) for note in table.notes), default=1):g}em"
