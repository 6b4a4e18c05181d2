"""References: the page they print is the page their target stands on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.book import Credit, Label
from livrerouge.model.inline import Reference, ReferenceForm, plain, walk
from livrerouge.model.page import Line, Page
from livrerouge.model.run import Run
from livrerouge.words import words

_WORDS = re.compile(r"\w+")


def references_name_pages(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find printed page numbers that are not the target's (L208): in the text, the contents and the credits."""
    for run in evidence.runs:
        for inline in walk(run.content):
            if isinstance(inline, Reference) and inline.form is not ReferenceForm.LABEL and not inline.children:
                yield from _in_text(evidence, run, inline)
    for label in evidence.book.contents:
        yield from _in_contents(evidence, label)
    for credit in evidence.book.credits:
        yield from _in_credits(evidence, credit)


def _in_text(evidence: Evidence, run: Run, reference: Reference) -> Iterator[Diagnostic]:
    label = evidence.book.labels.get(reference.target)
    folio = _folio(evidence, label) if label is not None else None
    printed = evidence.block_text(*run.spans)
    if folio is not None and printed and not _names_page(evidence, printed, folio):
        pages = evidence.stands(run)
        yield codes.WRONG_FOLIO.at(reference.span, target=reference.target, folio=folio, pages=pages)


def _in_contents(evidence: Evidence, label: Label) -> Iterator[Diagnostic]:
    """Look for the folio in an entry of the contents, beside the words and numbers of its title and summary."""
    folio = _folio(evidence, label)
    entries = _entries(evidence, "contents-entry")
    if folio is None or not entries:
        return
    own = [(page, line) for page, line in entries if line.at == label.span.at] or entries
    printed = Counter(word for _, line in own for word in _WORDS.findall(line.text))
    summaries = (section.summary for section in evidence.book.sections if section.name == label.section)
    for written in (label.title, *summaries):
        printed -= Counter(_WORDS.findall(plain(written)))
    strange = any(word.isdigit() and word != folio for word in printed)
    # A chapter may have its folio's number: then the number alone is not taken for both.
    if not printed[folio] or (label.number == folio and strange):
        pages = tuple(sorted({page.position for page, _ in own}))
        yield codes.WRONG_FOLIO.at(label.span, target=label.id, folio=folio, pages=pages)


def _in_credits(evidence: Evidence, credit: Credit) -> Iterator[Diagnostic]:
    folio = evidence.page_map.folio(credit.span.at)
    own = [(page, line) for page, line in _entries(evidence, "credits-entry") if line.at == credit.span.at]
    if folio is not None and own and not _names_page(evidence, " ".join(line.text for _, line in own), folio):
        target = credit.label.id if credit.label is not None else plain(credit.text)
        yield codes.WRONG_FOLIO.at(credit.span, target=target, folio=folio, pages=(own[0][0].position,))


def _entries(evidence: Evidence, kind: str) -> list[tuple[Page, Line]]:
    return [(page, line) for page in evidence.page_map.pages for line in page.lines if line.kind == kind]


def _names_page(evidence: Evidence, printed: str, folio: str) -> bool:
    """Tell whether a text says “p. 12”, and not “p. 120”."""
    sign = words(evidence.book.publication.language).page
    return bool(re.search(rf"{re.escape(sign)}\s*{re.escape(folio)}(?!\w)", printed, re.IGNORECASE))


def _folio(evidence: Evidence, label: Label) -> str | None:
    """Give the folio of a target's first page."""
    folio = evidence.page_map.folio(label.span.at)
    if folio is not None:
        return folio
    position = evidence.page_map.anchors.get(label.id)
    return evidence.page_map.pages[position - 1].folio if position is not None else None
