"""Levels: heads begin at H1 and skip none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.role import HEADS
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.codes import structure as codes


def levels_unbroken(file: File) -> Iterator[Finding]:
    """Find levels of heads that skip (A207): ISO 14289-1, 7.4.2 to 7.4.4; WCAG 1.3.1 and 2.4.6."""
    before = 0
    for element in file.tree.of(*HEADS):
        level = int(element.role[1])
        words = quoted(file.said(element.index))
        if level > before + 1:
            told = f"follows on H{before}" if before else "is the first"
            fault = f"the head “{words}” is an {element.role} and {told}"
            yield finding(codes.LEVELS, at_element(file, element.index), fault=fault)
        before = level
    plain = list(file.tree.of("H"))
    if plain and before:
        fault = "heads with a number (H1) and without one (H) are used together"
        yield finding(codes.LEVELS, at_element(file, plain[0].index), fault=fault)
    for parent, count in Counter(element.parent for element in plain).items():
        if count > 1 and parent >= 0:
            yield finding(codes.LEVELS, at_element(file, parent), fault=f"{count} heads H stand in one element")


RULE = Rule(codes.LEVELS, "ISO 14289-1, 7.4", ("14-002", "14-003", "14-006", "14-007"), levels_unbroken)
