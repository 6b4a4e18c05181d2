"""The window: it shows the title."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import reading as codes


def title_shown(file: File) -> Iterator[Finding]:
    """Find a file whose title is not shown (A233): ISO 14289-1, 7.1; WCAG 2.4.2."""
    if not file.shows_title:
        yield finding(codes.TITLE_HIDDEN, NOWHERE)


RULE = Rule(codes.TITLE_HIDDEN, "ISO 14289-1, 7.1", ("07-001", "07-002"), title_shown)
