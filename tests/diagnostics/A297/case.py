"""The file is no PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.judged import told
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Judge a file that ends where it begins."""
    return told(root, monkeypatch, b"%PDF-1.7\n")
