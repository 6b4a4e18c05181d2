"""Tables printed for tests: what a template is given of them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from livrerouge.model.fragment import Division
from livrerouge.model.house import House
from livrerouge.model.inline import Inlines, NoteCall, Text
from livrerouge.model.table import Cell, Column, Format, Kind, Setting, Table, TableNote
from livrerouge.render.inline import Surroundings, carriers
from livrerouge.render.table import PrintedTable, printed, whole
from livrerouge.values import written
from unit.model.tables import SPAN, column, text
from unit.render.books import book, place, section

WHOLE = Division()
COLOURS = {"rose": "#d9a9ac", "red": "#9b1b22"}


def laid(table: Table, division: Division = WHOLE, language: str = "en") -> PrintedTable:
    """Print a table in a book that has nothing else."""
    whole_book = book(section("one", place()), tables=(table,), language=language)
    around = Surroundings(whole_book, None, {}, carriers(whole_book))
    return printed(place(), around, whole(table, language, COLOURS), division)


def cut(table: Table, *cuts: int, language: str = "en") -> PrintedTable:
    """Print a table in parts that begin with some lines."""
    return laid(table, Division((0, *cuts)), language)


def with_house(table: Table, *notes: str, **rules: object) -> Table:
    """Give a table the rules of a house, and notes with a mark each: `a` is the mark and the key."""
    made = tuple(TableNote(key, text(f"Note {key}."), SPAN, key) for key in notes)
    return replace(table, notes=made, house=House(**rules))  # type: ignore[arg-type]


def set_as(table: Table, **how: object) -> Table:
    return replace(table, setting=Setting(**how))  # type: ignore[arg-type]


def calling(words: str, *keys: str) -> Inlines:
    return (Text(words, SPAN), *(NoteCall(key, SPAN) for key in keys))


def number(key: str, depth: int = 0, kind: Kind = Kind.DECIMAL, decimals: int | None = None, **more: object) -> Column:
    """Make a column of numbers."""
    return replace(column(key, depth), format=Format(kind, decimals), **more)  # type: ignore[arg-type]


def value(given: str, *notes: str, kind: Kind = Kind.DECIMAL, language: str = "en") -> Cell:
    """Make the cell of a number as it is when the book is typeset."""
    exact = Decimal(given)
    return Cell(text(written(exact, Format(kind), False, language)), notes, SPAN, exact)


def lines(printed_table: PrintedTable, part: int = 0) -> list[str]:
    """Give the cells of each line of a part, with their tags."""
    return [str(line.cells) for body in printed_table.parts[part].bodies for line in body.lines]


def words_of(cells: str) -> str:
    """Give what is read in the cells of a line, with `|` between them."""
    return "|".join(re.sub(r"<[^>]*>", "", cell) for cell in re.split(r"</t[hd]>", cells)[:-1])


def said(printed_table: PrintedTable, part: int = 0) -> list[str]:
    """Give what is read in each line of a part."""
    return [words_of(cells) for cells in lines(printed_table, part)]
