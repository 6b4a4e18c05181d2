"""A PDF is built, a word of the text is changed, and the PDF is verified."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.command import told, verified
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Change a word behind the back of a PDF."""
    assert told(root, monkeypatch) == ()
    text = root / "book/small/first.md"
    text.write_text(text.read_text("utf-8").replace("a few words", "some words"), "utf-8")
    return verified(root, monkeypatch, "build/small-en.pdf")
