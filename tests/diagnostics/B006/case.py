"""A picture pasted as text: the register would be harder to read with it."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = root / "book/small/first.md"
    file.write_text(file.read_text("utf-8") + "\nThe map: data:image/png;base64," + "iVBORw0KGgo" * 60 + "\n", "utf-8")
