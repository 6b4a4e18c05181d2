"""Foreign content: all that is shown is in the file."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding
from livrerouge.codes import interaction as codes


def content_own(file: File) -> Iterator[Finding]:
    """Find content from elsewhere (A295): ISO 14289-1, 7.20; ISO 19005-2, 6.2.9."""
    for kind, ref in file.foreign:
        yield finding(codes.FOREIGN, Where(0, ref), kind=kind)


RULE = Rule(codes.FOREIGN, "ISO 14289-1, 7.20", ("30-001",), content_own)
