"""Filling: the rows of a table from its file, nested as they are there or selected, sorted and grouped."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from livrerouge.codes import column as column_codes
from livrerouge.codes import rows as codes
from livrerouge.codes import selection as selection_codes
from livrerouge.codes import table as table_codes
from livrerouge.codes import yaml as yaml_codes
from livrerouge.fields import Fields
from livrerouge.loaded import Rows
from livrerouge.model.table import leaves
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.parse.reading import Reading
from livrerouge.parse.table.column import Columns
from livrerouge.parse.table.content import Contents
from livrerouge.parse.table.datum import RESERVED, Records
from livrerouge.parse.table.grouped import Filled, grouped_rows
from livrerouge.parse.table.nested import nested_rows, offered_by
from livrerouge.parse.table.record import records_of_file, records_of_nodes
from livrerouge.parse.table.select import select
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

LIMIT = 100_000
"""Rows of a table."""
_SELECTING = ("where", "order", "group")


@dataclass(frozen=True, slots=True)
class Filling:
    """A table whose rows are looked for."""

    name: str
    path: str
    fields: Fields
    columns: Columns
    contents: Contents
    offered: dict[str, Span] = field(default_factory=dict)
    """The columns that the rows have, each with a place; filled as they are read."""
    used: set[str] = field(default_factory=set)

    @property
    def reading(self) -> Reading:
        """The publication that is read."""
        return self.contents.reading


def fill(data: Node | Rows, work: Filling) -> Filled:
    """Read the rows of a table, when they are not too many.

    Diagnostics: T207 column not in the file, T211 unknown list, T212 no rows, T213 too many, T254 group by a column
    that is not printed, and those of `select`, `grouped_rows` and `nested_rows`.
    """
    work.used.update(work.columns.keys)
    filled = Filled(work.columns.all, ())
    if isinstance(data, Rows):
        work.offered.update((head, span) for head, span in reversed(data.heads))
        if _fits(len(data.rows), work):
            filled = _selected(records_of_file(data, work.path, work.reading), work)
    else:
        entries = _entries(data, work)
        if entries is None or not _fits(len(entries.items), work):
            return filled
        if any(work.fields.has(key) for key in _SELECTING) or _closed_by_words(entries):
            anew = next((key for key in ("where", "group") if work.fields.has(key)), "")
            records = records_of_nodes(entries, work.path, anew, work.reading)
            work.offered.update(offered_by(entries))
            filled = _selected(records, work)
        else:
            filled = nested_rows(entries, work.columns, work.contents)
            work.offered.update({} if filled.unsure else offered_by(entries))
    if filled.groups:
        # Those that are nested inside others count too.
        _fits(sum(leaves(group) for group in filled.groups), work)
    return filled


def _closed_by_words(entries: Sequence) -> bool:
    """Tell whether rows without others inside are made totals by a word, as in the column “total” of a flat file."""
    totals = (item.get("total") for item in entries.items if isinstance(item, Mapping))
    return any(isinstance(total, Scalar) and total.value is not None for total in totals)


def _selected(records: Records, work: Filling) -> Filled:
    """Select, sort and group flat rows."""
    fields, columns = work.fields, work.columns
    records = _without_totals(records, work) if fields.has("where") else records
    kept = select(records, fields, work.contents.comma, work.reading)
    work.used.update(_named(fields))
    grouping = _grouping(work)
    missing = [column for column in columns.all if column.key not in records.names]
    for column in missing:
        free = [name for name in records.names if name not in columns.keys and name not in RESERVED]
        near = did_you_mean(column.key, free)
        known = ", ".join(name for name in records.names if name not in RESERVED)
        work.reading.report(
            table_codes.NO_SUCH_HEAD.at(column.span, hint=near, path=records.path, key=column.key, known=known[:200])
        )
    if missing:
        # One of the others may well be a column that is missing, under another name.
        work.offered.clear()
        return Filled(columns.all, ())
    unknown = any(word.text.removeprefix("-") not in records.names for word in fields.words("order"))
    return grouped_rows(kept, columns, grouping, work.contents, unsorted=unknown)


def _without_totals(records: Records, work: Filling) -> Records:
    """Leave out the rows that are totals of a flat file, since rows may be left out of their groups (T240, once)."""
    closing = records.column("total")
    if closing is None:
        return records
    totals = [row for row in records.rows if row[closing].text.strip()]
    if totals:
        work.reading.report(column_codes.TOTAL_UNDONE.at(totals[0][closing].span, name="where"))
    return replace(records, rows=tuple(row for row in records.rows if not row[closing].text.strip()))


def _named(fields: Fields) -> set[str]:
    """Give the columns that rows are selected, sorted and grouped by."""
    where = fields.mapping_of("where")
    names = {entry.key.text for entry in where.entries} if where is not None else set()
    names.update(word.text.removeprefix("-") for word in fields.words("order"))
    return names


def _grouping(work: Filling) -> list[str]:
    """Give the columns that group the rows by declaration (T254)."""
    found: list[str] = []
    for word in work.fields.words("group"):
        if word.text in work.columns.keys:
            found.append(word.text)
        else:
            near = did_you_mean(word.text, work.columns.keys)
            known = ", ".join(work.columns.keys)
            work.reading.report(
                selection_codes.GROUP_NOT_PRINTED.at(word.span, hint=near, name=word.text[:60], known=known)
            )
    return list(dict.fromkeys(found))


def _entries(data: Node, work: Filling) -> Sequence | None:
    """Find the list of rows in a file of nodes: the whole file, or what “from” names (T211)."""
    if isinstance(data, Scalar):
        work.reading.report(yaml_codes.NOT_A_MAPPING.at(data.span, path=work.path))
        return None
    if not work.fields.has("from"):
        if isinstance(data, Mapping):
            work.fields.required("from")
        return data if isinstance(data, Sequence) else None
    listed = work.fields.scalar("from")
    if listed is None:
        return None
    found = data.get(listed.text) if isinstance(data, Mapping) else None
    if isinstance(found, Sequence):
        return found
    lists = [e.key.text for e in data.entries if isinstance(e.value, Sequence)] if isinstance(data, Mapping) else []
    near = did_you_mean(listed.text, lists)
    work.reading.report(codes.UNKNOWN_LIST.at(listed.span, hint=near, path=work.path, key=listed.text[:60]))
    return None


def _fits(count: int, work: Filling) -> bool:
    """Tell whether there are rows (T212), and not too many of them (T213)."""
    entry = work.fields.entry("rows")
    span = entry.value.span if entry is not None else work.fields.span
    if not count:
        work.reading.report(codes.NO_ROWS.at(span, name=work.name, path=work.path))
    if count > LIMIT:
        work.reading.report(codes.TOO_MANY_ROWS.at(span, name=work.name, found=count, limit=LIMIT))
    return 0 < count <= LIMIT
