"""A file that is no PDF and no manifest is verified."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.command import verified
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Verify the text of the publication."""
    return verified(root, monkeypatch, "book/small/first.md")
