"""The seal gives words to every link, so it is kept from doing it."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.sealed import leave_out


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the repair out."""
    leave_out(monkeypatch, "words of links")
