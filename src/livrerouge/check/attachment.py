"""Attachments: the PDF holds the data of the tables that ask for it, and no other file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import press as codes
from livrerouge.diagnostic import Diagnostic


def data_only(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a PDF whose files are not those its tables ask for (P108)."""
    wanted = tuple(sorted(item.file_name for item in evidence.book.attachments))
    found = evidence.document.files
    if found != wanted:
        span = evidence.book.publication.span
        yield codes.STRANGE_FILE.at(span, found=_listed(found), wanted=_listed(wanted))


def _listed(names: Iterable[str]) -> str:
    """List names in quotes."""
    return ", ".join(f"“{name}”" for name in names) or "none"
