"""A disk is not filled for a test: writing to it is made to fail as if it were."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from diagnostics.command import told
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let the disk be full when the PDF is written."""

    def full(_: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    return told(root, monkeypatch)
