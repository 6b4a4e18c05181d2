"""Quotes: which folios a fragment may print, so that it is told those and no others."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.model.block import Chart, CreditList, TablePlace, walk
from livrerouge.model.book import Book, Label
from livrerouge.model.fragment import Fragment
from livrerouge.model.inline import Reference, ReferenceForm
from livrerouge.model.inline import walk as walk_inlines
from livrerouge.model.run import Run, book_runs

_CONTENTS = "contents"
"""Name of the template that lists the book's sections and heads."""
_WITH_PAGE = (ReferenceForm.PAGE, ReferenceForm.FULL)


def quoted(book: Book, fragment: Fragment) -> tuple[tuple[str, str], ...]:
    """Give the place (`Span.at`) and the id of all whose folio a fragment may print; an id may be empty."""
    labels = dict.fromkeys(_labels(book, fragment))
    places = {label.span.at: label.id for label in labels}
    for block in walk(fragment.blocks):
        if isinstance(block, CreditList):
            for credit in book.credits:
                places.setdefault(credit.span.at, credit.label.id if credit.label is not None else "")
    return tuple(places.items())


def _labels(book: Book, fragment: Fragment) -> Iterator[Label]:
    """Give the labels that the text of a fragment's section or its tables refer to, or that the contents list."""
    if fragment.section is not None and fragment.template == _CONTENTS:
        yield from book.labels.values()
    for run in _runs(book, fragment):
        for inline in walk_inlines(run.content):
            if isinstance(inline, Reference) and inline.form in _WITH_PAGE and inline.target in book.labels:
                yield book.labels[inline.target]


def _runs(book: Book, fragment: Fragment) -> Iterator[Run]:
    if fragment.section is None:
        return
    blocks = [block for block in walk(fragment.blocks) if isinstance(block, TablePlace | Chart)]
    places = {block.span for block in blocks}
    tables = places | {book.tables[block.table].span for block in blocks if block.table in book.tables}
    for run in book_runs(book):
        if run.section == fragment.section.name or (not run.section and not tables.isdisjoint(run.spans)):
            yield run
