"""References: the page they print is the page their target stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.check.evidence import Evidence, bare
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.book import Label
from livrerouge.model.inline import Reference, ReferenceForm, walk
from livrerouge.model.run import Run
from livrerouge.words import words


def references_name_pages(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find printed page numbers that are not the target's (L208): in the text and in the contents."""
    for run in evidence.runs:
        for inline in walk(run.content):
            if isinstance(inline, Reference) and inline.form is not ReferenceForm.LABEL and not inline.children:
                yield from _in_text(evidence, run, inline)
    for label in evidence.book.contents:
        yield from _in_contents(evidence, label)


def _in_text(evidence: Evidence, run: Run, reference: Reference) -> Iterator[Diagnostic]:
    label = evidence.book.labels.get(reference.target)
    folio = _folio(evidence, label) if label is not None else None
    printed = evidence.block_text(*run.spans)
    if folio is None or not printed:
        return
    wanted = bare(words(evidence.book.publication.language).page) + bare(folio)
    if not re.search(rf"{re.escape(wanted)}(?!\d)", printed):
        pages = evidence.positions(*run.spans)
        yield codes.WRONG_FOLIO.at(reference.span, target=reference.target, folio=folio, pages=pages)


def _in_contents(evidence: Evidence, label: Label) -> Iterator[Diagnostic]:
    """Look for the folio among the numbers of an entry of the contents."""
    folio = _folio(evidence, label)
    entries = [(page, line) for page in evidence.page_map.pages for line in page.lines if line.kind == "contents-entry"]
    if folio is None or not entries:
        return
    own = [(page, line) for page, line in entries if line.at == label.span.at] or entries
    numbers = {number for _, line in own for number in re.findall(r"\w+", line.text)}
    if folio not in numbers:
        pages = tuple(sorted({page.position for page, _ in own}))
        yield codes.WRONG_FOLIO.at(label.span, target=label.id, folio=folio, pages=pages)


def _folio(evidence: Evidence, label: Label) -> str | None:
    """Give the folio of a target's first page."""
    folio = evidence.page_map.folio(label.span.at)
    if folio is not None:
        return folio
    position = evidence.page_map.anchors.get(label.id)
    return evidence.page_map.pages[position - 1].folio if position is not None else None
