"""Alternatives: each figure says what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_element, finding
from livrerouge.codes import structure as codes


def figures_described(file: File) -> Iterator[Finding]:
    """Find figures without words (A208): ISO 14289-1, 7.3; WCAG 1.1.1."""
    for element in file.tree.of("Figure"):
        if not (element.alt or "").strip() and element.actual is None:
            yield finding(codes.NO_ALT, at_element(file, element.index))


RULE = Rule(codes.NO_ALT, "ISO 14289-1, 7.3", ("13-004",), figures_described)
