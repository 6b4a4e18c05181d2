"""Title: the metadata give one."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import reading as codes


def title_given(file: File) -> Iterator[Finding]:
    """Find a file without title (A232): ISO 14289-1, 7.1; WCAG 2.4.2."""
    if not file.metadata_title:
        yield finding(codes.NO_TITLE, NOWHERE)


RULE = Rule(codes.NO_TITLE, "ISO 14289-1, 7.1", ("06-001", "06-003"), title_given)
