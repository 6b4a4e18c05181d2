"""Links in the tree: annotations stand in the structure, links in Link."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding, named
from livrerouge.codes import interaction as codes

_ELEMENTS = {"Link": "Link", "Widget": "Form"}
_FREE = frozenset({"Popup", "PrinterMark", "TrapNet"})


def annotations_in_tree(file: File) -> Iterator[Finding]:
    """Find annotations that the structure does not know (A280): ISO 14289-1, 7.18.1, 7.18.4 and 7.18.5; WCAG 1.3.1."""
    if not file.tree.elements:
        return
    owners = {ref: element for element in file.tree.elements for ref in element.annotations}
    for annotation in file.annotations:
        if annotation.hidden or annotation.kind in _FREE:
            continue
        wanted = _ELEMENTS.get(annotation.kind, "Annot")
        owner = owners.get(annotation.ref) if annotation.ref else None
        family = (owner, *file.tree.above(owner.index)) if owner is not None else ()
        known = file.tree.holders.get(annotation.ref, "") if owner is not None else ""
        if not any(element.role == wanted for element in family):
            yield finding(codes.LINK_OUTSIDE, at_annotation(annotation), what=named(annotation), element=f"a {wanted}")
        elif owner is not None and known != owner.ref:
            element = "the place that the parent tree names"
            yield finding(codes.LINK_OUTSIDE, at_annotation(annotation), what=named(annotation), element=element)


RULE = Rule(codes.LINK_OUTSIDE, "ISO 14289-1, 7.18", ("28-002", "28-010", "28-011"), annotations_in_tree)
