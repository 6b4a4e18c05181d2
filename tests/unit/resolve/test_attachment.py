"""The data of a table as CSV: values, one line a row, with the labels of its groups."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO

from livrerouge.model.inline import Emphasis, Inlines, LineBreak, NoteCall
from livrerouge.model.table import Cell, Column, RowGroup, Setting, Spanner, Table, TotalRow, Value
from livrerouge.resolve.attachment import attachments, rows
from unit.model.tables import SPAN, column, table, text

COLUMNS = (column("year", 0), column("place", 0), column("name", 1), column("n", 1))


def cell(words: str = "", value: Value | None = None) -> Cell:
    return Cell(text(words) if words else (), (), SPAN, value)


def row(name: str, value: Value | None = None) -> RowGroup:
    return RowGroup((cell(name), cell("", value)), (), SPAN)


def group(year: str, *inner: RowGroup) -> RowGroup:
    return RowGroup(
        (cell(year), cell("Genève")), inner, SPAN, TotalRow(text("Total"), ((3, cell("", Decimal(9))),), SPAN)
    )


def made(*groups: RowGroup, columns: tuple[Column, ...] = COLUMNS, **fields: object) -> Table:
    return replace(table(*groups, columns=columns), **fields)


def read(found: Table) -> list[list[str]]:
    return list(csv.reader(StringIO(rows(found), newline="")))


def test_each_row_has_the_labels_of_its_groups_and_totals_are_left_out() -> None:
    total = TotalRow(text("All"), ((3, cell("", Decimal(18))),), SPAN)
    found = read(made(group("2001", row("a", Decimal(4)), row("b", Decimal(5))), group("2002", row("c")), total=total))
    assert found[1:] == [
        ["2001", "Genève", "a", "4"],
        ["2001", "Genève", "b", "5"],
        ["2002", "Genève", "c", ""],
    ]


def test_values_are_data_and_not_what_is_printed() -> None:
    values = (Decimal("-1234567.50"), Decimal("1E+3"), date(2026, 11, 24), True, False, None)
    found = read(made(*(RowGroup((cell("x"), cell("y")), (row("z", value),), SPAN) for value in values)))
    assert [line[3] for line in found[1:]] == ["-1234567.50", "1000", "2026-11-24", "true", "false", ""]


def test_markup_and_calls_of_notes_are_left_out_of_words() -> None:
    words: Inlines = (Emphasis(text("Une"), SPAN), NoteCall("a", SPAN), LineBreak(SPAN), *text("« table »"))
    found = read(made(RowGroup((Cell(words, ("a",), SPAN), cell("y")), (row("z"),), SPAN)))
    assert found[1][0] == "Une « table »"


def test_signs_of_the_format_are_quoted_and_lines_end_after_the_rfc() -> None:
    written = rows(made(group('a "b", c', row("d"))))
    assert written.splitlines(keepends=True)[1] == '"a ""b"", c",Genève,d,\r\n'


def test_a_group_without_rows_is_a_line_by_itself() -> None:
    assert read(made(group("2003")))[1:] == [["2003", "Genève", "", ""]]


def test_heads_stand_behind_those_over_them_with_their_units() -> None:
    heads = (
        replace(COLUMNS[0], head=text("Année")),
        replace(COLUMNS[1], head=text("Lieu")),
        replace(COLUMNS[2], head=text("Femmes")),
        replace(COLUMNS[3], head=text("Hommes"), unit=text("milliers")),
    )
    found = made(group("x"), columns=heads, spanners=(Spanner(text("Présents"), 2, 2, 0, SPAN),))
    assert read(found)[0] == ["Année", "Lieu", "Présents – Femmes", "Présents – Hommes (milliers)"]


def test_heads_that_are_alike_or_empty_give_way_to_the_keys() -> None:
    keys = ["year", "place", "name", "n"]
    for second in (text("Année"), ()):
        heads = (replace(COLUMNS[0], head=text("Année")), replace(COLUMNS[1], head=second), *COLUMNS[2:])
        assert read(made(group("x"), columns=heads))[0] == keys


def test_only_tables_that_ask_are_attached_by_name() -> None:
    asking = made(group("x"), setting=Setting(attached=True))
    tables = {"b": replace(asking, name="b"), "a": replace(asking, name="a"), "c": made(group("x"))}
    found = attachments(tables)
    assert [(item.table, item.file_name) for item in found] == [("a", "a.csv"), ("b", "b.csv")]
    assert found[0].csv == rows(asking)
