"""Tables set by their language: texts by its rules, values in its form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from livrerouge.model.inline import Inlines, Superscript, Text, plain
from livrerouge.model.table import Cell, DateForm, Format, Kind, RowGroup, Table, TotalRow, Totals, Value
from livrerouge.typeset import Setter
from livrerouge.typeset.table import set_table
from unit.model.tables import SPAN, column, spanner, table, text

TEXT = Format()


def value(given: Value) -> Cell:
    return Cell((), (), SPAN, given)


def made(*cells: Cell, format: Format = TEXT, unit: Inlines = ()) -> Table:
    columns = tuple(replace(column(f"c{n}", 0), format=format, unit=unit) for n in range(len(cells)))
    return table(RowGroup(cells, (), SPAN), columns=columns)


def printed(given: Table, language: str = "fr") -> list[Inlines]:
    done = set_table(Setter(own=language), given, language)
    return [cell.content for group in done.groups for cell in group.cells]


def test_values_are_written_in_the_form_of_their_column() -> None:
    (content,) = printed(made(value(Decimal("1234.5")), format=Format(Kind.DECIMAL)))
    assert content == (Text("1\u202f234,5", SPAN),)


def test_unit_of_the_head_is_not_said_again() -> None:
    (content,) = printed(made(value(Decimal(5)), format=Format(Kind.PERCENT), unit=text("%")))
    assert plain(content) == "5"


def test_first_of_a_month_has_a_raised_ending() -> None:
    (content,) = printed(made(value(date(2001, 1, 1)), format=Format(Kind.DATE, date=DateForm.LONG)))
    assert plain(content) == "1er\u00a0janvier\u00a02001"
    assert any(isinstance(piece, Superscript) and piece.value == "er" for piece in content)


def test_every_text_is_set_by_the_rules() -> None:
    row = RowGroup((Cell(text("c'est"), (), SPAN),), (), SPAN)
    total = TotalRow(text("l'ensemble"), ((0, value(Decimal(1))),), SPAN)
    given = replace(
        table(row, columns=(replace(column("c", 0), head=text("l'an"), unit=text("d'euros")),), closing=total),
        title=text("l'un"),
        headnote=text("l'autre"),
        general=text("qu'on"),
        source=text("d'ici"),
        spanners=(spanner("n'a", 0, 1),),
        totals=Totals(table=text("l'ensemble")),
    )
    done = set_table(Setter(own="fr"), given, "fr")
    assert done.total is not None
    runs = (
        done.title,
        done.headnote,
        done.general,
        done.source,
        done.spanners[0].head,
        done.columns[0].head,
        done.columns[0].unit,
        done.total.label,
        done.groups[0].cells[0].content,
    )
    assert [plain(run) for run in runs] == [
        "l’un", "l’autre", "qu’on", "d’ici", "n’a", "l’an", "d’euros", "l’ensemble", "c’est",
    ]  # fmt: skip
    assert plain(done.total.cells[0][1].content) == "1"


def test_same_words_are_set_the_same_and_told_of_each_time() -> None:
    setter = Setter(own="fr")
    cells = (Cell(text("coeur"), (), SPAN), Cell(text("coeur"), (), SPAN), Cell(text("mot"), (), SPAN))
    set_table(setter, made(*cells, *cells), "fr")
    assert [found.code.id for found in setter.diagnostics] == ["Y101"] * 4
