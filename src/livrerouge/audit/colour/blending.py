"""Transparency: it is mixed as ISO 32000-1 says, in known colours."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_sheet, finding, quoted
from livrerouge.codes import drawn as codes

_MODES = frozenset(
    (
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
        "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
    )
)  # fmt: skip


def transparency_known(file: File) -> Iterator[Finding]:
    """Find transparency that PDF/A does not know (A271): ISO 19005-2, 6.2.10."""
    for sheet in file.sheets:
        for mode in sheet.blends:
            if mode not in _MODES:
                yield finding(
                    codes.BLEND, at_sheet(sheet), fault=f"the blend mode “{quoted(mode)}” is none of the standard’s"
                )
        if sheet.transparent and not sheet.grouped and not file.intent:
            fault = "the page has transparency, and nothing says in which colours it is mixed"
            yield finding(codes.BLEND, at_sheet(sheet), fault=fault)


RULE = Rule(codes.BLEND, "ISO 19005-2, 6.2.10", (), transparency_known, archive=True)
