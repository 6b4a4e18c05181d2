"""Structure: the PDF is tagged, and says so."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic


def tagged(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a PDF without structure tree or without the claim to PDF/UA (A110)."""
    span = evidence.book.publication.span
    if not evidence.document.tagged:
        yield codes.NOT_TAGGED.at(span, missing="it has no structure tree")
    if not evidence.document.claim:
        yield codes.NOT_TAGGED.at(span, missing="it does not claim to conform to PDF/UA")
