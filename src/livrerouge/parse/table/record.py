"""Records: rows of any format made flat, one set of values a row."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes import column as column_codes
from livrerouge.codes import rows as row_codes
from livrerouge.codes import table as codes
from livrerouge.fields import kind
from livrerouge.loaded import Rows
from livrerouge.node import Entry, Mapping, Node, Scalar, Sequence
from livrerouge.parse.reading import Reading, first_line
from livrerouge.parse.table.datum import RESERVED, Datum, Record, Records
from livrerouge.place import Span

TEXTS = ("text", "title")
"""The keys under which a cell says its text beside its notes, and an item of a list its own."""

Values = dict[str, Datum]


def records_of_file(rows: Rows, path: str, reading: Reading) -> Records:
    """Take the rows of a file that is flat (T208 two columns with one name)."""
    places: dict[str, int] = {}
    for index, (head, span) in enumerate(rows.heads):
        if head in places:
            reading.report(codes.HEAD_TWICE.at(span, key=head, column=places[head] + 1))
        places.setdefault(head, index)
    picked = tuple(places.values())
    made = (
        tuple(Datum(*row[i], (), True) for i in picked)
        if number in rows.told
        else tuple(Datum(*row[i]) for i in picked)
        for number, row in enumerate(rows.rows)
    )
    return Records(path, tuple(places), tuple(made), rows.decimal_point)


def records_of_nodes(entries: Sequence, path: str, anew: str, reading: Reading) -> Records:
    """Take rows that are sets of keys, those inside others with the values around them.

    A total that is given for a group becomes a row whose innermost values are empty; `anew` names the key by which the
    table takes other rows than these, when it does. Diagnostics: T217 rows of the wrong kind, T218 two lists in one
    row, T239 and T240 totals that cannot be kept.
    """
    names: dict[str, None] = {}
    rows: list[tuple[Values, Span]] = []
    for entry in entries.items:
        for row, span in _rows(entry, None, {}, anew, reading):
            names.update(dict.fromkeys(row))
            rows.append((row, span))
    listed = tuple(names)
    return Records(path, listed, tuple(_record(row, span, listed) for row, span in rows))


def _record(row: Values, span: Span, names: tuple[str, ...]) -> Record:
    nothing = Datum("", first_line(span))
    return tuple(row.get(name, nothing) for name in names)


def _rows(entry: Node, own: str | None, around: Values, anew: str, reading: Reading) -> Iterator[tuple[Values, Span]]:
    """Give the innermost rows of an entry with their places; `own` is the column whose list it stands in."""
    if isinstance(entry, Scalar) and own is not None and entry.text.strip():
        yield {**around, own: Datum(entry.text, entry.span)}, entry.span
        return
    if not isinstance(entry, Mapping):
        what = f"an item of “{own}”" if own is not None else "a row"
        wanted = "a text, or a set of keys with “title”" if own is not None else "a set of keys"
        at = first_line(entry.span)
        reading.report(row_codes.WRONG_ROW.at(at, what=what, found=kind(entry), wanted=wanted))
        return
    values, inside = _values(entry, own, reading)
    here = {**around, **values}
    if inside is None or not isinstance(inside.value, Sequence):
        yield here | _flat_total(entry, reading), entry.span
        return
    for item in inside.value.items:
        yield from _rows(item, inside.key.text, here, anew, reading)
    if not inside.value.items:
        yield {**here, inside.key.text: Datum("", inside.value.span)}, entry.span
    yield from ((row, entry.span) for row in _total(entry, here, anew, reading))


def _values(entry: Mapping, own: str | None, reading: Reading) -> tuple[Values, Entry | None]:
    """Give the values of an entry itself, and the list of those inside it."""
    values: Values = {}
    inside: Entry | None = None
    own_text = next((key for key in (own, *TEXTS) if entry.get(key) is not None), None) if own is not None else None
    notes = _words(entry.get("notes"))
    for each in entry.entries:
        key, value = each.key.text, each.value
        if key in RESERVED:
            continue
        if isinstance(value, Sequence):
            if inside is not None:
                reading.report(row_codes.TWO_NESTED.at(each.key.span, key=key, other=inside.key.text))
            inside = inside or each
            continue
        name = own if key == own_text and own is not None else key
        # The notes of an entry hang on its own text, or on its first value.
        values[name] = _datum(value, notes if name == own or (own is None and not values) else ())
    return values, inside


def _datum(value: Node, notes: tuple[Scalar, ...]) -> Datum:
    if isinstance(value, Mapping):
        text = next((found for key in TEXTS if isinstance(found := value.get(key), Scalar)), None)
        own = _words(value.get("notes"))
        return Datum(text.text if text is not None else "", text.span if text is not None else value.span, notes + own)
    assert isinstance(value, Scalar)
    return Datum("" if value.value is None else value.text, value.span, notes)


def _flat_total(entry: Mapping, reading: Reading) -> Values:
    """Give what makes a row without rows inside a total: a word under “total” (T239 a set of keys)."""
    total = entry.get("total")
    if isinstance(total, Scalar) and total.value is not None:
        return {"total": Datum(total.text, total.span)}
    if isinstance(total, Mapping | Sequence):
        reading.report(column_codes.TOTAL_OF_NOTHING.at(first_line(total.span), why="the row has none inside"))
    return {}


def _total(entry: Mapping, here: Values, anew: str, reading: Reading) -> Iterator[Values]:
    """Give the total of a group as a row, unless the rows are taken anew (T240)."""
    total = entry.get("total")
    if total is not None and anew:
        reading.report(column_codes.TOTAL_UNDONE.at(first_line(total.span), name=anew))
    elif isinstance(total, Mapping):
        label = total.get("label")
        said = label.text if isinstance(label, Scalar) else ""
        span: Span = label.span if isinstance(label, Scalar) else total.span
        sums = {
            each.key.text: Datum(each.value.text, each.value.span)
            for each in total.entries
            if isinstance(each.value, Scalar) and each.key.text not in ("label", "notes")
        }
        yield {**here, **sums, "total": Datum(said or "total", span, _words(total.get("notes")))}


def _words(node: Node | None) -> tuple[Scalar, ...]:
    """Give the words of a list of notes; a single one counts as a list."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(item for item in items if isinstance(item, Scalar) and item.value is not None)
