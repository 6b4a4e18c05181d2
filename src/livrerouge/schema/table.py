"""The keys of a table's definition: its title, its columns, and where its rows are."""

from __future__ import annotations

from livrerouge.model.table import MarkScheme, Role
from livrerouge.schema.key import ID, LENGTH, Choice, Key, Keys, Listed, Named, Prose, Text

COLUMN = Keys(
    "A column.",
    (
        Key("key", Text(blank=False), "Key of its values in the rows; not “notes”.", required=True),
        Key("head", Prose(), "Head of the column, as inline Markdown.", required=True),
        Key("role", Choice(Role), "What its cells are: row heads, words that hold for a whole group, or cells."),
        Key("width", LENGTH, "Width, as a length or a share in %; what is left is shared when absent."),
        Key("empty", Prose(blank=True), "What is printed in an empty cell; without it a cell may not be empty."),
        Key("empty-text", Prose(blank=True), "What is read aloud in an empty cell."),
    ),
)

COLUMNS = Listed(COLUMN, least=1, most=20)
NOTES = Named(Prose(), ID.pattern)

TABLE = Keys(
    "A table of livrerouge: book/NAME/tables/TABLE.yaml.",
    (
        Key("title", Prose(), "Title, as inline Markdown.", required=True),
        Key("headnote", Prose(), "A line under the title, as inline Markdown."),
        Key("source", Prose(), "Where the table's facts come from, as inline Markdown."),
        Key("rows", Text(blank=False), "File of the rows, YAML or CSV, by its path from data/.", required=True),
        Key("from", Text(), "Key of the list of rows in a YAML file that holds more than that."),
        Key("marks", Choice(MarkScheme), "Signs that mark the notes, in the order of their calls."),
        Key("notes", NOTES, "Notes of this table by key; cells call them with “notes: [key]”."),
        Key("columns", COLUMNS, "The columns, from the outermost to the innermost.", required=True),
    ),
)
