"""Tables as they are printed: spans from nesting, marks from calls, parts from cuts."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.model.book import Label, LabelKind
from livrerouge.model.table import Table, TableNote
from livrerouge.render.inline import Surroundings, carriers
from livrerouge.render.table import PrintedTable, printed
from unit.render.books import book, place, section, span, table, words, year

NOTES = (
    TableNote("a", words("Note a."), span(40), "*"),
    TableNote("b", words("Note b."), span(41), "**"),
)
YEARS = table(
    year("2001", line=10, notes=("a",)),
    year("2002", "one", "two", "three", line=20, notes=("a",)),
    year("2003", "four", line=30, notes=("b",)),
    notes=NOTES,
)


def laid(cuts: tuple[int, ...] = (), made: Table = YEARS, language: str = "en") -> PrintedTable:
    label = Label("tbl-t", LabelKind.TABLE, "1", words("Years"), "one", span(5))
    whole = book(section("one", place()), tables=(made,), labels=(label,), language=language)
    return printed(place(), Surroundings(whole, None, {}, carriers(whole)), cuts)


def test_a_head_of_rows_spans_them() -> None:
    group = laid().parts[0].groups[1]
    assert [len(row) for row in group.rows] == [2, 1, 1]
    head = group.rows[0][0]
    assert (head.scope, head.rows, head.to_foot) == ("rowgroup", 3, True)
    assert [row[-1].to_foot for row in group.rows] == [False, False, True]


def test_a_group_without_rows_has_an_empty_cell() -> None:
    (row,) = laid().parts[0].groups[0].rows
    assert row[0].scope == "row"
    assert (row[1].content, row[1].empty, row[1].empty_text) == ("", "—", "none")


def test_marks_stand_behind_the_words_they_belong_to() -> None:
    cell = laid().parts[0].groups[0].rows[0][0]
    assert cell.content == '2001<span class="mark" data-call="a">*</span>'


def test_one_part_has_all_groups_and_notes() -> None:
    (part,) = laid().parts
    assert (part.first, part.last, part.continued) == (True, True, "")
    assert [note.key for note in part.notes] == ["a", "b"]
    assert [group.last for group in part.groups] == [False, False, True]


def test_a_note_stands_in_every_part_that_calls_it_and_in_no_other() -> None:
    first, second, third = laid((0, 1, 2)).parts
    assert [[note.key for note in part.notes] for part in (first, second, third)] == [["a"], ["a"], ["b"]]
    assert [part.continued for part in (first, second, third)] == ["", "(continued)", "(concluded)"]
    assert [group.index for part in (first, second, third) for group in part.groups] == [0, 1, 2]
    assert all(part.groups[-1].last for part in (first, second, third))


def test_cuts_that_part_nothing_are_left_out() -> None:
    assert len(laid((0, 0, 3, 99, -1)).parts) == 1
    assert len(laid((2,)).parts) == 2


def test_a_table_without_rows_is_one_empty_part() -> None:
    (part,) = laid(made=replace(YEARS, groups=())).parts
    assert part.groups == ()


def test_the_number_is_that_of_the_label() -> None:
    assert laid().number == "1"
