"""The claim: the file says that it is accessible."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import reading as codes


def claim_made(file: File) -> Iterator[Finding]:
    """Find a file that does not claim PDF/UA (A237): ISO 14289-1, clause 5."""
    if file.claims.ua not in ("1", "2"):
        yield finding(codes.NO_CLAIM, NOWHERE)


RULE = Rule(codes.NO_CLAIM, "ISO 14289-1, 5", ("06-002",), claim_made)
