"""The document and its foreign words tell their language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from livrerouge.check.language import languages_told
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Block, Quotation, TablePlace
from livrerouge.model.inline import Abbreviation, Foreign
from livrerouge.model.table import Cell, Spanner, TotalRow
from unit.check.builders import (
    ask,
    at,
    block,
    book,
    document,
    ids,
    page,
    page_map,
    paragraph,
    row,
    section,
    table,
    text,
)

WORDS = Foreign("en", text("workshops", 2), at(2))


def told(*blocks: Block, told_: Mapping[tuple[int, str], int] | None = None, language: str = "fr") -> list[Diagnostic]:
    pages = page_map(page(1, "un", blocks=[block(at(2))]), page(2, "un", blocks=[block(at(2))]))
    found = document(language=language, languages=told_ or {})
    return ask(languages_told, book(section("un", 1, *blocks)), pages, found)


def test_a_document_in_the_language_of_the_publication_is_right() -> None:
    assert told(paragraph(2)) == []


def test_a_document_in_another_language_or_none_is_told() -> None:
    assert ids(told(paragraph(2), language="en")) == ["A105"]
    assert ids(told(paragraph(2), language="")) == ["A105"]


def test_foreign_words_with_their_language_are_right_on_either_of_their_pages() -> None:
    assert told(paragraph(2, WORDS), told_={(1, "en"): 1}) == []
    assert told(paragraph(2, WORDS), told_={(2, "en"): 1}) == []


def test_foreign_words_without_their_language_are_told() -> None:
    (fault,) = told(paragraph(2, WORDS), told_={(1, "de"): 1})
    assert (fault.code.id, fault.span, fault.pages) == ("A106", at(2), (1, 2))


def test_one_element_does_not_answer_for_two_spans() -> None:
    assert ids(told(paragraph(2, WORDS, WORDS), told_={(1, "en"): 1})) == ["A106"]
    assert told(paragraph(2, WORDS, WORDS), told_={(1, "en"): 2}) == []


def test_a_quotation_in_another_language_is_looked_for_too() -> None:
    quoted = Quotation((paragraph(2),), (), "en", at(2))
    assert ids(told(quoted)) == ["A106"]
    assert told(quoted, told_={(1, "en"): 1}) == []


@pytest.mark.parametrize("where", ["title", "head", "unit", "spanner", "general", "label", "sum"])
def test_foreign_words_in_any_part_of_a_table_stand_where_the_table_does(where: str) -> None:
    words = (WORDS,)
    rows = table(100, row(101, "2001", "Thème"))
    first, second = rows.columns
    changes: dict[str, dict[str, object]] = {
        "title": {"title": words},
        "head": {"columns": (replace(first, head=words), second)},
        "unit": {"columns": (first, replace(second, unit=words))},
        "spanner": {"spanners": (Spanner(words, 0, 2, 0, at(100)),)},
        "general": {"general": words},
        "label": {"total": TotalRow(words, (), at(160))},
        "sum": {"total": TotalRow((), ((1, Cell(words, (), at(160))),), at(160))},
    }
    made = book(section("un", 1, TablePlace("t", "tbl", True, at(2))), tables=[replace(rows, **changes[where])])
    pages = page_map(page(1, "un", blocks=[block(at(2), "table"), block(at(101), "row-group")]))
    assert ids(ask(languages_told, made, pages)) == ["A106"]
    assert ask(languages_told, made, pages, document(languages={(1, "en"): 1})) == []


def test_rows_of_a_file_that_two_tables_print_are_looked_for_where_each_table_stands() -> None:
    foreign = row(101, "2001", "Thème")
    inner = replace(foreign.groups[0], cells=(Cell((WORDS,), (), at(101)),))
    rows = table(100, replace(foreign, groups=(inner,)))
    other = table(120, foreign, name="u")
    places = (TablePlace("t", "tbl-t", True, at(2)), TablePlace("u", "tbl-u", True, at(3)))
    made = book(section("un", 1, *places), tables=[rows, other])
    first = page(1, "un", blocks=[block(at(3), "table"), block(at(101), "row-group")])
    pages = page_map(first, page(2, "un", blocks=[block(at(2), "table")]))
    assert ask(languages_told, made, pages, document(languages={(2, "en"): 1})) == []
    assert ids(ask(languages_told, made, pages, document(languages={(1, "en"): 1}))) == ["A106"]


def test_an_expansion_in_another_language_tells_it() -> None:
    other, own = (Abbreviation(text("IDM", 2), "Dialogue", language, at(2)) for language in ("en", ""))
    assert told(paragraph(2, own)) == []
    assert told(paragraph(2, other), told_={(1, "en"): 1}) == []
    assert ids(told(paragraph(2, other))) == ["A106"]
