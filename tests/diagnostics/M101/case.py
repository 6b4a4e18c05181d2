"""The libraries are there, so the engine is made to say that one of them is not, as it does on a machine without."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import livrerouge.cli.fault
from diagnostics.command import fail, told
from livrerouge.cli.fault import command
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let a library be missing on a Debian system."""
    release = root / "os-release"
    release.write_text("ID=debian\n", "utf-8")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(livrerouge.cli.fault, "command", lambda: command(release, "linux"))
    fail(monkeypatch, OSError("cannot load library 'libpango-1.0.so.0': no such file"))
    return told(root, monkeypatch)
