"""What cases share whose fault is none of the content: the command run on the publication, its child and all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner

from livrerouge.cli import program
from livrerouge.paginate import Engine
from livrerouge.report import Entry, from_record


def told(root: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[Entry, ...]:
    """Build the publication with the command, and give what it tells."""
    monkeypatch.chdir(root)
    done = CliRunner().invoke(program, ["build", *words, "--format", "json"], standalone_mode=False)
    assert done.exception is None, done.exception
    report: dict[str, Any] = json.loads(done.stdout)
    parts = [*report["editions"], report]
    return tuple(from_record(values) for part in parts for values in part.get("diagnostics", ()))


def verified(root: Path, monkeypatch: pytest.MonkeyPatch, file: str, *words: str) -> tuple[Entry, ...]:
    """Verify a file of the project with the command, and give what it tells."""
    monkeypatch.chdir(root)
    done = CliRunner().invoke(program, ["verify", file, *words, "--format", "json"], standalone_mode=False)
    assert done.exception is None, done.exception
    return tuple(from_record(values) for values in json.loads(done.stdout).get("diagnostics", ()))


def fail(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Let the layout fail when it begins."""

    def start(*_: object) -> NoReturn:
        raise fault

    monkeypatch.setattr(Engine, "start", start)
