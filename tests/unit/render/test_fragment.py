"""Fragments: sections, parted around the tables that stand alone."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.model.book import Matter, Start
from livrerouge.model.numbering import FrontFolios
from livrerouge.render.fragment import arranged, fragments, run_on
from toypages import style
from unit.render.books import book, paragraph, place, section


def test_a_section_is_one_fragment() -> None:
    (only,) = fragments(book(section("one", paragraph("a"), start=Start.RECTO)))
    assert (only.name, only.opens, only.start, len(only.blocks)) == ("one", True, Start.RECTO, 1)


def test_a_section_without_blocks_is_still_a_fragment() -> None:
    (only,) = fragments(book(section("one")))
    assert only.blocks == ()


def test_a_table_alone_parts_its_section() -> None:
    first, second, third = fragments(book(section("one", paragraph("a"), place(), paragraph("b"), start=Start.RECTO)))
    assert [first.name, second.name, third.name] == ["one", "one+2", "one+3"]
    assert [first.opens, second.opens, third.opens] == [True, False, False]
    assert [first.start, second.start, third.start] == [Start.RECTO, Start.ANY, Start.ANY]
    assert second.blocks == (place(),)


def test_a_section_that_begins_with_a_table_opens_before_it() -> None:
    first, second = fragments(book(section("one", place())))
    assert first.opens
    assert first.blocks == ()
    assert second.blocks == (place(),)


def test_two_tables_alone_leave_nothing_between_them() -> None:
    assert [f.name for f in fragments(book(section("one", paragraph("a"), place(5), place(6))))] == [
        "one",
        "one+2",
        "one+3",
    ]


def test_a_table_in_the_text_parts_nothing() -> None:
    assert len(fragments(book(section("one", paragraph("a"), place(alone=False), paragraph("b"))))) == 1


def test_only_a_back_cover_at_the_end_must_be_last() -> None:
    cover = section("back-cover", template="back-cover", matter=Matter.BACK)
    found = fragments(book(section("one"), cover))
    assert [f.last for f in found] == [False, True]
    assert [f.last for f in fragments(book(cover, section("one")))] == [False, False]


def test_sections_that_run_on_start_anywhere_and_fill_no_sheet() -> None:
    whole = book(section("one", start=Start.RECTO), section("two", start=Start.VERSO))
    whole = replace(whole, publication=replace(whole.publication, multiple=4))
    found = run_on(whole)
    assert [fragment.start for fragment in fragments(found)] == [Start.ANY, Start.ANY]
    assert found.publication.multiple == 1


def test_a_body_that_is_numbered_anew_opens_on_a_recto() -> None:
    whole = book(section("front", matter=Matter.FRONT), section("one"), section("two"))
    roman = replace(style(), front_folios=FrontFolios.ROMAN)
    assert [section.start for section in arranged(whole, roman).sections] == [Start.ANY, Start.RECTO, Start.ANY]
    assert arranged(whole, style()) == whole
    assert arranged(whole, replace(roman, continuous=True)) == run_on(whole)
