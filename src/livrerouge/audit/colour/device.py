"""Colours: what they look like is told."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_sheet, finding
from livrerouge.codes import drawn as codes


def colours_certain(file: File) -> Iterator[Finding]:
    """Find colours of a machine without output intent (A272): ISO 19005-2, 6.2.4.3."""
    for sheet in file.sheets:
        for kind in sheet.device:
            if kind != file.intent and not (kind == "Gray" and file.intent):
                yield finding(codes.DEVICE, at_sheet(sheet), colours=f"Device{kind}")
                break


RULE = Rule(codes.DEVICE, "ISO 19005-2, 6.2.4.3", (), colours_certain, archive=True)
