"""Currencies: each must be one that a language has a sign for."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes import total as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.table import Table
from livrerouge.values import known_currency


def check_currencies(table: Table) -> Iterator[Diagnostic]:
    """Find the columns in a currency that is not known (T301)."""
    for column in table.columns:
        currency = column.format.currency
        if currency and not known_currency(currency):
            yield codes.UNKNOWN_CURRENCY.at(column.span, currency=currency)
