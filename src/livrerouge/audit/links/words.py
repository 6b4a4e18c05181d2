"""Words of links: each annotation says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding, named
from livrerouge.codes import interaction as codes

_SILENT = frozenset({"Widget", "Popup", "PrinterMark", "TrapNet"})


def annotations_said(file: File) -> Iterator[Finding]:
    """Find annotations without words (A281): ISO 14289-1, 7.18.1 and 7.18.5; WCAG 2.4.4.

    Other annotations than links may be said by the alternative text of their element.
    """
    owners = {ref: element for element in file.tree.elements for ref in element.annotations}
    for annotation in file.annotations:
        if annotation.hidden or annotation.kind in _SILENT or annotation.words.strip():
            continue
        owner = owners.get(annotation.ref)
        if annotation.kind == "Link" or owner is None or not (owner.alt or "").strip():
            yield finding(codes.LINK_WORDS, at_annotation(annotation), what=named(annotation))


RULE = Rule(codes.LINK_WORDS, "ISO 14289-1, 7.18.5", ("28-004", "28-012"), annotations_said)
