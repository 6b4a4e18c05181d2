"""Faults of the family L: tables that no page holds."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

TABLE_TOO_WIDE = Code(
    id="L140",
    severity=Severity.ERROR,
    title="table wider than the type area",
    message="the columns of this table need {needed} mm, this one alone {own} mm, and there are {room} mm",
    hint="turn the table (turned: true), set it smaller (size: 7.5pt), shorten long words or take out a column",
    explanation=(
        "A column is at least as wide as its declared width or its longest word. Together the columns are wider than "
        "the page has room for, so some would be printed over its margin. The column that needs most is named."
    ),
    example="columns: [{key: name, head: Nom, width: 90mm}, {key: place, head: Lieu, width: 80mm}]",
    remedy="columns: [{key: name, head: Nom}, {key: place, head: Lieu}]\nturned: true",
)

CELL_TOO_HIGH = Code(
    id="L141",
    severity=Severity.ERROR,
    title="cell higher than a page",
    message="this cell is higher than the room on a page, and a row is never torn",
    hint="shorten the cell, make its column wider, or tell it in the text",
    explanation=(
        "Tables are divided over pages between their rows. A cell that is higher than a page by itself cannot be "
        "divided, so its end would be lost or stand where nobody looks for it."
    ),
    example="- {year: 2018, remark: … three hundred words in a narrow column …}",
    remedy="- {year: 2018, remark: … thirty words, and the rest in the chapter …}",
)
