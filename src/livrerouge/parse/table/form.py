"""Forms: what the values of a column are, how they are written, and what is drawn beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from livrerouge.codes import column as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields
from livrerouge.model.table import DateForm, Format, Kind, Threshold
from livrerouge.node import Scalar
from livrerouge.parse.reading import Reading
from livrerouge.parse.table.value import number

_CURRENCY = re.compile(r"[A-Z]{3}")
_NUMBERS = "make it a number: type: integer, or decimal; or remove the key"
_MEANT: dict[str, tuple[frozenset[Kind], str]] = {
    "decimals": (frozenset({Kind.DECIMAL, Kind.PERCENT, Kind.CURRENCY}), "make it type: decimal; or remove the key"),
    "currency": (frozenset({Kind.CURRENCY}), "make it type: currency; or remove the key"),
    "date": (frozenset({Kind.DATE}), "make it type: date; or remove the key"),
    "sum": (frozenset(kind for kind in Kind if kind.numeric), _NUMBERS),
    "bar": (frozenset(kind for kind in Kind if kind.numeric), _NUMBERS),
    "swatches": (frozenset(kind for kind in Kind if kind.numeric), _NUMBERS),
    "unit": (frozenset(kind for kind in Kind if kind.numeric), _NUMBERS),
}
"""For each key, the kinds of columns it means something for, and what else to do."""


@dataclass(frozen=True, slots=True)
class Form:
    """How the values of a column are written and shown."""

    format: Format
    sum: bool
    bar: bool
    thresholds: tuple[Threshold, ...]


def read_form(fields: Fields, key: str, reading: Reading) -> Form:
    """Read the form of a column's values.

    Diagnostics: T230 keys that mean nothing for this kind, T231 money without a currency, B022 numbers of swatches.
    """
    kind = fields.choice("type", Kind, Kind.TEXT)
    for name, (kinds, remedy) in _MEANT.items():
        entry = fields.entry(name)
        if entry is not None and kind not in kinds:
            reading.report(codes.MEANINGLESS_KEY.at(entry.key.span, name=name, type=kind.value, remedy=remedy))
    currency = fields.scalar("currency")
    if currency is not None and not _CURRENCY.fullmatch(currency.text):
        fields.wrong("currency", currency, "three capital letters, such as EUR")
        currency = None
    elif kind is Kind.CURRENCY and not fields.has("currency") and not fields.has("unit"):
        at = fields.entry("type")
        reading.report(codes.NO_CURRENCY.at(at.value.span if at is not None else fields.span, key=key))
    numeric = kind.numeric
    format = Format(
        kind,
        fields.integer("decimals") if fields.has("decimals") and kind in _MEANT["decimals"][0] else None,
        currency.text if currency is not None and kind is Kind.CURRENCY else "",
        fields.choice("date", DateForm, DateForm.MEDIUM),
    )
    added, bar = fields.flag("sum"), fields.flag("bar")
    return Form(format, added and numeric, bar and numeric, _thresholds(fields, reading) if numeric else ())


def _thresholds(fields: Fields, reading: Reading) -> tuple[Threshold, ...]:
    """Read the swatches with the numbers from which they are shown."""
    mapping = fields.mapping_of("swatches")
    found: list[Threshold] = []
    for entry in mapping.entries if mapping is not None else ():
        least: Decimal | None = number(entry.value.text, False) if isinstance(entry.value, Scalar) else None
        if least is None:
            if isinstance(entry.value, Scalar) and entry.value.value is None:
                reading.report(value_codes.EMPTY_VALUE.at(entry.key.span, key=entry.key.text))
            else:
                fields.wrong(entry.key.text, entry.value, "a number")
        else:
            found.append(Threshold(entry.key.text, least, entry.key.span))
    return tuple(sorted(found, key=lambda one: one.least))
