"""Of the installed packages none is damaged, so one is made, whose font breaks off behind what it says of itself."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a package of fonts where Python looks for packages."""
    package = root / "packages" / "fontpkg_torn"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "Torn-Regular.ttf").write_bytes(_font("Torn"))
    monkeypatch.syspath_prepend(str(package.parent))


def _font(family: str) -> bytes:
    """Give a font that names its family, weight and slant, and draws nothing."""
    text = family.encode("utf-16-be")
    name = struct.pack(">3H", 0, 1, 18) + struct.pack(">6H", 3, 1, 0x409, 1, len(text), 0) + text
    metrics = struct.pack(">4xH56xH", 400, 0)
    tables = {b"OS/2": metrics, b"name": name}
    start = 12 + 16 * len(tables)
    head, body = struct.pack(">4sH6x", b"\x00\x01\x00\x00", len(tables)), b""
    for tag, table in tables.items():
        head += struct.pack(">4s4xII", tag, start + len(body), len(table))
        body += table
    return head + body
