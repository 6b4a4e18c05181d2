"""Order: row heads that are all numbers, such as years, stand in order, and columns in that of their nesting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from livrerouge.codes import rows as codes
from livrerouge.codes.selection import GROUP_RETURNS
from livrerouge.model.inline import plain
from livrerouge.model.table import Cell, Column, Role, RowGroup
from livrerouge.parse.reading import Reading
from livrerouge.place import Span

_NUMBER = re.compile(r"[-+]?\d{1,9}")


def check_order(columns: Sequence[Column], groups: tuple[RowGroup, ...], reading: Reading) -> None:
    """Find the row heads that are out of order (T225), rising or falling as most of them do.

    Of a group that comes back nothing more is said.
    """
    depths = {column.depth for column in columns}
    for depth in sorted(depths):
        own = [column for column in columns if column.depth == depth]
        for index, column in enumerate(own):
            if column.role is not Role.STUB:
                continue
            for siblings in _siblings(groups, depth):
                _check([group.cells[index] for group in siblings], reading)


def _siblings(groups: tuple[RowGroup, ...], depth: int) -> Iterator[tuple[RowGroup, ...]]:
    """Give the groups of a depth, those inside one group together."""
    if depth == 0:
        yield groups
        return
    for group in groups:
        yield from _siblings(group.groups, depth - 1)


def _check(cells: list[Cell], reading: Reading) -> None:
    texts = [plain(cell.content).strip() for cell in cells]
    if len(texts) < 3 or not all(_NUMBER.fullmatch(text) for text in texts):
        return
    values = [int(text) for text in texts]
    falls = sum(a > b for a, b in pairwise(values))
    sign = -1 if 2 * falls > len(values) - 1 else 1
    for index, (before, value) in enumerate(pairwise(values), 1):
        if sign * value <= sign * before and not _told(cells[index].span, reading):
            reading.report(codes.YEAR_ORDER.at(cells[index].span, value=texts[index], before=texts[index - 1]))


def _told(span: Span, reading: Reading) -> bool:
    """Tell whether a group was found to come back at a place (T253)."""
    return any(found.code is GROUP_RETURNS and found.span == span for found in reading.diagnostics)


def check_nesting(columns: Sequence[Column], reading: Reading) -> None:
    """Find a column that stands behind one nested more deeply (T220)."""
    before: Column | None = None
    for column in columns:
        if before is not None and column.depth < before.depth:
            reading.report(codes.COLUMN_ORDER.at(column.span, key=column.key, before=before.key))
        elif before is None or column.depth > before.depth:
            before = column
