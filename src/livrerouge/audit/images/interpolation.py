"""Interpolation: no picture is smoothed by who shows it."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding
from livrerouge.codes import drawn as codes


def pictures_as_they_are(file: File) -> Iterator[Finding]:
    """Find pictures that are to be smoothed (A251): ISO 19005-2, 6.2.8."""
    for sheet in file.sheets:
        for picture in sheet.pictures:
            if picture.interpolated:
                yield finding(codes.INTERPOLATED, Where(sheet.position, picture.ref, "", picture.box))


RULE = Rule(codes.INTERPOLATED, "ISO 19005-2, 6.2.8", (), pictures_as_they_are, archive=True)
