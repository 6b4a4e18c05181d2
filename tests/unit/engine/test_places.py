"""Places: from `data-at` back to the author's line."""

from __future__ import annotations

import pytest

from livrerouge.engine.places import sources, span_at
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
