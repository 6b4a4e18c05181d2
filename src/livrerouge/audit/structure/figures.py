"""Boxes of figures: each stands where the figure does."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.geometry import Box
from livrerouge.audit.rule import Finding, Rule, at_element, finding
from livrerouge.codes import structure as codes

_SLACK = 2.0
"""Points by which a figure may lie beside its box."""


def figures_placed(file: File) -> Iterator[Finding]:
    """Find figures without a box on their page (A209): ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3."""
    crops = {sheet.position: sheet.box for sheet in file.sheets}
    for element in file.tree.of("Figure"):
        where = at_element(file, element.index)
        box, crop = element.attributes.box, crops.get(where.page)
        if box is None:
            yield finding(codes.FIGURE_BOX, where, fault="is missing")
        elif box.width <= 0 or box.height <= 0:
            yield finding(codes.FIGURE_BOX, where, fault="has no area")
        elif (seen := box.common(crop) if crop is not None else box) is None:
            yield finding(codes.FIGURE_BOX, where, fault="lies off the page")
        elif seen is not None and _reaches(box, seen, where.area):
            yield finding(codes.FIGURE_BOX, where, fault="reaches over the edge of the page")
        elif where.area is not None and box.grown(_SLACK).common(where.area) is None:
            yield finding(codes.FIGURE_BOX, where, fault="lies beside the figure")


def _reaches(box: Box, seen: Box, drawn: Box | None) -> bool:
    """Tell whether a quarter of a box or more lies off the page, and the drawing does not."""
    within = drawn is not None and drawn.width <= seen.width + _SLACK and drawn.height <= seen.height + _SLACK
    return within and seen.width * seen.height < 0.75 * box.width * box.height


RULE = Rule(codes.FIGURE_BOX, "ISO 32000-1, 14.8.5.4.3", (), figures_placed)
