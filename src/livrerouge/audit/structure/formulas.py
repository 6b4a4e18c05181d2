"""Formulas: each is also said in words."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_element, finding
from livrerouge.codes import structure as codes


def formulas_described(file: File) -> Iterator[Finding]:
    """Find formulas without words (A219): ISO 14289-1, 7.7; WCAG 1.1.1."""
    for element in file.tree.of("Formula"):
        if not (element.alt or "").strip() and element.actual is None:
            yield finding(codes.FORMULA, at_element(file, element.index))


RULE = Rule(codes.FORMULA, "ISO 14289-1, 7.7", ("17-002",), formulas_described)
