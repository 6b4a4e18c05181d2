"""The title: a reader's window shows it."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import plain


def title_shown(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find a PDF that does not show the publication's title (A107)."""
    publication = evidence.book.publication
    wanted = " ".join(plain(publication.title).split())
    found = evidence.document.title if evidence.document.shows_title else ""
    if found != wanted or not wanted:
        yield codes.TITLE_NOT_SHOWN.at(evidence.setting("title"), found=found, wanted=wanted)
