"""The layout engine embeds every font, so one is taken out of the sealed PDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the file of a font out."""
    change(monkeypatch, _mar)


def _mar(pdf: pikepdf.Pdf) -> None:
    fonts = (
        font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == pikepdf.Name.Font
    )
    font = next(font for font in fonts if "/DescendantFonts" in font)
    for key in ("/FontFile2", "/FontFile3"):
        if key in font.DescendantFonts[0].FontDescriptor:
            del font.DescendantFonts[0].FontDescriptor[key]
