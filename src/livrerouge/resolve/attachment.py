"""Attachments: the rows of a table as values, one line a row, for a spreadsheet or a program."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from io import StringIO

from livrerouge.model.attachment import Attachment
from livrerouge.model.inline import Inlines, plain
from livrerouge.model.table import Cell, Column, RowGroup, Table


def attachments(tables: Mapping[str, Table]) -> tuple[Attachment, ...]:
    """Give the data of the tables that ask for it, by name; of tables as they are written, before they are typeset."""
    wanted = (tables[name] for name in sorted(tables) if tables[name].setting.attached)
    return tuple(Attachment(table.name, rows(table)) for table in wanted)


def rows(table: Table) -> str:
    """Write a table as CSV (RFC 4180): a line of heads, then a line a row, with the labels of its groups.

    Values are data: numbers with a decimal point and nothing else, dates of ISO 8601, true and false. Total rows are
    left out, for who adds up a column would count everything twice.
    """
    written = StringIO()
    lines = csv.writer(written)
    lines.writerow(_heads(table))
    empty = ("",) * len(table.columns)
    lines.writerows(line for group in table.groups for line in _lines(table, group, 0, empty))
    return written.getvalue()


def _heads(table: Table) -> list[str]:
    """Give the heads of the columns, or their keys when two heads are alike."""
    heads = [_head(table, index, column) for index, column in enumerate(table.columns)]
    return heads if len(set(heads)) == len(heads) and all(heads) else [column.key for column in table.columns]


def _head(table: Table, index: int, column: Column) -> str:
    """Give the head of a column behind those that stand over it, and its unit."""
    over = [_flat(s.head) for s in table.spanners if s.first <= index < s.first + s.count]
    unit = _flat(column.unit)
    return " – ".join((*over, _flat(column.head))) + (f" ({unit})" if unit else "")


def _lines(table: Table, group: RowGroup, depth: int, around: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the rows of a group, each with the cells of the groups around it."""
    mine = [index for index, column in enumerate(table.columns) if column.depth == depth]
    own = dict(zip(mine, map(_value, group.cells), strict=True))
    line = tuple(own.get(index, text) for index, text in enumerate(around))
    if not group.groups:
        yield line
    for inner in group.groups:
        yield from _lines(table, inner, depth + 1, line)


def _value(cell: Cell) -> str:
    """Write what a cell holds as data."""
    value = cell.value
    if value is None:
        return _flat(cell.content)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else _iso(value)


def _iso(value: date) -> str:
    return value.isoformat()


def _flat(content: Inlines) -> str:
    return " ".join(plain(content).split())
