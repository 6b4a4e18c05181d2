"""Scans: no page is only a picture."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.page import Picture
from livrerouge.audit.rule import Finding, Rule, Where, finding
from livrerouge.codes import drawn as codes

_MOST = 0.8
"""Share of the page."""


def pages_written(file: File) -> Iterator[Finding]:
    """Find pages that are one picture without text (A252): WCAG 1.4.5; ISO 14289-1, 7.1."""
    for sheet in file.sheets:
        if any(run.text.strip() for run in sheet.runs) or sheet.unread:
            continue
        whole = sheet.box.width * sheet.box.height
        for picture in sheet.pictures:
            seen = picture.box.common(sheet.box)
            if seen is not None and seen.width * seen.height > _MOST * whole and not _described(file, picture):
                yield finding(codes.SCAN, Where(sheet.position, picture.ref, "", picture.box))
                break


def _described(file: File, picture: Picture) -> bool:
    """Tell whether a picture is a figure with words, or an artifact: a plate, or a ground."""
    if picture.standing.artifact is not None:
        return True
    owner = file.tree.owners.get(picture.standing.key) if picture.standing.key is not None else None
    if owner is None:
        return False
    own = file.tree.elements[owner]
    return any(one.role == "Figure" and bool(one.alt) for one in (own, *file.tree.above(owner)))


RULE = Rule(codes.SCAN, "ISO 14289-1, 7.1", (), pages_written)
