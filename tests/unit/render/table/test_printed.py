"""Tables as templates are given them: parts, bodies, notes and sums where a division puts them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livrerouge.model.fragment import Division
from livrerouge.model.house import Below, MarkScheme, NotePlace, Space
from livrerouge.model.table import Cell, Role, RowGroup, Table
from livrerouge.render.table import PrintedTable
from unit.model.tables import SPAN, cell, column, group, row, spanner, table, text, total
from unit.render.table.printing import calling, cut, laid, number, said, set_as, value, with_house

YEAR, NAME = column("year", 0, Role.STUB), column("name", 1)


def noted(words: str, *keys: str) -> RowGroup:
    return RowGroup((Cell(text(words), keys, SPAN),), (), SPAN)


YEARS = with_house(
    table(
        group("2001", noted("1", "a"), noted("2", "b")),
        group("2002", noted("3", "c"), noted("4", "a")),
        columns=(YEAR, NAME),
    ),
    *("a", "b", "c"),
)


def keys(printed: PrintedTable) -> list[list[str]]:
    """Give the keys of the notes of each part, wherever they stand."""
    return [[n.key for n in (*part.floats, *(n for f in part.feet for n in f.notes))] for part in printed.parts]


def test_one_part_has_all_lines_and_notes() -> None:
    (part,) = laid(YEARS).parts
    assert (part.first, part.last, part.continued, part.title) == (True, True, "", "t")
    assert keys(laid(YEARS)) == [["a", "b", "c"]]


def test_parts_begin_where_the_division_says() -> None:
    printed = cut(YEARS, 1, 3)
    assert [said(printed, n) for n in range(3)] == [
        ["2001|1a"],
        ["2001 (continued)|2b", "2002|3c"],
        ["2002 (continued)|4a"],
    ]
    assert [part.continued for part in printed.parts] == ["", "(continued)", "(concluded)"]
    assert [part.title for part in printed.parts] == ["t", "t", "t"]


def test_cuts_that_part_nothing_are_left_out() -> None:
    assert len(laid(YEARS, Division((0, 0, 4, 99, -1))).parts) == 1
    assert len(laid(YEARS, Division((2,))).parts) == 2


def test_only_the_parts_asked_for_are_printed_under_their_numbers() -> None:
    printed = laid(YEARS, Division((0, 1, 2, 3), parts=(1, 3)))
    assert [part.index for part in printed.parts] == [1, 2]
    assert [part.continued for part in printed.parts] == ["(continued)", "(continued)"]
    assert printed.id == ""
    assert laid(YEARS, Division((0, 1, 2, 3), parts=(0, 1))).id == "tbl-t"
    assert laid(YEARS, Division((0, 1, 2, 3), parts=(3, 4))).parts[0].continued == "(concluded)"


def test_a_body_is_an_outermost_group_and_keeps_its_number() -> None:
    printed = cut(YEARS, 1)
    assert [[(b.kind, b.index) for b in part.bodies] for part in printed.parts] == [
        [("group", 0)],
        [("group", 0), ("group", 1)],
    ]
    assert printed.parts[0].bodies[0].at == SPAN.at


def test_a_table_without_groups_is_one_body_and_its_total_another() -> None:
    made = table(row("1"), row("2"), columns=(YEAR,), closing=total("All"))
    assert [(b.kind, b.at, len(b.lines)) for b in laid(made).parts[0].bodies] == [("rows", "", 2), ("closing", "", 1)]


def test_lines_say_which_group_begins_with_them() -> None:
    deep = table(
        group("2001", group("a", row("1"), row("2")), group("b", row("3"))),
        columns=(YEAR, column("t", 1, Role.GROUP), column("n", 2)),
    )
    found = [(line.classes, line.name, line.value) for body in laid(deep).parts[0].bodies for line in body.lines]
    assert found == [
        ("row begins-0 opens", "row", "0"),
        ("row begins-2", "row", "1"),
        ("row begins-1 opens", "row", "2"),
    ]


def test_a_table_without_rows_is_one_empty_part() -> None:
    (part,) = laid(replace(YEARS, groups=())).parts
    assert part.bodies == ()


def test_a_note_stands_in_every_part_that_calls_it_and_in_no_other() -> None:
    assert keys(cut(YEARS, 2, 3)) == [["a", "b"], ["c"], ["a"]]


def test_notes_of_a_table_whose_house_wants_them_at_its_end_stand_there() -> None:
    assert keys(cut(replace(YEARS, house=replace(YEARS.house, place=NotePlace.TABLE)), 2, 3)) == [
        [],
        [],
        ["a", "b", "c"],
    ]


def test_starred_notes_of_the_eu_stand_before_the_numbered_ones() -> None:
    made = with_house(
        table(noted("1", "(1)", "(*)", "(2)"), columns=(YEAR,)), "(1)", "(*)", "(2)", scheme=MarkScheme.EU
    )
    assert keys(laid(made)) == [["(*)", "(1)", "(2)"]]


def test_notes_at_the_foot_of_the_page_float() -> None:
    printed = cut(replace(YEARS, house=replace(YEARS.house, place=NotePlace.FOOT)), 2)
    assert [[note.key for note in part.floats] for part in printed.parts] == [["a", "b"], ["a", "c"]]
    assert printed.parts[0].feet == ()


def test_notes_of_a_turned_table_stand_with_it() -> None:
    made = set_as(replace(YEARS, house=replace(YEARS.house, place=NotePlace.FOOT)), turned=True)
    assert laid(made).place == "page"
    assert laid(made).parts[0].floats == ()


def headed(**rules: object) -> Table:
    """Give a table with calls in its title, headnote, heads, unit, general note and source."""
    columns = (replace(YEAR, head=calling("Year", "h")), replace(NAME, unit=calling("CHF", "u")))
    made = table(group("2001", row("1"), row("2"), row("3")), columns=columns)
    made = replace(
        made, title=calling("T", "t"), headnote=calling("H", "n"), general=calling("G", "g"), source=calling("S", "s")
    )
    return with_house(made, *("t", "n", "h", "u", "g", "s"), **rules)


def test_marks_of_title_and_heads_stand_again_with_their_notes() -> None:
    printed = cut(headed(), 1, 2)
    assert keys(printed) == [["t", "n", "h", "u"], ["t", "h", "u"], ["t", "h", "u", "g", "s"]]
    assert all('data-call="t"' in part.title for part in printed.parts)
    assert all('data-call="h"' in part.heads[0][0].content for part in printed.parts)
    assert all('data-call="u"' in part.heads[0][1].unit for part in printed.parts)
    assert [bool(part.headnote) for part in printed.parts] == [True, False, False]


def test_a_thin_space_stands_before_the_marks_of_heads_too() -> None:
    part = laid(headed(space=Space.THIN)).parts[0]
    found = (
        part.title,
        part.headnote,
        part.heads[0][0].content,
        part.heads[0][1].unit,
        *(f.text for f in part.feet[1:]),
    )
    assert ["\u202f<span" in words for words in found] == [True] * 6


def test_a_house_may_let_marks_of_title_and_heads_stand_once() -> None:
    printed = cut(headed(repeated=False), 1, 2)
    assert keys(printed) == [["t", "n", "h", "u"], [], ["g", "s"]]
    assert not any("data-call" in part.title + part.heads[0][0].content for part in printed.parts[1:])


def test_what_stands_below_keeps_the_order_of_the_house() -> None:
    made = headed(order=(Below.SOURCE, Below.NOTES), source={"en": "Source:"}, general={"fr": "Note :"})
    feet = cut(made, 1).parts[1].feet
    # What the order does not name comes last, for nothing is left out.
    assert [(foot.kind, foot.label) for foot in feet] == [("source", "Source: "), ("notes", ""), ("general", "")]
    assert [foot.kind for foot in cut(made, 1).parts[0].feet] == ["notes"]


def test_the_words_of_a_house_are_those_of_the_language_and_stay_on_one_line() -> None:
    made = headed(source={"fr": "Source :"})
    assert laid(made, language="fr-CH").parts[0].feet[2].label == "Source\u00a0: "


def test_no_space_follows_the_dash_of_a_house() -> None:
    assert laid(headed(general={"en": "Note.—"})).parts[0].feet[1].label == "Note.—"


def test_spanners_stand_over_their_columns() -> None:
    columns = (YEAR, column("a", 0), column("b", 0), column("c", 0))
    made = table(row("1", "2", "3", "4"), columns=columns, spanners=(spanner("S", 1, 2),))
    above, below = laid(made).parts[0].heads
    assert [(h.content, h.column, h.columns, h.rows, h.classes) for h in above] == [
        ("year", 0, 1, 2, "words"),
        ("S", None, 2, 1, "spanner"),
        ("c", 3, 1, 2, "words last"),
    ]
    assert [(h.content, h.column) for h in below] == [("a", 1), ("b", 2)]


def test_widths_are_frozen_when_they_are_known() -> None:
    columns = (replace(YEAR, width="14mm"), replace(NAME, width=None))
    made = table(group("2001", row("1")), columns=columns)
    assert (laid(made).widths, laid(made).width) == (("14mm", ""), "")
    frozen = laid(made, Division(widths=(40.25, 100.5)))
    assert (frozen.widths, frozen.width) == (("40.25pt", "100.5pt"), "140.75pt")


def test_a_sample_is_lines_and_heads_alone() -> None:
    printed = laid(headed(), Division((0, 1), sample=(2, 0)))
    (part,) = printed.parts
    assert printed.sample
    assert printed.id == ""
    assert said(printed) == ["2001|3", "2001|1"]
    assert (part.feet, part.floats, part.headnote) == ((), (), "")
    assert part.heads[0][0].content.startswith("Year")


def carried(language: str = "en") -> PrintedTable:
    rows = tuple(
        RowGroup((cell(f"r{n}"), cell("x"), value(v, language=language)), (), SPAN)
        for n, v in enumerate(("1.5", "2", "1000.25", "4"))
    )
    inner = group("2001", *rows[:3], total=replace(total("T"), cells=((3, value("1003.75")),)))
    columns = (YEAR, column("a", 1), column("b", 1), number("n", 1, sum=True))
    made = table(inner, group("2002", rows[3]), columns=columns)
    return cut(set_as(made, carried=True), 2, 4, language=language)


def test_sums_are_carried_from_page_to_page() -> None:
    printed = carried()
    assert [said(printed, n) for n in range(3)] == [
        ["2001|r0|x|1.5", "r1|x|2", "Carried forward|3.5"],
        ["Brought forward|3.5", "2001 (continued)|r2|x|1,000.25", "T|1,003.75", "Carried forward|1,003.75"],
        ["Brought forward|1,003.75", "2002|r3|x|4"],
    ]
    kinds = [
        [(b.kind, b.lines[0].name, b.lines[0].value) for b in p.bodies if b.kind == "carried"] for p in printed.parts
    ]
    assert kinds == [
        [("carried", "carried", "forward")],
        [("carried", "carried", "brought"), ("carried", "carried", "forward")],
        [("carried", "carried", "brought")],
    ]


def test_carried_sums_are_written_in_the_language() -> None:
    assert said(carried("fr"), 2)[0] == "Report|1\u202f003,75"


def test_a_carried_label_reaches_to_the_first_sum() -> None:
    line = carried().parts[0].bodies[-1].lines[-1]
    assert '<th class="row-label" scope="row" data-column="0" colspan="3">' in line.cells


def test_sums_of_cells_that_span_cut_in_heads_are_carried_too() -> None:
    inner = RowGroup((value("5"),), (group("c", row("x")), group("d", row("y"))), SPAN)
    columns = (number("n", 0, sum=True), column("t", 1, Role.CUT_IN), column("z", 2))
    made = table(RowGroup((value("7"),), (group("e", row("w")),), SPAN), inner, columns=columns)
    assert said(cut(set_as(made, carried=True), 2), 1)[0] == "7|"


def test_tables_carry_nothing_unless_they_are_told_to() -> None:
    made = table(row("a", "1"), row("b", "2"), columns=(YEAR, number("n", sum=True)))
    assert [b.kind for p in cut(made, 1).parts for b in p.bodies] == ["rows", "rows"]


@pytest.mark.parametrize(("width", "hang"), [("14mm", "min(14mm, 17mm)"), ("20%", "1.6em"), (None, "1.6em")])
def test_notes_hang_from_a_narrow_first_column_or_from_their_marks(width: str | None, hang: str) -> None:
    made = with_house(table(group("2001", row("1")), columns=(replace(YEAR, width=width), NAME)), "a")
    assert laid(made).hang == hang


def test_many_columns_stand_closer() -> None:
    def wide(count: int) -> Table:
        return table(row(*"x" * count), columns=tuple(column(f"c{n}", 0) for n in range(count)))

    assert [laid(wide(count)).many for count in (8, 9)] == [False, True]


def test_the_type_size_of_a_table_is_given_in_points() -> None:
    assert laid(set_as(YEARS, size=7.5)).size == "7.5pt"
    assert laid(YEARS).size == ""


def test_a_note_says_its_mark_and_its_words() -> None:
    (foot,) = laid(with_house(table(noted("1", "(1)"), columns=(YEAR,)), "(1)", scheme=MarkScheme.EU)).parts[0].feet
    (note,) = foot.notes
    assert (note.key, note.mark, note.text, note.at) == ("(1)", "(<sup>1</sup>)", "Note (1).", SPAN.at)


def test_sums_are_exact() -> None:
    rows = tuple(RowGroup((cell("x"), value("0.1")), (), SPAN) for _ in range(4))
    made = set_as(table(*rows, columns=(YEAR, number("n", sum=True))), carried=True)
    assert said(cut(made, 3), 1)[0] == "Brought forward|0.3"
