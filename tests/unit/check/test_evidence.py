"""What the checks may ask of the pages."""

from __future__ import annotations

import pytest

from unit.check.builders import at, block, book, evidence, line, page, page_map, paragraph, section

BOOK = book(section("un", 1, paragraph(2)), section("deux", 20, paragraph(21)))
PAGES = page_map(
    page(1, "sommaire", line("Deux 3", 1, at(20), "contents-entry"), line("p. 2", 2, at(2), "credits-entry")),
    page(2, "un+1", line("une ligne", 2, at(2)), line("La", 1, at(2)), line("1. Note", 3, at(9), "note")),
    page(3, "deux", blocks=[block(at(20), "title")]),
    anchors={"un": 2},
)
KNOWN = evidence(BOOK, PAGES)


def test_entries_of_lists_are_not_the_places_they_name() -> None:
    assert set(KNOWN.lines) == {at(2).at, at(9).at}
    assert [position.position for position, _ in KNOWN.lines[at(2).at]] == [2, 2]


def test_the_body_of_a_page_is_what_stands_above_its_notes_from_top_to_bottom() -> None:
    assert [line.text for line in KNOWN.body(PAGES.pages[1])] == ["La", "une ligne"]


def test_the_text_of_a_block_is_that_of_the_first_place_with_lines() -> None:
    assert KNOWN.block_text(at(99), at(2), at(9)) == "une ligne La"
    assert KNOWN.block_text(at(99)) == ""


@pytest.mark.parametrize(("number", "name"), [(1, None), (2, "un"), (3, "deux")])
def test_a_page_belongs_to_the_section_of_its_fragment(number: int, name: str | None) -> None:
    found = KNOWN.section(PAGES.pages[number - 1])
    assert (found.name if found else None) == name


def test_a_section_opens_on_its_first_page_or_else_where_its_anchor_is() -> None:
    assert KNOWN.opening(BOOK.sections[1]) == 3
    assert KNOWN.opening(BOOK.sections[0]) == 2
    assert KNOWN.opening(section("trois", 30)) is None
