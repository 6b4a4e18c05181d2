"""Forms: tagged ones are shown once."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding
from livrerouge.codes import interaction as codes


def forms_once(file: File) -> Iterator[Finding]:
    """Find tagged forms that are shown more than once (A296): ISO 14289-1, 7.20."""
    for ref in file.reused:
        yield finding(codes.REUSED, Where(0, ref))


RULE = Rule(codes.REUSED, "ISO 14289-1, 7.20", ("30-002",), forms_once)
