"""A table on pages made by hand, for the checks that look at its lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from livrerouge.check.evidence import Check
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import TablePlace
from livrerouge.model.page import PageMap, PlacedRow
from livrerouge.model.table import Role, Table
from unit.check.builders import ask, at, block, book, page, page_map, placed, section, table, years

PLACE = at(3)
ROWS = table(100, years(101, "2001", "Un", "Deux", "Trois"), years(111, "2002", "Quatre", "Cinq"))
"""Five lines, 0 to 4, in two groups."""
CUT_IN = replace(ROWS, columns=(replace(ROWS.columns[0], role=Role.CUT_IN), ROWS.columns[1]))
"""The same with a line for each year: 0 heads 1 to 3, 4 heads 5 and 6."""


def pages(*rows: Iterable[PlacedRow]) -> PageMap:
    """Lay rows on pages, as many as there are lists."""
    blocks = [block(PLACE, "table")]
    return page_map(*(page(n, "un", blocks=blocks, rows=tuple(one)) for n, one in enumerate(rows, 1)))


def lines(*numbers: int, resumed: int = 0) -> list[PlacedRow]:
    """Give lines of the table; the first has some labels printed again."""
    return [placed(number, PLACE, resumed=0 if n else resumed) for n, number in enumerate(numbers)]


def again(number: int) -> PlacedRow:
    return placed(number, PLACE, "again")


def asked(check: Check, table_: Table, map_: PageMap) -> list[Diagnostic]:
    """Ask a check of a book with that table alone."""
    return ask(check, book(section("un", 1, TablePlace("t", "tbl", True, PLACE)), tables=[table_]), map_)
