"""The fault is one of a PDF, not of a publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.judged import judged
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Judge the toy PDF with the fault."""
    return judged(root, monkeypatch, "A284")
