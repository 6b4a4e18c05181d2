"""How much memory a publication takes depends on the machine, so the layout is made to ask for all there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.command import told
from livrerouge.render import Composer
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let the layout of the chapter ask for more than there is."""
    monkeypatch.setattr(Composer, "compose", lambda *_: bytearray(1 << 45))
    return told(root, monkeypatch)
