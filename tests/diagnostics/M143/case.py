"""A manifest says that a package had another version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diagnostics.command import told, verified
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Change a version in a manifest; the version now is that of the machine, so it is made one too."""
    assert told(root, monkeypatch, "--manifest", "small.json") == ()
    file = root / "small.json"
    values = json.loads(file.read_text("utf-8"))
    values["editions"][0]["versions"]["livrerouge"] = "0.0.9"
    file.write_text(json.dumps(values), "utf-8")
    return verified(root, monkeypatch, "small.json")
