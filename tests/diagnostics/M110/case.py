"""A publication that takes a second would not take it on every machine, so the layout is made to wait."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from diagnostics.command import told
from livrerouge.render import Composer
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let the layout of the chapter come to no end."""
    monkeypatch.setattr(Composer, "compose", lambda *_: time.sleep(60))
    return told(root, monkeypatch, "--limit-time", "1")
