"""Every place that can stand on a page leads back to the author's file."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.check.places import index
from livrerouge.model.block import Item, KeyFigure, KeyFigures, List, TablePlace
from livrerouge.model.table import Cell, Spanner, TotalRow
from livrerouge.place import Source
from unit.check.builders import at, book, evidence, note, page, page_map, paragraph, row, section, table, text

LISTED = List((Item((paragraph(4),), at(3)),), None, True, at(2))
FIGURES = KeyFigures((KeyFigure(text("18"), text("ans"), at(6)),), False, at(5))
BOOK = book(
    section("un", 1, LISTED, FIGURES, TablePlace("t", "tbl", True, at(7)), notes=[note("n", 9)]),
    tables=[
        table(
            100,
            replace(row(101, "2001", "Un", "seul"), total=TotalRow((), ((1, Cell((), (), at(104))),), at(103))),
            notes=["seul"],
            spanners=(Spanner(text("Tout"), 0, 2, 0, at(102)),),
            total=TotalRow((), (), at(105)),
        )
    ],
)


def test_blocks_items_notes_rows_and_the_publication_are_known() -> None:
    places = index(BOOK)
    for line in (1, 2, 3, 4, 5, 6, 7, 9, 100, 101, 102, 103, 104, 105, 150):
        assert places[at(line).at] == at(line)
    assert places["book/p/book.yaml:1:1"] == BOOK.publication.span


def test_of_two_at_one_place_the_outer_one_counts() -> None:
    source = Source.of("book/p/liste.md", "* mot\n")
    outer, inner = source.span(0, 5), source.span(0, 3)
    made = section("un", 1, List((Item((), inner),), None, True, outer))
    assert index(book(made))[outer.at] == outer


def test_what_the_template_made_stands_at_its_section_or_else_at_the_publication() -> None:
    known = evidence(BOOK, page_map(page(1, "un+2"), page(2, "blank-1")))
    first, blank = known.page_map.pages
    assert known.span("", first) == at(1)
    assert known.span("", blank) == BOOK.publication.span
    assert known.span(at(4).at, blank) == at(4)
