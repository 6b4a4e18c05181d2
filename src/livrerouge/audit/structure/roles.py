"""Roles: each type of element is a standard one, or mapped to one."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.role import STANDARD
from livrerouge.audit.rule import NOWHERE, Finding, Rule, at_element, finding
from livrerouge.codes import structure as codes


def roles_known(file: File) -> Iterator[Finding]:
    """Find types that mean nothing (A203): ISO 14289-1, 7.1; ISO 32000-1, 14.8.4."""
    told: set[str] = set()
    for element in file.tree.elements:
        if element.role in STANDARD or element.written in told:
            continue
        told.add(element.written)
        circle = element.written in file.tree.circular
        fault = "is mapped in a circle" if circle else "is mapped to no standard type"
        yield finding(codes.ROLE, at_element(file, element.index), role=element.written, fault=fault)
    for role in sorted(file.tree.circular - told):
        yield finding(codes.ROLE, NOWHERE, role=role, fault="is mapped in a circle")
    for role, other in sorted(file.tree.roles.items()):
        if role in STANDARD and other != role:
            yield finding(codes.ROLE, NOWHERE, role=role, fault=f"is a standard type, and mapped to {other}")


RULE = Rule(codes.ROLE, "ISO 14289-1, 7.1", ("02-001", "02-003", "02-004"), roles_known)
