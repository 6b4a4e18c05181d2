"""Locks: none shuts out who cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import interaction as codes

_ACCESS = 1 << 9


def file_open(file: File) -> Iterator[Finding]:
    """Find locks that shut out readers (A290): ISO 14289-1, 7.16; ISO 19005-2, 6.1.3; ISO 32000-1, table 22."""
    if not file.encrypted:
        return
    if file.claims.archive:
        yield finding(codes.LOCKED, NOWHERE, fault="the file is encrypted, and claims to be an archive")
    if file.permissions is None:
        yield finding(codes.LOCKED, NOWHERE, fault="the file is encrypted and does not say what is allowed (P)")
    elif not file.permissions & _ACCESS:
        yield finding(codes.LOCKED, NOWHERE, fault="the file is encrypted, and its lock shuts out screen readers")


RULE = Rule(codes.LOCKED, "ISO 14289-1, 7.16", ("26-001", "26-002"), file_open)
