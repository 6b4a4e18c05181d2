"""Resolve: give a manuscript all that follows from its order, and get a book.

Chapters, figures, tables and notes get their numbers, table notes their marks; what a reference can point to gets
a label; the contents and the list of credits are drawn up.
"""

from __future__ import annotations

from types import MappingProxyType

from livrerouge.diagnostic import Outcome
from livrerouge.model.book import Book, Manuscript
from livrerouge.resolve.credit import credit_list
from livrerouge.resolve.identity import with_ids
from livrerouge.resolve.label import chapter_numbers, label_book
from livrerouge.resolve.mark import mark_notes
from livrerouge.resolve.note import number_notes
from livrerouge.resolve.reference import check_references

__all__ = ["resolve"]


def resolve(manuscript: Manuscript) -> Outcome[Book]:
    """Number, mark and label a manuscript.

    Diagnostics: B201 reference to nothing, B202 id given twice, B203 reference to something without a label.
    """
    sections = with_ids(manuscript.sections)
    numbers = chapter_numbers(sections)
    tables = {name: mark_notes(table) for name, table in manuscript.tables.items()}
    labels, doubles = label_book(sections, tables, numbers)
    book = Book(
        publication=manuscript.publication,
        sections=sections,
        tables=MappingProxyType(tables),
        labels=MappingProxyType(labels),
        numbers=MappingProxyType(numbers),
        note_numbers=MappingProxyType({section.name: number_notes(section) for section in sections}),
        contents=tuple(labels[section.id] for section in sections if section.listed and section.id in labels),
        credits=credit_list(sections, labels),
    )
    return Outcome(book, doubles + check_references(book))
