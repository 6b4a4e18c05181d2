"""Languages: the document's, and those of foreign words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import Abbreviation, Foreign, walk
from livrerouge.place import Span


def languages_told(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a document (A105) or foreign words (A106) whose language the PDF does not tell."""
    publication = evidence.book.publication
    if evidence.document.language != publication.language:
        found = evidence.document.language
        yield codes.NO_LANGUAGE.at(evidence.setting("language"), found=found, wanted=publication.language)
    told = Counter(evidence.document.languages)
    for language, span, positions in _foreign(evidence):
        page = next((n for n in positions if told[n, language]), None)
        if page is None:
            yield codes.FOREIGN_WORDS.at(span, language=language, pages=positions)
        else:
            # One element answers for one span: two spans in a page need two.
            told[page, language] -= 1


def _foreign(evidence: Evidence) -> Iterator[tuple[str, Span, tuple[int, ...]]]:
    """Give the foreign words, expansions and quotations that stand on a page."""
    for run in evidence.runs:
        positions = evidence.stands(run)
        if not positions:
            continue
        if run.language is not None:
            yield run.language, run.spans[0], positions
        for inline in walk(run.content):
            if isinstance(inline, Foreign | Abbreviation) and inline.language:
                yield inline.language, inline.span, positions
