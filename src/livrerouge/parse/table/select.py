"""Selecting: which rows a table takes of its file, and in which order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from livrerouge.codes import selection as codes
from livrerouge.fields import Fields, kind
from livrerouge.node import Entry, Mapping, Node, Scalar, Sequence
from livrerouge.parse.reading import Reading
from livrerouge.parse.table.datum import RESERVED, Record, Records
from livrerouge.parse.table.value import day, number
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

_EXAMPLES = 3
_BOUNDS = ("from", "to")
_TEXT = 2
"""Rank of texts among the kinds of values."""

Test = Callable[[str], bool]
Rank = tuple[int, Decimal, int, str]
"""Sorts empty values last, numbers by size, dates by day, texts by their letters."""


def select(records: Records, fields: Fields, comma: bool, reading: Reading) -> Records:
    """Keep the rows that agree with “where”, and sort them by “order”; what is equal keeps its order.

    Diagnostics: T250 unknown column, T251 no row left, T252 condition that cannot be read.
    """
    kept = _kept(records, fields, comma and not records.point, reading)
    return _sorted(kept, fields, comma and not records.point, reading)


def unknown_name(scalar: Scalar, name: str, where: str, records: Records, reading: Reading) -> None:
    """Tell that the rows have no column of a name (T250)."""
    known = [each for each in records.names if each not in RESERVED]
    hint = did_you_mean(name, known)
    said = ", ".join(known)[:200]
    reading.report(codes.UNKNOWN_NAME.at(scalar.span, hint=hint, name=name[:60], where=where, known=said))


def _kept(records: Records, fields: Fields, comma: bool, reading: Reading) -> Records:
    where = fields.mapping_of("where")
    if where is None:
        return records
    rows: tuple[Record, ...] = records.rows
    for entry in where.entries:
        index = records.column(entry.key.text)
        test = _test(entry, comma, reading)
        if index is None:
            unknown_name(entry.key, entry.key.text, "where", records, reading)
        elif test is not None:
            before, rows = rows, tuple(row for row in rows if test(row[index].text.strip()))
            if before and not rows:
                found = list(dict.fromkeys(row[index].text.strip() for row in before))[:_EXAMPLES]
                said = ", ".join(f"“{text[:40]}”" for text in found)
                reading.report(codes.NOTHING_LEFT.at(entry.key.span, examples=said))
    return replace(records, rows=rows)


def _test(entry: Entry, comma: bool, reading: Reading) -> Test | None:
    """Make the test of one column."""
    match entry.value:
        case Scalar(value=None):
            _wrong(entry, entry.value, reading)
            return None
        case Scalar(text=text):
            return _same(text.strip(), comma)
        case Sequence(items=items):
            texts = [item for item in items if isinstance(item, Scalar) and item.value is not None]
            if len(texts) < len(items) or not texts:
                bad = next((item for item in items if item not in texts), entry.value)
                _wrong(entry, bad, reading)
                return None
            tests = [_same(one.text.strip(), comma) for one in texts]
            return lambda found: any(test(found) for test in tests)
        case Mapping(entries=entries):
            if not entries or any(
                each.key.text not in _BOUNDS or not isinstance(each.value, Scalar) or each.value.value is None
                for each in entries
            ):
                _wrong(entry, entry.value, reading)
                return None
            bounds = {each.key.text: each.value.text.strip() for each in entries if isinstance(each.value, Scalar)}
            return _between(bounds.get("from"), bounds.get("to"), comma)


def _wrong(entry: Entry, value: Node, reading: Reading) -> None:
    found = kind(value)
    reading.report(codes.WRONG_TERM.at(value.span, name=entry.key.text, found=found))


def _same(wanted: str, comma: bool) -> Test:
    """Compare texts as they are, numbers by size: 5 is 5.0."""
    size = number(wanted, False)
    if size is None:
        return lambda found: found == wanted
    return lambda found: found == wanted or number(found, comma) == size


def _between(least: str | None, most: str | None, comma: bool) -> Test:
    """Compare with bounds that belong to what lies between them."""
    low, high = _bound(least or "", comma), _bound(most or "", comma)

    def test(found: str) -> bool:
        rank = _rank(found, comma)
        above = least is None or (rank[0] == low[0] and rank >= low)
        return above and (most is None or (rank[0] == high[0] and rank <= high))

    return test


def _bound(text: str, comma: bool) -> Rank:
    """Rank a bound, whose number may be written as the table's file writes them, or as YAML does."""
    rank = _rank(text, False)
    return rank if rank[0] != _TEXT else _rank(text, comma)


def _rank(text: str, comma: bool) -> Rank:
    if not text:
        return 3, Decimal(), 0, ""
    size = number(text, comma)
    if size is not None:
        return 0, size, 0, ""
    found: date | None = day(text)
    if found is not None:
        return 1, Decimal(), found.toordinal(), ""
    return _TEXT, Decimal(), 0, _letters(text)


def _letters(text: str) -> str:
    """Give what texts are sorted by: their letters, accents and capitals left out, then all of it."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return f"{bare.casefold()}\0{text}"


@dataclass(frozen=True, slots=True)
class _Key:
    """A column to sort by."""

    index: int
    falling: bool
    span: Span


def _sorted(records: Records, fields: Fields, comma: bool, reading: Reading) -> Records:
    keys: list[_Key] = []
    for word in fields.words("order"):
        name = word.text.removeprefix("-")
        index = records.column(name)
        if index is None or name in RESERVED:
            unknown_name(word, name, "order", records, reading)
        else:
            keys.append(_Key(index, word.text.startswith("-"), word.span))
    rows = list(records.rows)
    for key in reversed(keys):
        ranked = [(_rank(row[key.index].text.strip(), comma), row) for row in rows]
        # Rows without a value come last in either direction.
        filled = [pair for pair in ranked if pair[0][0] != 3]
        filled.sort(key=lambda pair: pair[0], reverse=key.falling)
        rows = [row for _, row in filled] + [row for rank, row in ranked if rank[0] == 3]
    return replace(records, rows=tuple(rows))
