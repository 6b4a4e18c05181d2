"""Wholeness: the file can be opened."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import interaction as codes


def file_whole(file: File) -> Iterator[Finding]:
    """Find a file that cannot be read (A297): ISO 32000-1, 7.5."""
    if file.broken:
        yield finding(codes.BROKEN, NOWHERE, fault=file.broken)


RULE = Rule(codes.BROKEN, "ISO 32000-1, 7.5", (), file_whole)
