"""Order: row heads that are all numbers, such as years, stand in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from livrerouge.codes import rows as codes
from livrerouge.model.inline import plain
from livrerouge.model.table import Cell, Column, Role, RowGroup
from livrerouge.parse.reading import Reading

_NUMBER = re.compile(r"[-+]?\d{1,9}")


def check_order(columns: Sequence[Column], groups: tuple[RowGroup, ...], reading: Reading) -> None:
    """Find the row heads that are out of order (T225), rising or falling as most of them do."""
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
        if sign * value <= sign * before:
            reading.report(codes.YEAR_ORDER.at(cells[index].span, value=texts[index], before=texts[index - 1]))
