"""A manifest tells of a PDF that its own inputs do not make."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from diagnostics.command import told, verified
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Change the sum of the PDF in a manifest, and its size, which would be that of the machine's libraries."""
    assert told(root, monkeypatch, "--manifest", "small.json") == ()
    file = root / "small.json"
    values = json.loads(file.read_text("utf-8"))
    values["editions"][0]["output"] = {"file": "build/small-en.pdf", "bytes": 1, "sha256": "0"}
    file.write_text(json.dumps(values), "utf-8")
    size = (root / "build/small-en.pdf").stat().st_size
    found = verified(root, monkeypatch, "small.json")
    return tuple(replace(entry, message=entry.message.replace(str(size), "12345")) for entry in found)
