"""Currencies of columns."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.codes import total as codes
from livrerouge.model.table import Column, Format, Kind
from livrerouge.resolve.currency import check_currencies
from unit.model.tables import column, row, table


def money(currency: str) -> Column:
    return replace(column("n", 0), format=Format(Kind.CURRENCY, currency=currency))


def test_currency_must_be_one_of_iso_4217() -> None:
    made = table(row("1", "2", "3"), columns=(money("CHF"), money("XQZ"), column("text", 0)))
    found = list(check_currencies(made))
    assert [(one.code, one.message) for one in found] == [(codes.UNKNOWN_CURRENCY, "“XQZ” is no currency of ISO 4217")]
