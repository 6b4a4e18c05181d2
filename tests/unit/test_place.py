"""Places: lines, columns and offsets of a source."""

from __future__ import annotations

from time import monotonic

from livrerouge.place import Sheet, Source, column_number, letters

TEXT = "one\n\n𝒜bc é\nlast"
SOURCE = Source.of("book/x/a.md", TEXT)


def test_lines_and_columns_are_counted_from_one_in_characters() -> None:
    assert SOURCE.locate(0) == (1, 1)
    assert SOURCE.locate(TEXT.index("\n")) == (1, 4)
    assert SOURCE.locate(TEXT.index("é")) == (3, 5)
    assert SOURCE.locate(len(TEXT)) == (4, 5)


def test_an_empty_source_has_one_line() -> None:
    empty = Source.of("a", "")
    assert empty.locate(0) == (1, 1)
    assert empty.line(1) == ""


def test_a_line_is_given_without_its_end() -> None:
    assert [SOURCE.line(number) for number in (1, 2, 3, 4)] == ["one", "", "𝒜bc é", "last"]


def test_a_text_that_ends_with_a_line_end_has_an_empty_last_line() -> None:
    source = Source.of("a", "x\n")
    assert source.line(2) == ""
    assert source.locate(2) == (2, 1)


def test_an_offset_is_that_of_its_line_and_column() -> None:
    assert SOURCE.offset(3) == TEXT.index("𝒜")
    assert SOURCE.offset(3, 5) == TEXT.index("é")


def test_a_span_says_where_it_is() -> None:
    start = TEXT.index("bc")
    span = SOURCE.span(start, start + 2)
    assert (span.text, span.line, span.column, span.at) == ("bc", 3, 2, "book/x/a.md:3:2")


def test_a_span_reaches_to_the_end_of_another_but_is_never_shortened() -> None:
    whole, part = SOURCE.span(0, 8), SOURCE.span(5, 6)
    assert whole.until(part) == whole
    assert SOURCE.span(2, 3).until(part) == SOURCE.span(2, 6)


def test_places_in_a_file_of_many_lines_are_told_apart_at_once() -> None:
    source = Source.of("a.md", "mot\n" * 100_000)
    start = monotonic()
    assert len({source.span(i, i + 1) for i in range(20_000)}) == 20_000
    assert monotonic() - start < 5


def test_words_are_found_inside_a_span_and_not_beyond() -> None:
    source = Source.of("a.md", "un 😀 deux\tdeux trois")
    span = source.span(3, 15)
    assert (span.find("deux").start, span.find("deux").text) == (5, "deux")
    assert span.find("trois") == span
    assert span.find("un") == span
    assert span.find("") == span


SHEET = Sheet("data/a.xlsx", "\n\nyear\ttheme\n2001\t\tTrade", (0, 1, 2, 13), "Doses 1", 2)


def test_a_place_in_a_sheet_is_a_cell() -> None:
    start = SHEET.text.index("Trade")
    span = SHEET.span(start, start + 5)
    assert (span.line, span.column, span.at) == (4, 4, "data/a.xlsx!Doses 1:D4")
    assert SHEET.cell(start + 2) == "Doses 1:D4"
    assert SHEET.span(start - 1, start - 1).at == "data/a.xlsx!Doses 1:C4"
    assert SHEET.span(0, 0).at == "data/a.xlsx!Doses 1:B1"


def test_the_offset_of_a_cell_is_that_of_its_first_character() -> None:
    assert [SHEET.offset(3, column) for column in (2, 3)] == [SHEET.text.index("year"), SHEET.text.index("theme")]
    assert SHEET.offset(3, 9) == SHEET.text.index("\n2001")
    assert SHEET.span_of(4, 2).text == "2001"
    assert SHEET.span_of(4, 3).text == ""
    assert SHEET.span_of(4, 4).text == "Trade"
    assert SHEET.span_of(4, 9).text == ""


def test_columns_are_named_by_letters() -> None:
    numbers = (1, 26, 27, 52, 53, 702, 703, 16384)
    assert [letters(number) for number in numbers] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]
    assert all(column_number(letters(number)) == number for number in range(1, 2000))
    assert column_number("xfd") == 16384
