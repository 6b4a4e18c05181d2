"""Every link has words when it is drawn, and better ones when it is sealed, so they are taken away again."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the words from the links that have a name to lead to."""

    def mar(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            for link in page.obj.get("/Annots", ()):
                if isinstance(link.get("/Dest"), pikepdf.String):
                    link.Contents = pikepdf.String("")

    change(monkeypatch, mar)
