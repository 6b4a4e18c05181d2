"""Suspects: the tags are not a program's guess."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import structure as codes


def tags_sure(file: File) -> Iterator[Finding]:
    """Find a file that doubts its tags (A202): ISO 14289-1, 7.1; ISO 32000-1, 14.7.1, table 321."""
    if file.suspects:
        yield finding(codes.SUSPECTS, NOWHERE)


RULE = Rule(codes.SUSPECTS, "ISO 14289-1, 7.1", ("01-007",), tags_sure)
