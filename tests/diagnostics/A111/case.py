"""Links to what stands on no page are told before there is a PDF (L113), so a link is bent in the sealed one."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bend a link."""
    change(monkeypatch, _mar)


def _mar(pdf: pikepdf.Pdf) -> None:
    (link,) = (annotation for annotation in pdf.pages[0].Annots if annotation.Subtype == pikepdf.Name.Link)
    link.Dest = pikepdf.String("haed")
