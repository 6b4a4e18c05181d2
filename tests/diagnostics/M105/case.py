"""The tests run where programs can be divided, so that is taken away."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from diagnostics.command import told
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Take away what the child is made with."""
    monkeypatch.delattr(os, "fork")
    return told(root, monkeypatch)
