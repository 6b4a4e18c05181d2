"""No fault of the program is known, so one is made."""

from __future__ import annotations

from pathlib import Path

import pytest

import livrerouge.cli.edition
from diagnostics.command import fail, told
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let the layout fail as nobody foresaw; the name of the account follows from lines of the program."""
    monkeypatch.setattr(livrerouge.cli.edition, "write_account", lambda *_: ".livrerouge/fault-1a2b3c4d.txt")
    fail(monkeypatch, KeyError("colour"))
    return told(root, monkeypatch)
