"""Nothing is attached but the data of tables, so a file is put into the sealed PDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a file in."""
    change(monkeypatch, _mar)


def _mar(pdf: pikepdf.Pdf) -> None:
    held = Dictionary(F=pdf.make_indirect(Stream(pdf, b"secret")))
    file = Dictionary(Type=Name.Filespec, F=String("notes.docx"), UF=String("notes.docx"), EF=held)
    pdf.Root.AF = Array([pdf.make_indirect(file)])
