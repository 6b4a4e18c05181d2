"""Cells: their tags, their words and marks, and what is said where they go on."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.model.house import MarkScheme, Space
from livrerouge.model.inline import Abbreviation, Emphasis
from livrerouge.model.table import Cell, Role, RowGroup
from unit.model.tables import SPAN, cell, column, group, row, table, text, total
from unit.render.table.printing import calling, cut, laid, lines, number, said, value, with_house

YEAR, THEME, NAME = column("year", 0, Role.STUB), column("theme", 1, Role.GROUP), column("name", 2)
DEEP = table(
    group("2001", group("a", row("1"), row("2")), group("b", row("3"))),
    group("2002", group("c", row("4"))),
    columns=(YEAR, THEME, NAME),
)


def test_a_head_of_rows_says_what_it_is_head_of() -> None:
    found = lines(laid(DEEP))
    assert found[0] == (
        '<th scope="rowgroup" class="stub outer short to-foot" data-column="0" rowspan="3">2001</th>'
        '<td class="group middle" data-column="1" rowspan="2">a</td>'
        '<td class="cell" data-column="2">1</td>'
    )
    assert found[3].startswith('<th scope="row" class="stub outer short to-foot" data-column="0">2002</th>')


def test_cells_that_reach_the_foot_of_the_outermost_group_say_so() -> None:
    found = lines(laid(DEEP))
    assert ["to-foot" in cells.split("</t")[-2] for cells in found] == [False, False, True, True]
    assert 'class="group middle" data-column="1" rowspan="2"' in found[0]


def test_a_table_without_groups_has_no_feet_of_groups() -> None:
    assert "to-foot" not in lines(laid(table(row("a"), columns=(column("n", 0),))))[0]


def test_long_labels_are_not_set_large() -> None:
    made = table(group("Western Africa", row("1")), columns=(YEAR, column("n", 1)))
    assert 'class="stub outer to-foot"' in lines(laid(made))[0]


def test_heads_of_rows_that_are_no_groups_are_no_outer_ones() -> None:
    made = table(row("2001", "1"), columns=(YEAR, column("n", 0)))
    assert 'class="stub" data-column="0">2001' in lines(laid(made))[0]


def test_a_label_that_goes_on_says_so() -> None:
    printed = cut(DEEP, 1)
    assert said(printed, 0) == ["2001|a|1"]
    assert said(printed, 1) == ["2001 (continued)|a (continued)|2", "b|3", "2002|c|4"]
    first = lines(printed, 1)[0]
    assert first.count(" resumed") == 2
    assert 'rowspan="2">2001' in first


def test_a_cut_in_head_goes_on_with_its_mark() -> None:
    made = table(group("2001", group("a", row("1"), row("2"))), columns=(YEAR, column("t", 1, Role.CUT_IN), NAME))
    printed = cut(made, 2)
    assert said(printed, 0) == ["2001|a", "1"]
    assert said(printed, 1) == ["2001 (continued)|a (continued)", "2"]
    line = printed.parts[1].bodies[0].lines[0]
    assert (line.classes, line.name, line.value) == ("cut-in again", "again", "0")
    assert '<th scope="rowgroup" class="cut-in" data-column="1">' in line.cells


def test_an_empty_label_that_goes_on_says_nothing() -> None:
    made = table(RowGroup((Cell((), (), SPAN),), (row("1"), row("2")), SPAN), columns=(YEAR, column("n", 1)))
    assert said(cut(made, 1), 1) == ["|2"]


def test_an_empty_cell_has_its_sign_and_what_is_read_for_it() -> None:
    of = replace(column("n", 1), empty="—", empty_text="none")
    found = lines(laid(table(group("2001"), columns=(YEAR, of))))
    assert '<span class="none" title="none">—</span>' in found[0]


def test_marks_stand_behind_the_words_they_belong_to() -> None:
    made = table(RowGroup((Cell(text("2001"), ("a",), SPAN),), (), SPAN), columns=(YEAR,))
    assert '2001<span class="mark" data-call="a">a</span></th>' in lines(laid(with_house(made, "a")))[0]


def test_calls_inside_words_are_marks_too() -> None:
    content = (Emphasis(calling("so", "a"), SPAN), *text(" on"))
    made = table(RowGroup((Cell(content, (), SPAN),), (), SPAN), columns=(YEAR,))
    found = lines(laid(with_house(made, "a")))[0]
    assert '<em>so<span class="mark" data-call="a">a</span></em> on' in found


def test_a_call_at_the_end_of_a_number_hangs_too() -> None:
    made = table(RowGroup((cell("x"), Cell(calling("12", "a"), (), SPAN)), (), SPAN), columns=(YEAR, number("n")))
    assert '12<span class="hung"><span class="mark"' in lines(laid(with_house(made, "a")))[0]


def test_the_space_before_a_mark_hangs_with_it() -> None:
    content = (*text("12"), *text("\u202f"), *calling("", "a")[1:])
    made = table(RowGroup((cell("x"), Cell(content, (), SPAN)), (), SPAN), columns=(YEAR, number("n")))
    found = lines(laid(with_house(made, "a", space=Space.THIN)))[0]
    assert (
        '12<span class="hung"><span class="calls">\u202f<span class="mark" data-call="a">a</span></span></span>'
        in found
    )


def test_two_marks_do_not_read_as_one() -> None:
    made = table(RowGroup((Cell(text("x"), ("a", "b"), SPAN),), (), SPAN), columns=(YEAR,))
    assert said(laid(with_house(made, "a", "b"))) == ["xa\u202fb"]


def test_a_thin_space_stands_before_a_mark_where_the_house_says_so() -> None:
    made = table(RowGroup((Cell(text("x"), ("a",), SPAN),), (), SPAN), columns=(YEAR,))
    assert said(laid(with_house(made, "a", space=Space.THIN))) == ["x\u202fa"]


def test_figures_of_the_eu_are_raised_between_brackets_on_the_line() -> None:
    made = table(RowGroup((Cell(text("x"), ("(1)", "(*)"), SPAN),), (), SPAN), columns=(YEAR,))
    found = lines(laid(with_house(made, "(1)", "(*)", scheme=MarkScheme.EU)))[0]
    assert ">(<sup>1</sup>)</span>" in found
    assert ">(*)</span>" in found


def test_a_total_has_a_label_over_its_columns_and_blank_cells_without_a_sum() -> None:
    made = table(
        row("2001", "x", "1", "y"),
        columns=(YEAR, column("a", 0), number("n"), replace(column("b", 0), empty="—")),
        closing=replace(total("All"), cells=((2, value("1")),), notes=("a",)),
    )
    found = lines(laid(with_house(made, "a")))[1]
    assert '<th scope="row" class="row-label" data-column="0" colspan="2">All<span class="mark"' in found
    assert said(laid(with_house(made, "a")))[1] == "Alla|1|"


def test_words_are_escaped() -> None:
    assert "&lt;b&gt; &amp;" in lines(laid(table(row("<b> &"), columns=(YEAR,))))[0]


def test_marks_are_repeated_with_labels_only_where_the_house_says_so() -> None:
    rows = (row("1"), row("2"))
    made = table(RowGroup((Cell(text("2001"), ("a",), SPAN),), rows, SPAN), columns=(YEAR, column("n", 1)))
    assert said(cut(with_house(made, "a"), 1), 1) == ["2001a (continued)|2"]
    assert said(cut(with_house(made, "a", repeated=False), 1), 1) == ["2001 (continued)|2"]


def test_figures_of_a_cell_are_no_letters_beside_an_abbreviation_either() -> None:
    short = (Abbreviation(text("art."), "article", "", SPAN), *text(" 1.1 <e>"))
    made = table(RowGroup((replace(cell("x"), content=short),), (), SPAN), columns=(column("n", 0),))
    assert '><abbr title="article">art.</abbr> 1.1 &lt;e&gt;</td>' in lines(laid(made))[0]
