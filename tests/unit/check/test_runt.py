"""Last lines are long enough."""

from __future__ import annotations

import pytest

from livrerouge.check.runt import last_lines_long
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Area, Line
from unit.check.builders import HEAD, OUTER, ask, at, book, line, page, page_map, paragraph, section

BOOK = book(section("un", 1, paragraph(2)))


def told(*lines: Line) -> list[Diagnostic]:
    return ask(last_lines_long, BOOK, page_map(page(1, "un", *lines)))


def last(words: str, width: float, kind: str = "paragraph") -> Line:
    return line(words, 2, at(2), kind, last=True, area=Area(OUTER, HEAD + 14, width, 14))


FULL = line("Une ligne pleine", 1, at(2))


def test_a_last_line_of_some_words_is_right() -> None:
    assert told(FULL, last("de leur vie.", 60)) == []


@pytest.mark.parametrize(("words", "width"), [("il.", 9.0), ("six.", 13.0), ("mmm.", 30.0)])
def test_a_last_line_narrower_than_the_indent_or_of_few_letters_is_told(words: str, width: float) -> None:
    (fault,) = told(FULL, last(words, width))
    assert (fault.code.id, fault.span, fault.pages) == ("L220", at(2), (1,))
    assert f"“{words}”" in fault.message


def test_a_paragraph_of_one_line_has_no_last_one() -> None:
    assert told(last("Oui.", 10)) == []


def test_a_table_may_have_short_lines() -> None:
    assert told(FULL, last("six", 10, "row-group")) == []


def test_a_paragraph_that_goes_on_has_not_shown_its_last_line() -> None:
    assert told(FULL, line("il", 2, at(2), area=Area(OUTER, HEAD + 14, 10, 14))) == []


def test_a_credit_after_a_caption_does_not_hide_its_runt() -> None:
    credit = line("Dessin", 3, at(2), "credit", last=True)
    listed = line("Figure 1, p. 1", 4, at(2), "credits-entry", last=True)
    assert [
        fault.code.id for fault in told(line("Une", 1, at(2), "caption"), last("il.", 9, "caption"), credit, listed)
    ] == ["L220"]


def test_a_runt_is_told_where_it_is_typed() -> None:
    (fault,) = told(FULL, last("002", 20))
    assert fault.span is not None
    assert (fault.span.at, fault.span.text) == ("book/p/un.md:2:7", "002")
