"""Marks of table notes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.house import MarkScheme
from livrerouge.model.inline import NoteCall, Text
from livrerouge.model.table import Cell, Column, Role, RowGroup, Table, TableNote, TotalRow
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
        (MarkScheme.ROMAN, 0, "i"),
        (MarkScheme.ROMAN, 3, "iv"),
        (MarkScheme.ROMAN, 8, "ix"),
        (MarkScheme.ROMAN, 48, "xlix"),
        (MarkScheme.EU, 1, "(2)"),
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
    return Table("t", (), (), (), columns, groups, notes, SPAN)


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


def test_eu_has_stars_for_notes_that_recur_and_numbers_the_others() -> None:
    groups = (RowGroup((cell("once"), cell("often")), (), SPAN), RowGroup((cell("other"), cell("often")), (), SPAN))
    groups += (RowGroup((cell("again"), cell("again")), (), SPAN),)
    made = table(groups, *(note(key) for key in ("once", "often", "other", "again")))
    marked = mark_notes(replace(made, house=replace(made.house, scheme=MarkScheme.EU)))
    assert [(n.key, n.mark) for n in marked.notes] == [
        ("once", "(1)"),
        ("often", "(*)"),
        ("other", "(2)"),
        ("again", "(**)"),
    ]


def test_title_and_heads_are_read_before_the_rows() -> None:
    group = RowGroup((cell("row"), cell()), (), SPAN)
    made = table((group,), *(note(key) for key in ("row", "head", "title", "source", "total")))
    call = {key: (NoteCall(key, SPAN),) for key in ("head", "title", "source", "total")}
    columns = (replace(made.columns[0], head=call["head"]), *made.columns[1:])
    made = replace(
        made, title=call["title"], source=call["source"], columns=columns, total=TotalRow(call["total"], (), SPAN)
    )
    assert [n.key for n in mark_notes(made).notes] == ["title", "head", "row", "total", "source"]


@given(st.sampled_from(MarkScheme), st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=40))
def test_every_note_has_one_mark_of_its_own(scheme: MarkScheme, calls: list[str]) -> None:
    groups = tuple(RowGroup((cell(key), cell()), (), SPAN) for key in calls)
    made = table(groups, *(note(key) for key in sorted(set(calls))))
    marked = mark_notes(replace(made, house=replace(made.house, scheme=scheme)))
    assert [n.key for n in marked.notes] == list(dict.fromkeys(calls))
    assert len({n.mark for n in marked.notes}) == len(marked.notes)
