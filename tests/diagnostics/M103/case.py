"""The packages are there, so one of them is made to be missing when it is imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.command import fail, told
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let a package be missing."""
    fail(monkeypatch, ModuleNotFoundError("No module named 'tinycss2'", name="tinycss2"))
    return told(root, monkeypatch)
