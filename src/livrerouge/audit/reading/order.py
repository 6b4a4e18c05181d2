"""Order: what is read one after the other stands one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.geometry import Box
from livrerouge.audit.role import HEADS
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.codes import reading as codes

_RUNNING = frozenset({"P", "H", "L", *HEADS})


def order_down_the_page(file: File) -> Iterator[Finding]:
    """Find text read after what stands below it (A235): ISO 14289-1, 7.2; ISO 32000-1, 14.8.2.3; WCAG 1.3.2.

    Paragraphs, heads and lists of one parent are compared where they stand in one column of a page; notes, figures and
    tables have places of their own.
    """
    for parent in file.tree.elements:
        before: tuple[int, Box, str] | None = None
        for element in (file.tree.elements[kid] for kid in parent.kids):
            if element.role not in _RUNNING:
                continue
            page, area = file.area(element.index)
            words = quoted(file.said(element.index))
            if area is None or not words:
                continue
            if before is not None and before[0] == page and _above(area, before[1]):
                where = at_element(file, element.index)
                yield finding(codes.ORDER, where, words=words, before=before[2])
            before = (page, area, words)


def _above(area: Box, other: Box) -> bool:
    """Tell whether an area lies wholly above another, in the same column."""
    common = min(area.right, other.right) - max(area.left, other.left)
    return area.bottom >= other.top - 1 and common > 0.5 * min(area.width, other.width)


RULE = Rule(codes.ORDER, "ISO 14289-1, 7.2", (), order_down_the_page)
