"""Marks of table notes."""

from __future__ import annotations

import pytest

from livrerouge.model.inline import Text
from livrerouge.model.table import Cell, Column, MarkScheme, Role, RowGroup, Table, TableNote
from livrerouge.place import Source
from livrerouge.resolve.mark import mark, mark_notes

SPAN = Source.of("data/t.yaml", "x").span(0, 1)


@pytest.mark.parametrize(
    ("scheme", "index", "expected"),
    [
        (MarkScheme.ASTERISKS, 0, "*"),
        (MarkScheme.ASTERISKS, 3, "****"),
        (MarkScheme.LETTERS, 0, "a"),
        (MarkScheme.LETTERS, 25, "z"),
        (MarkScheme.LETTERS, 26, "aa"),
        (MarkScheme.LETTERS, 52, "ba"),
        (MarkScheme.FIGURES, 9, "10"),
        (MarkScheme.DAGGERS, 1, "†"),
        (MarkScheme.DAGGERS, 5, "**"),
        (MarkScheme.DAGGERS, 6, "††"),
    ],
)
def test_schemes(scheme: MarkScheme, index: int, expected: str) -> None:
    assert mark(scheme, index) == expected


def note(key: str) -> TableNote:
    return TableNote(key, (Text(key, SPAN),), SPAN)


def cell(*notes: str) -> Cell:
    return Cell((Text("x", SPAN),), notes, SPAN)


def table(groups: tuple[RowGroup, ...], *notes: TableNote) -> Table:
    columns = tuple(
        Column(key, (), role, None, "—", "rien", depth, SPAN)
        for key, role, depth in (("a", Role.STUB, 0), ("b", Role.GROUP, 0), ("c", Role.CELL, 1))
    )
    return Table("t", (), (), (), MarkScheme.ASTERISKS, columns, groups, notes, SPAN)


def test_marks_follow_the_order_of_first_calls_not_of_definitions() -> None:
    first = RowGroup((cell("late"), cell()), (RowGroup((cell("early"),), (), SPAN),), SPAN)
    second = RowGroup((cell(), cell("late")), (RowGroup((cell("last"),), (), SPAN),), SPAN)
    marked = mark_notes(table((first, second), note("last"), note("early"), note("late")))
    assert [(n.key, n.mark) for n in marked.notes] == [("late", "*"), ("early", "**"), ("last", "***")]


def test_a_note_nobody_calls_is_not_printed() -> None:
    group = RowGroup((cell("called"), cell()), (), SPAN)
    assert [n.key for n in mark_notes(table((group,), note("idle"), note("called"))).notes] == ["called"]


def test_an_outer_cell_is_read_before_the_rows_inside() -> None:
    group = RowGroup(
        (cell(), cell("theme")),
        (RowGroup((cell("one"),), (), SPAN), RowGroup((cell("two"),), (), SPAN)),
        SPAN,
    )
    marked = mark_notes(table((group,), note("two"), note("one"), note("theme")))
    assert [n.key for n in marked.notes] == ["theme", "one", "two"]
