"""A section saved as Latin 1; an editor would mend such a file of the register without a word."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "book/small/first.md"
    text = file.read_text("utf-8").replace("A head", "Un événement")
    file.write_bytes(text.encode("latin-1"))
