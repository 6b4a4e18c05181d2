"""The seal shows the title of every PDF, so the sealed one is told not to."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from diagnostics.sealed import change


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the title."""
    change(monkeypatch, _mar)


def _mar(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences
