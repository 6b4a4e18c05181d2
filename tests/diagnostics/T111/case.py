"""A workbook whose part of formats has six megabytes, all of them zeros: packed it is small."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write the workbook."""
    (root / "data").mkdir()
    with ZipFile(root / "data" / "years.xlsx", "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/styles.xml", b"\0" * 6_000_000)
