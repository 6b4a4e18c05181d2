"""The outline: a long file has bookmarks."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import reading as codes

LONG = 10
"""Pages from which a file is long."""


def outline_present(file: File) -> Iterator[Finding]:
    """Find a long file without bookmarks (A238): WCAG 2.4.5, technique PDF2; ISO 14289-1, 7.17."""
    if len(file.sheets) >= LONG and not file.bookmarks:
        yield finding(codes.NO_OUTLINE, NOWHERE, count=len(file.sheets))


RULE = Rule(codes.NO_OUTLINE, "WCAG 2.4.5", (), outline_present)
