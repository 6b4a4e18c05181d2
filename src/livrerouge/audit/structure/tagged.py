"""Tags: the file has a structure tree and says so."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import structure as codes


def tagged(file: File) -> Iterator[Finding]:
    """Find a file without tags (A201): ISO 14289-1, 7.1; ISO 32000-1, 14.7.1 and 14.8.1; WCAG 1.3.1."""
    if not file.has_tree or not file.tree.elements:
        yield finding(codes.UNTAGGED, NOWHERE, missing="it has no structure tree")
    elif not file.marked:
        yield finding(codes.UNTAGGED, NOWHERE, missing="it does not say that it is (Marked)")


RULE = Rule(codes.UNTAGGED, "ISO 14289-1, 7.1", (), tagged)
