"""Nesting: what may stand in what (ISO 32000-1, tables 333, 336, 337 and 338)."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.role import KIDS, PARENTS
from livrerouge.audit.rule import Finding, at_element, finding
from livrerouge.audit.tree import Element
from livrerouge.diagnostic import Code


def misplaced(file: File, code: Code, roles: frozenset[str]) -> Iterator[Finding]:
    """Find elements of some roles that stand, or hold what stands, in the wrong place."""
    elements = file.tree.elements
    for element in elements:
        if element.role in roles and element.role in PARENTS:
            outer = elements[element.parent].role if element.parent >= 0 else "no element"
            if outer not in PARENTS[element.role]:
                yield _told(file, code, element, outer)
        if element.role not in roles or element.role not in KIDS:
            continue
        for inner in _disorder([elements[index].role for index in element.kids], element.role):
            yield finding(code, at_element(file, element.index), inner=inner, outer=element.role)
        for kid in (elements[index] for index in element.kids):
            # What has a place of its own is told there.
            if kid.role not in KIDS[element.role] and kid.role not in PARENTS:
                yield _told(file, code, kid, element.role)


def _disorder(kids: list[str], outer: str) -> Iterator[str]:
    """Name what is there too often, in the wrong order or without what it needs (tables 333, 336 and 337)."""
    for role in ("Caption", "THead", "TFoot"):
        if kids.count(role) > 1:
            yield f"a second {role}"
    if kids.count("Caption") == 1:
        place = kids.index("Caption")
        if place and (outer != "Table" or place < len(kids) - 1):
            yield "Caption, neither first nor last," if outer == "Table" else "Caption, not first,"
    if outer == "Table" and "TBody" not in kids:
        yield from (f"{role}, without a TBody," for role in ("THead", "TFoot") if role in kids)


def _told(file: File, code: Code, element: Element, outer: str) -> Finding:
    return finding(code, at_element(file, element.index), inner=element.role, outer=outer)
