"""The system ends builds only when it must, so the build ends itself as the system would."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from diagnostics.command import told
from livrerouge.render import Composer
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let the child be killed when layout begins."""
    monkeypatch.setattr(Composer, "compose", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    return told(root, monkeypatch)
