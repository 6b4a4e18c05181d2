"""What cases share whose fault is one of a PDF that is there already: the toy PDF, broken, judged by the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import livrerouge.audit
from livrerouge.cli import program
from livrerouge.report import Entry, from_record
from toyfaults import FAULTS
from toypdf import make

NAME = "toy.pdf"


def judged(root: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> tuple[Entry, ...]:
    """Break the toy PDF in the first way that a rule finds, and give what is told; no other validator is asked."""
    monkeypatch.setattr(livrerouge.audit, "second_opinion", lambda *_: ())
    return told(root, monkeypatch, make(FAULTS[code][0]))


def told(root: Path, monkeypatch: pytest.MonkeyPatch, data: bytes) -> tuple[Entry, ...]:
    """Judge a PDF by the command, and give what is told."""
    (root / NAME).write_bytes(data)
    monkeypatch.chdir(root)
    done = CliRunner().invoke(program, ["check", "--pdf", NAME, "--format", "json"], standalone_mode=False)
    assert done.exception is None, done.exception
    return tuple(from_record(values) for values in json.loads(done.stdout).get("diagnostics", ()))
