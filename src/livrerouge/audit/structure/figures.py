"""Boxes of figures: each stands where the figure does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from livrerouge.audit.file import File
from livrerouge.audit.geometry import Box
from livrerouge.audit.rule import Finding, Rule, at_element, finding
from livrerouge.audit.tree import Element
from livrerouge.codes import structure as codes

_SLACK = 2.0
"""Points by which a figure may lie beside its box."""


def figures_placed(file: File) -> Iterator[Finding]:
    """Find figures without a box on their page (A209): ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3."""
    crops = {sheet.position: sheet.box for sheet in file.sheets}
    for element in file.tree.of("Figure"):
        fault = _fault(file, element, crops)
        if fault:
            yield finding(codes.FIGURE_BOX, at_element(file, element.index), fault=fault)


def _fault(file: File, figure: Element, crops: Mapping[int, Box]) -> str:
    """Say what is wrong with the box of a figure; nothing when it is right."""
    page, area = file.area(figure.index)
    box, crop = figure.attributes.box, crops.get(page)
    if box is None:
        return "is missing"
    if box.width <= 0 or box.height <= 0:
        return "has no area"
    seen = box.common(crop) if crop is not None else box
    if seen is None:
        return "lies off the page"
    if _reaches(box, seen, area):
        return "reaches over the edge of the page"
    return "lies beside the figure" if area is not None and not box.grown(_SLACK).meets(area) else ""


def _reaches(box: Box, seen: Box, drawn: Box | None) -> bool:
    """Tell whether a quarter of a box or more lies off the page, and the drawing does not."""
    within = drawn is not None and drawn.width <= seen.width + _SLACK and drawn.height <= seen.height + _SLACK
    return within and seen.width * seen.height < 0.75 * box.width * box.height


RULE = Rule(codes.FIGURE_BOX, "ISO 32000-1, 14.8.5.4.3", (), figures_placed)
