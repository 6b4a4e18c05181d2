"""Notes stand on the page of their call, and none is lost."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.check.note import notes_with_calls
from livrerouge.model.block import TablePlace
from livrerouge.model.book import Book
from livrerouge.model.house import House, NotePlace
from livrerouge.model.page import PageMap
from unit.check.builders import ask, at, block, book, call, ids, note, page, page_map, paragraph, row, section, table

BOOK = book(
    section("un", 1, paragraph(2, call("haut", 2)), notes=[note("haut", 9)]), section("deux", 20, paragraph(21))
)
ROWS = table(100, row(101, "2001", "Thème", "seul"), row(102, "2002", "Autre", "seul"), notes=["seul"])
TABLE = book(section("un", 1, TablePlace("t", "tbl-t", True, at(3))), tables=[ROWS])


def table_pages(calls: tuple[str, ...], notes: tuple[str, ...]) -> PageMap:
    first = page(1, "un", blocks=[block(at(3), "table"), block(at(101), "row-group")], calls=("seul",), notes=("seul",))
    second = page(2, "un", blocks=[block(at(3), "table"), block(at(102), "row-group")], calls=calls, notes=notes)
    return page_map(first, second)


def told(book_: Book, pages: PageMap) -> list[str]:
    return ids(ask(notes_with_calls, book_, pages))


def test_a_note_on_the_page_of_its_call_is_right() -> None:
    assert told(BOOK, page_map(page(1, "un", calls=("haut",), notes=("haut",)), page(2, "deux"))) == []


def test_a_note_on_the_next_page_is_told_with_both_pages() -> None:
    pages = page_map(page(1, "un", calls=("haut",)), page(2, "un+1", notes=("haut",)))
    (fault,) = ask(notes_with_calls, BOOK, pages)
    assert fault.code.id == "L201"
    assert fault.pages == (1, 2)
    assert fault.span == at(9)


def test_a_note_called_again_on_another_page_wants_a_second_definition() -> None:
    pages = page_map(page(1, "un", calls=("haut",), notes=("haut",)), page(2, "un+1", calls=("haut",)))
    (fault,) = ask(notes_with_calls, BOOK, pages)
    assert (fault.code.id, fault.pages) == ("L201", (2, 1))
    assert fault.hint.startswith("define the note a second time")


def test_a_note_whose_text_is_missing_is_lost() -> None:
    (fault,) = ask(notes_with_calls, BOOK, page_map(page(1, "un", calls=("haut",))))
    assert fault.code.id == "L202"
    assert "its text stands on no page" in fault.message


def test_a_note_whose_mark_is_missing_is_lost() -> None:
    (fault,) = ask(notes_with_calls, BOOK, page_map(page(1, "un", notes=("haut",))))
    assert fault.code.id == "L202"
    assert "its mark stands on no page" in fault.message


def test_a_note_of_another_section_does_not_answer_for_one_of_the_same_key() -> None:
    pages = page_map(page(1, "un", calls=("haut",)), page(2, "deux", calls=("haut",), notes=("haut",)))
    assert told(BOOK, pages) == ["L202"]


def test_a_note_that_the_book_does_not_call_is_told() -> None:
    pages = page_map(page(1, "un", calls=("haut",), notes=("haut", "bas")))
    (fault,) = ask(notes_with_calls, BOOK, pages)
    assert fault.code.id == "L203"
    assert "bas" in fault.message
    assert fault.span == at(1)


def test_a_note_repeated_where_nothing_calls_it_is_told() -> None:
    pages = page_map(page(1, "un", calls=("haut",), notes=("haut",)), page(2, "un+1", notes=("haut",)))
    (fault,) = ask(notes_with_calls, BOOK, pages)
    assert (fault.code.id, fault.pages) == ("L203", (2,))


def test_a_table_note_repeated_on_each_page_that_calls_it_is_right() -> None:
    assert told(TABLE, table_pages(("seul",), ("seul",))) == []


def test_a_table_note_missing_from_one_of_its_pages_is_told() -> None:
    (fault,) = ask(notes_with_calls, TABLE, table_pages(("seul",), ()))
    assert fault.code.id == "L201"
    assert fault.span == ROWS.notes[0].span


def test_a_table_note_on_a_page_without_its_mark_is_told() -> None:
    assert told(TABLE, table_pages((), ("seul",))) == ["L203"]


def test_the_notes_of_a_table_that_is_not_printed_are_not_missed() -> None:
    chart_only = book(section("un", 1, paragraph(2)), tables=[ROWS])
    assert told(chart_only, page_map(page(1, "un"))) == []


AT_END = replace(ROWS, house=House(place=NotePlace.TABLE))
ENDED = book(section("un", 1, TablePlace("t", "tbl-t", True, at(3))), tables=[AT_END])


def ended(*notes: tuple[str, ...]) -> PageMap:
    """Give the pages of a table that calls its note on the first, each with the notes printed on it."""
    calls = [("seul",), *((),) * (len(notes) - 1)]
    return page_map(
        *(
            page(n, "un", blocks=[block(at(3), "table")], calls=called, notes=printed)
            for n, (called, printed) in enumerate(zip(calls, notes, strict=True), 1)
        )
    )


def test_notes_of_a_whole_table_stand_on_its_last_page_wherever_they_are_called() -> None:
    assert told(ENDED, ended((), (), ("seul",))) == []


def test_a_note_before_the_end_of_such_a_table_is_told_with_both_pages() -> None:
    (fault,) = ask(notes_with_calls, ENDED, ended(("seul",), (), ()))
    assert (fault.code.id, fault.pages, fault.span) == ("L214", (1, 3), ROWS.notes[0].span)
    assert told(ENDED, ended(("seul",), (), ("seul",))) == ["L214"]


def test_a_note_of_such_a_table_that_is_not_printed_is_lost() -> None:
    assert told(ENDED, ended((), (), ())) == ["L202"]


def test_a_table_whose_notes_stand_at_its_end_does_not_spoil_another_with_a_note_of_the_same_name() -> None:
    other = replace(ROWS, name="u")
    places = (TablePlace("t", "tbl-t", True, at(3)), TablePlace("u", "tbl-u", True, at(4)))
    made = book(section("un", 1, *places), tables=[AT_END, other])
    pages = page_map(
        page(1, "un", blocks=[block(at(3), "table")], calls=("seul",)),
        page(2, "un", blocks=[block(at(3), "table"), block(at(4), "table")], notes=("seul",)),
        page(3, "un", blocks=[block(at(4), "table")], calls=("seul",), notes=("seul",)),
    )
    assert told(made, pages) == []


def test_a_table_at_two_places_has_its_notes_at_both() -> None:
    places = (TablePlace("t", "tbl-t", True, at(3)), TablePlace("t", "tbl-u", True, at(4)))
    made = book(section("un", 1, *places), tables=[AT_END])
    first = page(1, "un", blocks=[block(at(3), "table")], calls=("seul",), notes=("seul",))
    assert told(made, page_map(first, page(2, "un", blocks=[block(at(4), "table")], calls=("seul",)))) == ["L202"]


def test_a_note_on_another_page_is_told_at_the_call_that_misses_it() -> None:
    made = book(section("un", 1, paragraph(2, call("haut", 2)), paragraph(4, call("haut", 4)), notes=[note("haut", 9)]))
    first = page(1, "un", blocks=[block(at(2))], calls=("haut",), notes=("haut",))
    (fault,) = ask(notes_with_calls, made, page_map(first, page(2, "un", blocks=[block(at(4))], calls=("haut",))))
    assert (fault.code.id, fault.span) == ("L201", at(4))
