"""A manifest is written, and an input is changed that changes no page: a remark in a list of keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.command import told, verified
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Change a file behind the back of a manifest."""
    assert told(root, monkeypatch, "--manifest", "small.json") == ()
    settings = root / "book/small/book.yaml"
    settings.write_text("# A remark.\n" + settings.read_text("utf-8"), "utf-8")
    return verified(root, monkeypatch, "small.json")
