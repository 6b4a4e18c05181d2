"""Tables in the text, divided with it by the engine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.block import TablePlace
from livrerouge.model.fragment import Division, Fragment, Placement
from livrerouge.model.page import Page, Side
from livrerouge.model.table import Role, Table
from livrerouge.paginate.facts import read
from livrerouge.paginate.grid import drops
from livrerouge.paginate.mends import Mends
from livrerouge.paginate.sheets import Pressed
from livrerouge.paginate.table.study import Study
from livrerouge.paginate.table.text import divided, lay_out_text
from toypages import lines, span, start
from toytables import AT, CSS, Composer, booked, table

Laid = tuple[tuple[Page, ...], tuple[int, ...], tuple[Diagnostic, ...]]


def laid(made: Table, before: str = "", after: str = "", css: str = "", known: tuple[int, ...] = ()) -> Laid:
    """Lay out a table between some text; give the pages, the cuts and what is wrong."""
    book, fragment = booked(made, alone=False)
    compose = Composer(book, before, after)
    study = Study(book, compose, start(CSS + css))
    placement = Placement(1, Side.RECTO, {}, {})
    plans = study.tables(fragment, placement)
    plans[AT].cuts = known
    placement = divided(placement, plans)
    outcome = lay_out_text(study, fragment, plans, placement, compose(fragment, placement), Mends())
    (sheets,) = outcome.value.sheets
    assert sheets.html == compose(fragment, outcome.value.placement)
    return read(sheets.document, "a", 1).pages, outcome.value.placement.tables[AT].cuts, outcome.diagnostics


def lay_out(study: Study, fragment: Fragment) -> Outcome[Pressed]:
    """Lay out a fragment for the first time."""
    placement = Placement(1, Side.RECTO, {}, {})
    plans = study.tables(fragment, placement)
    placement = divided(placement, plans)
    return lay_out_text(study, fragment, plans, placement, study.compose(fragment, placement), Mends())


def rows(page: Page) -> list[int]:
    """Give the lines of the table on a page."""
    return [row.line for row in page.rows]


def test_a_table_that_fits_its_page_is_left_alone() -> None:
    pages, cuts, faults = laid(table(["r"] * 10), lines(10))
    assert (len(pages), cuts, faults) == (1, (), ())


def test_the_room_under_the_text_is_used() -> None:
    pages, cuts, faults = laid(table(["r"] * 20), lines(15))
    assert faults == ()
    assert cuts == (0, 13)
    assert [rows(page) for page in pages] == [list(range(13)), list(range(13, 20))]


def test_the_text_goes_on_behind_the_table() -> None:
    pages, _, faults = laid(table(["r"] * 20), lines(15), lines(5, "book/b/one.md:10:1"))
    assert faults == ()
    assert [line.at for line in pages[-1].lines].count("book/b/one.md:10:1") == 5


def test_a_table_goes_to_the_next_page_when_nothing_of_it_has_room() -> None:
    made = table([("g", ["r"] * 6)], labels=[Role.STUB])
    pages, cuts, faults = laid(made, lines(24))
    assert faults == ()
    assert cuts == (0,)
    assert [rows(page) for page in pages] == [[], list(range(6))]


def test_a_table_whose_first_row_has_room_but_not_its_note_goes_to_the_next_page() -> None:
    pages, cuts, faults = laid(table(["r[^a]", "r", "r"], notes={"a": "n " * 50}), lines(25))
    assert faults == ()
    assert cuts == (0,)
    assert [page.notes for page in pages] == [(), ("a",)]


def test_notes_of_the_text_leave_less_room() -> None:
    note = '<span class="note" data-note="n" data-number="1" data-kind="note" data-at="n:1:1">Text</span>'
    pages, cuts, faults = laid(table(["r"] * 20), f"<p>x{note}</p>" + lines(14))
    assert faults == ()
    assert cuts[1] < 13
    assert "n" in pages[0].notes


def test_cuts_that_are_known_are_kept_while_they_serve() -> None:
    _, cuts, faults = laid(table(["r"] * 40), known=(0, 15))
    assert (cuts, faults) == ((0, 15), ())


def test_text_behind_a_divided_table_stands_on_the_grid_at_once() -> None:
    made = table(["r"] * 20)
    book, fragment = booked(made, alone=False)
    half = '<figure data-at="book/b/one.md:7:1" data-kind="figure" style="height: 24pt"></figure>'
    compose = Composer(book, lines(5) + half + lines(8), lines(5, "book/b/one.md:10:1"))
    study = Study(book, compose, start(CSS + "td { padding-bottom: .3pt }"))
    outcome = lay_out(study, fragment)
    pages = read(outcome.value.sheets[0].document, "a", 1).pages
    assert drops(pages, study.engine.geometry) == {}
    assert set(outcome.value.mends.drops) == {("book/b/one.md:7:1", "figure"), (AT, "table")}
    assert study.tables(fragment, outcome.value.placement)[AT].laid == 2


def test_two_tables_of_a_fragment_are_both_divided() -> None:
    first, second = table(["r"] * 20), table(["s"] * 40)
    book, fragment = booked(first, alone=False)
    other = TablePlace("u", "u", False, span(55))
    fragment = replace(fragment, blocks=(*fragment.blocks, other))
    book = replace(book, tables={"t": first, "u": replace(second, name="u")})
    compose = Composer(book, lines(15))
    outcome = lay_out(Study(book, compose, start(CSS)), fragment)
    assert outcome.diagnostics == ()
    pages = read(outcome.value.sheets[0].document, "a", 1).pages
    found = [(row.table, row.line) for page in pages for row in page.rows]
    assert found == [(AT, n) for n in range(20)] + [(other.span.at, n) for n in range(40)]
    assert all(len(division.cuts) > 1 for division in outcome.value.placement.tables.values())


def test_a_part_that_no_division_brings_to_a_page_is_told() -> None:
    made = table(["r[^a]"] * 3, notes={"a": "n " * 800})
    _, _, faults = laid(made)
    assert {fault.code.id for fault in faults} == {"L122"}


def test_a_template_that_numbers_its_parts_wrongly_is_left_alone() -> None:
    book, fragment = booked(table(["r"] * 60), alone=False)
    compose = Composer(book)
    study = Study(book, lambda f, p: compose(f, p).replace('data-part="0"', 'data-part="first"'), start(CSS))
    outcome = lay_out(study, fragment)
    assert outcome.value.placement.tables[AT].cuts == ()
    assert len(outcome.value.sheets[0].document.pages) == 3


def test_widths_stand_in_the_placement_from_the_first_layout_on() -> None:
    book, fragment = booked(table(["some words|r"] * 3, cells=2), alone=False)
    compose = Composer(book)
    study = Study(book, compose, start(CSS))
    lay_out(study, fragment)
    samples = [placed.tables[AT] for placed in compose.composed]
    assert [bool(division.sample) for division in samples] == [True, True, False]
    assert sum(samples[-1].widths) == pytest.approx(200)
    assert samples[0] == Division(sample=samples[0].sample)
