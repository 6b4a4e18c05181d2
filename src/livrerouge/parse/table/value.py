"""Values: what a cell of a column with a type says, as a number, a date, or yes or no."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from livrerouge.codes import column as codes
from livrerouge.model.table import Column, Kind, Value
from livrerouge.parse.reading import Reading
from livrerouge.place import Span

_DIGITS = r"(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]{1,30})"
_POINT = re.compile(rf"([-+\u2212]?){_DIGITS}(?:\.[0-9]{{1,30}})?")
_COMMA = re.compile(rf"([-+\u2212]?){_DIGITS}(?:,[0-9]{{1,30}})?")
_EITHER = re.compile(r"[-+\u2212]?[0-9][0-9 \u00a0\u202f.,]*")
_PERCENT = re.compile(r"[ \u00a0\u202f]?%$")
_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f"))
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES_NO = {
    **dict.fromkeys(("true", "yes", "oui", "1"), True),
    **dict.fromkeys(("false", "no", "non", "0"), False),
}
_WANTED = {
    Kind.INTEGER: "a whole number",
    Kind.DECIMAL: "a number",
    Kind.PERCENT: "a number in per cent",
    Kind.CURRENCY: "a sum of money",
    Kind.DATE: "a date of the calendar (year-month-day)",
    Kind.YES_NO: "yes or no",
}
_SHOWN = 40
"""Characters told of a value."""


def number(text: str, comma: bool) -> Decimal | None:
    """Read a number: spaces may part its thousands, and nothing else; exactly, as it is written."""
    if (_COMMA if comma else _POINT).fullmatch(text) is None:
        return None
    return Decimal(text.translate(_SPACES).replace("\u2212", "-").replace(",", "."))


def day(text: str) -> date | None:
    """Read a date of ISO 8601, year-month-day."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def read_value(text: str, span: Span, column: Column, comma: bool, reading: Reading) -> Value | None:
    """Read a value of a column; none, and told, when it is of another kind.

    Diagnostics: T226 value of another kind, T227 the other decimal mark, T228 fraction in a column of whole numbers.
    """
    kind = column.format.kind
    value: Value | None
    if kind is Kind.DATE:
        value = day(text)
    elif kind is Kind.YES_NO:
        value = _YES_NO.get(text.lower())
    else:
        return _number(_PERCENT.sub("", text) if kind is Kind.PERCENT else text, span, column, comma, reading)
    if value is None:
        reading.report(codes.WRONG_VALUE.at(span, value=text[:_SHOWN], wanted=_WANTED[kind], key=column.key))
    return value


def _number(text: str, span: Span, column: Column, comma: bool, reading: Reading) -> Decimal | None:
    value = number(text, comma)
    if value is None:
        other = _EITHER.fullmatch(text) is not None and ("." in text, "," in text) == (comma, not comma)
        if other:
            found, wanted = ("point", "comma") if comma else ("comma", "point")
            reading.report(codes.WRONG_MARK.at(span, value=text[:_SHOWN], found=found, wanted=wanted))
        else:
            wanted = _WANTED[column.format.kind]
            reading.report(codes.WRONG_VALUE.at(span, value=text[:_SHOWN], wanted=wanted, key=column.key))
        return None
    if column.format.kind is Kind.INTEGER and value != value.to_integral_value():
        reading.report(codes.NOT_WHOLE.at(span, value=text[:_SHOWN], key=column.key))
    return value
