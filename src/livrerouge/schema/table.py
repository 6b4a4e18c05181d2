"""The keys of a table's definition: its title, its columns, how it is set, and where its rows are."""

from __future__ import annotations

from enum import StrEnum

from livrerouge.model.house import MarkScheme, NotePlace
from livrerouge.model.table import DateForm, Kind, Role, Width
from livrerouge.schema.key import (
    ID,
    LENGTH,
    Again,
    Choice,
    Decimals,
    Flag,
    Key,
    Keys,
    Listed,
    Named,
    Prose,
    Terms,
    Text,
    Whole,
    Words,
)

SEPARATORS = (",", ";", "|", "\t", "tab")
MOST_KEPT = 20
"""Rows that can be asked to stay together."""
SIZE = Text(r"[0-9]{1,2}(?:\.[0-9]{1,2})?pt")
SHARE = Text(r"(?:100|[0-9]{1,2})%")

COLUMN = Keys(
    "A column; or a head over several, when it has “columns” itself.",
    (
        Key("key", Text(blank=False), "Key of its values in the rows; not “notes” or “total”.", required=True),
        Key("head", Prose(), "Head of the column, as inline Markdown.", required=True),
        Key("columns", Again("columns"), "The columns that this head stands over; it is then no column itself."),
        Key("role", Choice(Role), "What its cells are: row heads, words that hold for a whole group, or cells."),
        Key("type", Choice(Kind), "What its values are; they are written as the publication's language does."),
        Key("decimals", Whole(0, 12), "Digits behind the decimal mark; those of each value when absent."),
        Key("currency", Text(r"[A-Z]{3}"), "Currency by its ISO 4217 code."),
        Key("date", Choice(DateForm), "How dates are written; in the rows they are year-month-day."),
        Key("unit", Prose(), "Unit, printed in the head; the values then stand without a sign."),
        Key("sum", Flag(), "Its values are added up in total rows, and carried from page to page."),
        Key("bar", Flag(), "A bar as long as the value stands beside it."),
        Key("swatches", Named(Decimals(), ID.pattern), "Swatches of the style, each with the number it is shown from."),
        Key("unique", Flag(), "No two rows may have the same value."),
        Key("width", LENGTH, "Width, as a length or a share in %; found from the content when absent."),
        Key("empty", Prose(blank=True), "What is printed in an empty cell; without it a cell may not be empty."),
        Key("empty-text", Prose(blank=True), "What is read aloud in an empty cell."),
    ),
    unless="columns",
)

COLUMNS = Listed(COLUMN, least=1, most=40)
NOTES = Named(Prose(), ID.pattern)


class Mark(StrEnum):
    """The decimal mark of the numbers in the rows."""

    POINT = "point"
    COMMA = "comma"


TABLE = Keys(
    "A table of livrerouge: book/NAME/tables/TABLE.yaml.",
    (
        Key("title", Prose(), "Title, as inline Markdown.", required=True),
        Key("headnote", Prose(), "A line under the title, as inline Markdown."),
        Key("general", Prose(), "The general note: what holds for the whole table."),
        Key("source", Prose(), "Where the table's facts come from, as inline Markdown."),
        Key("rows", Text(blank=False), "File of the rows by its path from data/: YAML, JSON, CSV, TSV or XLSX.", True),
        Key("from", Text(), "Key of the list of rows in a YAML or JSON file that holds more than that."),
        Key("sheet", Text(blank=False), "Sheet of an XLSX file; the first one when absent."),
        Key("range", Text(r"[A-Za-z]{1,3}[0-9]{1,7}:[A-Za-z]{1,3}[0-9]{1,7}"), "Cells of the sheet, heads included."),
        Key("delimiter", Text(r",|;|\||\t|tab"), "Sign between the cells of a CSV or TSV file; found out when absent."),
        Key("decimal", Choice(Mark), "The decimal mark in the rows' numbers: point or comma."),
        Key("where", Named(Terms()), "Which rows are kept: values by column, lists of them, or {from: …, to: …}."),
        Key("order", Words(), "Columns to sort the rows by; a minus before the key turns the order round."),
        Key("group", Words(), "Columns whose equal values make row groups, the outermost first."),
        Key("totals", Named(Prose()), "Labels of total rows to make: by column of the group they close, or “table”."),
        Key("total", Named(Prose(blank=True)), "A total of the table that is given and checked: “label” and values."),
        Key("carried", Flag(), "Sums are carried from the foot of each page to the head of the next."),
        Key(
            "house",
            Text(blank=False),
            "House rules for the notes, a file in styles/houses; the publication's if absent.",
        ),
        Key("marks", Choice(MarkScheme), "Signs that mark the notes, in the order of their calls."),
        Key("notes-at", Choice(NotePlace), "Where the notes stand: page, table, frame or foot."),
        Key("notes", NOTES, "Notes of this table by key; rows call them with “notes: [key]”, texts with [^key]."),
        Key("width", Choice(Width), "As wide as the text, or as its content asks."),
        Key("turned", Flag(), "The table lies on its side, on pages of its own."),
        Key("size", SIZE, "Type size in points, at least 7pt; the style's when absent."),
        Key("attach", Flag(), "The PDF holds the table's data too, as a CSV file of values, not as they are printed."),
        Key("keep", Whole(1, MOST_KEPT), "Rows of a divided group that stay together on either side of a page's end."),
        Key("whole", SHARE, "Share of a page up to which a group is kept whole; 100% when absent."),
        Key("columns", COLUMNS, "The columns, from the outermost to the innermost.", required=True),
    ),
)
