"""Faults of the family T: sums and signs of the values of tables."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NOT_THE_SUM = Code(
    id="T300",
    severity=Severity.ERROR,
    title="total that does not add up",
    message="the total of “{key}” is {given}, but its rows add up to {sum} ({difference})",
    hint="correct the total or a row; or leave the total out, and it is made from the rows",
    explanation=(
        "A total that is given is held against the rows of its group, whenever its column is added up (“sum: true”). "
        "It may be rounded: 12 is right for rows that come to 12.4."
    ),
    example="- year: 2001\n  sessions: [{text: a, days: 2}, {text: b, days: 3}]\n  total: {label: Total, days: 6}",
    remedy="- year: 2001\n  sessions: [{text: a, days: 2}, {text: b, days: 3}]\n  total: {label: Total, days: 5}",
)

UNKNOWN_CURRENCY = Code(
    id="T301",
    severity=Severity.ERROR,
    title="unknown currency",
    message="“{currency}” is no currency of ISO 4217",
    hint="write its three letters: EUR, CHF, USD",
    explanation="The currency of a column is named by its code, from which its sign in each language follows.",
    example="- {key: cost, head: Cost, type: currency, currency: EURO}",
    remedy="- {key: cost, head: Cost, type: currency, currency: EUR}",
)
