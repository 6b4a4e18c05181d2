"""Resolution: pictures can be enlarged."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding
from livrerouge.codes import drawn as codes

_LEAST = 150
"""Pixels an inch."""
_SMALL = 18.0
"""Points below which a picture is an ornament."""


def pictures_sharp(file: File) -> Iterator[Finding]:
    """Find pictures of too few pixels (A250): WCAG 1.4.4; the printer’s rule is asked of a build (P104)."""
    for sheet in file.sheets:
        for picture in sheet.pictures:
            small = min(picture.printed) < _SMALL or min(picture.pixels) <= 2
            if not picture.mask and not small and picture.density < _LEAST:
                where = Where(sheet.position, picture.ref, "", picture.box)
                yield finding(codes.COARSE, where, density=round(picture.density), least=_LEAST)


RULE = Rule(codes.COARSE, "WCAG 1.4.4", (), pictures_sharp)
