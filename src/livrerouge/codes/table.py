"""Faults of the family T: tables and their data."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NO_HEADS = Code(
    id="T101",
    severity=Severity.ERROR,
    title="CSV without a line of heads",
    message="{path} is empty; its first line must name the columns",
    hint="begin with a line such as: year,theme,workshop",
    explanation="The columns of a table find their values by the names in the first line of the CSV file.",
    example="(an empty file)",
    remedy="year,theme\n2001,Migration",
)

QUOTE_NOT_CLOSED = Code(
    id="T102",
    severity=Severity.ERROR,
    title="quotation mark never closed",
    message="the quotation mark that begins this cell is never closed",
    hint='close it, or double a quotation mark that belongs to the text: ""',
    explanation="In CSV a cell in quotation marks goes on to the closing one; without it the rest is one cell.",
    example='2001,"Migration',
    remedy='2001,"Migration"',
)

ROW_LENGTH = Code(
    id="T103",
    severity=Severity.ERROR,
    title="row of another length than the heads",
    message="this row has {found} cells; the line of heads has {wanted}",
    hint="put a cell that contains the separator in quotation marks",
    explanation="With a cell too many or too few nobody can say which value belongs to which column.",
    example="year,theme\n2003,Trade, and migration",
    remedy='year,theme\n2003,"Trade, and migration"',
)
