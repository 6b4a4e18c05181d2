"""The document and its foreign words tell their language."""

from __future__ import annotations

from collections.abc import Mapping

from livrerouge.check.language import languages_told
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Block, Quotation, TablePlace
from livrerouge.model.inline import Foreign
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


def test_foreign_words_in_the_heads_of_a_table_stand_where_the_table_does() -> None:
    rows = table(100, row(101, "2001", "Thème"))
    heads = tuple(type(c)(c.key, (WORDS,), c.role, None, "", "", c.depth, c.span) for c in rows.columns[:1])
    made = book(
        section("un", 1, TablePlace("t", "tbl", True, at(2))),
        tables=[type(rows)("t", (), (), (), rows.scheme, (*heads, rows.columns[1]), rows.groups, (), rows.span)],
    )
    pages = page_map(page(1, "un", blocks=[block(at(2), "table"), block(at(101), "row-group")]))
    assert ids(ask(languages_told, made, pages)) == ["A106"]
    assert ask(languages_told, made, pages, document(languages={(1, "en"): 1})) == []
