"""The tab key: it goes through a page in the order of the structure."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_sheet, finding
from livrerouge.codes import reading as codes

_SILENT = frozenset({"Popup", "PrinterMark", "TrapNet"})


def tabs_ordered(file: File) -> Iterator[Finding]:
    """Find pages with annotations whose order is not the structure’s (A234): ISO 14289-1, 7.18.3; WCAG 2.4.3."""
    pages = {annotation.page for annotation in file.annotations if annotation.kind not in _SILENT}
    for sheet in file.sheets:
        if sheet.position in pages and sheet.tabs != "S":
            yield finding(codes.TAB_ORDER, at_sheet(sheet))


RULE = Rule(codes.TAB_ORDER, "ISO 14289-1, 7.18.3", ("28-008", "28-009"), tabs_ordered)
