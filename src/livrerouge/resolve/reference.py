"""References: every one must have a target that can be named."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes import reference as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.book import Book, Section
from livrerouge.model.inline import Inlines, Reference, ReferenceForm
from livrerouge.model.inline import walk as walk_inlines
from livrerouge.model.run import book_runs
from livrerouge.resolve.note import runs
from livrerouge.suggest import closest


def check_references(book: Book) -> tuple[Diagnostic, ...]:
    """Find the references to nothing, and those that would print nothing."""
    found: list[Diagnostic] = []
    for run in _texts(book):
        for inline in walk_inlines(run):
            if isinstance(inline, Reference):
                fault = _fault(inline, book)
                if fault is not None:
                    found.append(fault)
    return tuple(found)


def _fault(reference: Reference, book: Book) -> Diagnostic | None:
    label = book.labels.get(reference.target)
    if label is None:
        near = closest(reference.target, book.labels)
        hint = f"did you mean “{near}”?" if near else None
        return codes.UNKNOWN_TARGET.at(reference.span, hint=hint, target=reference.target)
    printable = label.number or label.title or reference.form is ReferenceForm.PAGE
    if not (reference.children or printable):
        return codes.NOT_NUMBERED.at(reference.span, target=reference.target)
    return None


def _texts(book: Book) -> Iterator[Inlines]:
    """Give every run of text in which an author can refer to something."""
    for section in book.sections:
        yield from _section_texts(section)
    for run in book_runs(book):
        # Those of no section are the tables'.
        if not run.section:
            yield run.content


def _section_texts(section: Section) -> Iterator[Inlines]:
    yield from (section.title, section.lead, section.summary)
    yield from runs(section.blocks)
    for note in section.notes.values():
        yield from runs(note.blocks)
