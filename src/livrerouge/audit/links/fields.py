"""Fields: each says what to write in it."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding
from livrerouge.codes import interaction as codes


def fields_said(file: File) -> Iterator[Finding]:
    """Find fields without words (A284): ISO 14289-1, 7.18.1 and 7.18.4; WCAG 3.3.2 and 4.1.2."""
    owners = {ref: element for element in file.tree.elements for ref in element.annotations}
    for annotation in file.annotations:
        if not annotation.is_field or annotation.hidden or annotation.field_words.strip():
            continue
        owner = owners.get(annotation.ref)
        if owner is None or not (owner.alt or "").strip():
            yield finding(codes.FIELD, at_annotation(annotation), fault="does not say what to write in it (TU)")


RULE = Rule(codes.FIELD, "ISO 14289-1, 7.18.1", ("28-005",), fields_said)
