"""Totals: the rows a table asks for, and those its author gives."""

from __future__ import annotations

from livrerouge.codes import column as codes
from livrerouge.fields import Fields
from livrerouge.model.table import Cell, Column, Role, RowGroup, TotalRow, Totals
from livrerouge.node import Entry, Scalar
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.column import Columns
from livrerouge.parse.table.content import Contents
from livrerouge.parse.table.note import called
from livrerouge.suggest import did_you_mean

_WHOLE = "table"
"""The name by which the whole table is closed."""
_SAID = ("label", "notes")


def read_total(fields: Fields, key: str, columns: Columns, contents: Contents) -> TotalRow | None:
    """Read a total that is given: its label, and the sums of columns.

    Diagnostics: T238 a column that is not added up, and those of its values.
    """
    mapping = fields.mapping_of(key)
    if mapping is None:
        return None
    reading = contents.reading
    own = Fields(mapping, reading.diagnostics)
    label = reading.text(own, "label", TABLE) if own.has("label") else ()
    added = {column.key: index for index, column in enumerate(columns.all) if column.sum}
    cells: list[tuple[int, Cell]] = []
    for entry in mapping.entries:
        name = entry.key.text
        if name in _SAID:
            continue
        if name not in added:
            near = did_you_mean(name, [each for each in added if mapping.get(each) is None])
            said = f"added up are: {', '.join(added)}" if added else "no column is; say “sum: true” in those that are"
            reading.report(codes.UNKNOWN_SUM.at(entry.key.span, hint=near, key=name[:60], known=said))
        elif (value := own.scalar(name)) is not None:
            column = columns.all[added[name]]
            cells.append((added[name], contents.cell(column, value.text, value.span, ())))
    keys = called(own.words("notes"), contents.notes, reading)
    at = mapping.get("label")
    return TotalRow(label, tuple(sorted(cells)), at.span if isinstance(at, Scalar) else mapping.span, keys)


def read_totals(
    fields: Fields, columns: tuple[Column, ...], groups: tuple[RowGroup, ...], given: bool, reading: Reading
) -> Totals:
    """Read which total rows are asked for; `given` tells whether the table has one of its own.

    Diagnostics: T235 sums of no column, T236 no column for a label, T237 a column that closes no group.
    """
    mapping = fields.mapping_of("totals")
    carried = fields.entry("carried") if fields.flag("carried") else None
    asked = fields.entry("totals") if mapping is not None else None
    added = any(column.sum for column in columns)
    for entry in (asked, carried):
        if entry is not None and not added:
            reading.report(codes.NOTHING_ADDED.at(entry.key.span, name=entry.key.text))
    if not added:
        return Totals()
    if given and (whole := fields.entry("total")) is not None:
        _check_label(whole, columns, 0, reading)
    if mapping is None:
        return Totals()
    own = Fields(mapping, reading.diagnostics)
    depths: dict[int, tuple[Entry, Column]] = {}
    deepest = _deepest(groups)
    closing = {column.key: column for column in columns if column.depth < deepest and column.role is not Role.CELL}
    for entry in mapping.entries:
        column = closing.get(entry.key.text)
        if column is not None:
            depths.setdefault(column.depth, (entry, column))
            _check_label(entry, columns, column.depth, reading)
        elif entry.key.text == _WHOLE:
            _check_label(entry, columns, 0, reading)
        else:
            near = did_you_mean(entry.key.text, [*closing, _WHOLE])
            said = f"what can be closed: {', '.join([*closing, _WHOLE])}"
            reading.report(codes.NO_GROUP_TO_CLOSE.at(entry.key.span, hint=near, key=entry.key.text[:60], known=said))
    return Totals(
        tuple((depth, reading.text(own, column.key, TABLE)) for depth, (_, column) in sorted(depths.items())),
        reading.text(own, _WHOLE, TABLE) if own.has(_WHOLE) else (),
        mapping.span,
    )


def _check_label(entry: Entry, columns: tuple[Column, ...], depth: int, reading: Reading) -> None:
    """Find a total whose first column is a sum (T236)."""
    printed = [column for column in columns if column.role is not Role.CUT_IN and column.depth >= depth]
    if printed and printed[0].sum:
        reading.report(codes.NO_ROOM_FOR_LABEL.at(entry.key.span, key=printed[0].key))


def _deepest(groups: tuple[RowGroup, ...]) -> int:
    """Count the levels of groups that have rows inside."""
    return max((1 + _deepest(group.groups) for group in groups if group.groups), default=0)
