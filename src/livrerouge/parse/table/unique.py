"""Unique values: what names a row may name no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from livrerouge.codes import column as codes
from livrerouge.model.inline import plain
from livrerouge.model.table import Cell, Column, RowGroup
from livrerouge.parse.reading import Reading
from livrerouge.place import Span


def check_unique(columns: Sequence[Column], groups: tuple[RowGroup, ...], reading: Reading) -> None:
    """Find the values given twice in columns that say they are unique (T229)."""
    for depth in sorted({column.depth for column in columns if column.unique}):
        own = [column for column in columns if column.depth == depth]
        for index, column in enumerate(own):
            if column.unique:
                _check(column, [group.cells[index] for group in _at(groups, depth)], reading)


def _at(groups: tuple[RowGroup, ...], depth: int) -> Iterator[RowGroup]:
    """Give the groups of a depth."""
    for group in groups:
        if depth:
            yield from _at(group.groups, depth - 1)
        else:
            yield group


def _check(column: Column, cells: list[Cell], reading: Reading) -> None:
    seen: dict[object, Span] = {}
    for cell in cells:
        said = plain(cell.content).strip()
        value: object = cell.value if cell.value is not None else said
        if value == "":
            continue
        if value in seen:
            shown = said or str(value)
            first = seen[value].at
            reading.report(codes.VALUE_TWICE.at(cell.span, value=shown[:40], key=column.key, first=first))
        seen.setdefault(value, cell.span)
