"""Foreign words that the seal finds get their language, so it is kept from looking for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.sealed import leave_out


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the repair out."""
    leave_out(monkeypatch, "languages")
