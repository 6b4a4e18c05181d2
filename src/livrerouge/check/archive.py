"""The archive: the PDF says that it is fit for one."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import press as codes
from livrerouge.diagnostic import Diagnostic


def archivable(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a tagged PDF without the claim to PDF/A (P107): sealing leaves it out where colours are those of ink."""
    if evidence.document.claim and not evidence.document.archive:
        yield codes.NOT_ARCHIVABLE.at(evidence.book.publication.span)
