"""Places: from `data-at` back to the author's line."""

from __future__ import annotations

import pytest

from livrerouge.engine.places import sources, span_at
from livrerouge.place import Sheet
from toypages import SOURCE, book, section


def test_a_place_leads_to_the_end_of_its_line() -> None:
    files = sources(book(section("a", 2)))
    found = span_at("book/b/one.md:7:3", files)
    assert found is not None
    assert (found.source, found.line, found.column, found.text) == (SOURCE, 7, 3, "ne 7")


@pytest.mark.parametrize(
    "at", ["", "book/b/one.md", "book/b/two.md:1:1", "book/b/one.md:0:1", "book/b/one.md:999:1", "book/b/one.md:7:99"]
)
def test_what_is_no_place_of_the_book_leads_nowhere(at: str) -> None:
    assert span_at(at, sources(book(section("a", 2)))) is None


def test_a_cell_of_a_workbook_leads_to_its_end() -> None:
    sheet = Sheet("data/a.xlsx", "year\ttheme\n2001\tTrade\tx", (0, 11), "Doses: all", 2)
    files = {sheet.address: sheet}
    found = span_at(sheet.at(sheet.text.index("Trade")), files)
    assert found is not None
    assert (found.text, found.at) == ("Trade", "data/a.xlsx!Doses: all:C2")
    for at in ("data/a.xlsx!Doses: all:C3", "data/a.xlsx!Doses: all:A1", "data/a.xlsx!Other:C2", "data/a.xlsx:1:1"):
        assert span_at(at, files) is None
