"""Another validator says something: a made-up one, for the words of a real one change."""

from __future__ import annotations

from pathlib import Path

import pytest

import livrerouge.audit
from diagnostics.judged import told
from livrerouge.audit.opinion import Opinion
from livrerouge.audit.rule import Where, finding
from livrerouge.codes import interaction as codes
from livrerouge.report import Entry
from toypdf import make as toy


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let the validator find a fault."""
    fields = {"validator": "A validator 1.0", "rule": "UA-7.3", "message": "a figure says nothing"}
    found = finding(codes.OPINION, Where(0, "12 0 R"), **fields)
    said = Opinion("A validator 1.0", "PDF/UA-1", True, "9 rules asked, 1 failed", (found,))
    monkeypatch.setattr(livrerouge.audit, "second_opinion", lambda *_: (said,))
    return told(root, monkeypatch, toy())
