"""The engine tags every PDF, so the tags are taken out of the sealed one."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the tags out."""
    change(monkeypatch, _mar)


def _mar(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot
