"""Kinds: no annotation is there that must not be."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding
from livrerouge.codes import interaction as codes


def kinds_allowed(file: File) -> Iterator[Finding]:
    """Find annotations of presses among what is read (A285): ISO 14289-1, 7.18.2 and 7.18.8."""
    owners = {ref for element in file.tree.elements for ref in element.annotations}
    for annotation in file.annotations:
        if annotation.kind == "TrapNet":
            yield finding(codes.KIND, at_annotation(annotation), what="a trap network (TrapNet)", fault="in the file")
        elif annotation.kind == "PrinterMark" and annotation.ref in owners:
            yield finding(codes.KIND, at_annotation(annotation), what="a printer’s mark", fault="in the structure tree")


RULE = Rule(codes.KIND, "ISO 14289-1, 7.18.2", ("28-007", "28-017"), kinds_allowed)
