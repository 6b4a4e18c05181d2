"""A picture that is a link to a photograph on the desktop; links do not travel well in archives."""

from __future__ import annotations

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = root / "desktop"
    desktop.mkdir()
    (desktop / "photo.png").write_bytes(b"")
    (root / "book/small/art").mkdir()
    (root / "book/small/art/photo.png").symlink_to(desktop / "photo.png")
