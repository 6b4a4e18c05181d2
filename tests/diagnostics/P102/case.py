"""Only the typefaces of the style are in reach of the layout engine, so one is renamed in the sealed PDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rename a font."""
    change(monkeypatch, _mar)


def _mar(pdf: pikepdf.Pdf) -> None:
    fonts = (
        font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == pikepdf.Name.Font
    )
    font = next(font for font in fonts if "/DescendantFonts" in font)
    font.BaseFont = pikepdf.Name("/ABCDEF+Georgia")
    font.DescendantFonts[0].FontDescriptor.FontFamily = pikepdf.String("Georgia")
