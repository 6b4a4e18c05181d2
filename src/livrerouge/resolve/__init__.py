"""Resolve: give a manuscript all that follows from its order, and get a book.

Chapters, figures, tables and notes get their numbers, tables their totals, table notes their marks; what a reference
can point to gets a label; the contents and the list of credits are drawn up.
"""

from __future__ import annotations

from types import MappingProxyType

from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.book import Book, Manuscript
from livrerouge.model.table import Table
from livrerouge.resolve.attachment import attachments
from livrerouge.resolve.credit import credit_list
from livrerouge.resolve.currency import check_currencies
from livrerouge.resolve.identity import with_ids
from livrerouge.resolve.label import chapter_numbers, label_book
from livrerouge.resolve.mark import mark_notes
from livrerouge.resolve.note import number_notes
from livrerouge.resolve.reference import check_references
from livrerouge.resolve.total import total_rows

__all__ = ["resolve"]


def resolve(manuscript: Manuscript) -> Outcome[Book]:
    """Number, mark and label a manuscript.

    Diagnostics: B201 reference to nothing, B202 id given twice, B203 reference to something without a label, T300 total
    that does not add up, T301 unknown currency.
    """
    sections = with_ids(manuscript.sections)
    numbers = chapter_numbers(sections)
    diagnostics: list[Diagnostic] = []
    tables: dict[str, Table] = {}
    for name, table in manuscript.tables.items():
        closed = total_rows(table, manuscript.publication.language)
        tables[name] = mark_notes(closed.value)
        diagnostics += (*closed.diagnostics, *check_currencies(table))
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
        attachments=attachments(manuscript.tables),
    )
    return Outcome(book, (*diagnostics, *doubles, *check_references(book)))
