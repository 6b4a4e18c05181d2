"""The house style has no ink on the screen, and a picture in ink is refused nowhere: the PDF gets a word of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Show a photograph saved for the press."""
    picture = root / "book/small/art/ink.jpg"
    picture.parent.mkdir()
    Image.new("CMYK", (1200, 200), (0, 200, 200, 0)).save(picture)
    text = root / "book/small/first.md"
    text.write_text(text.read_text("utf-8").replace("## A head", _FIGURE + "## A head"), "utf-8")


_FIGURE = """\
:::{figure} art/ink.jpg
:id: fig-ink
:alt: A red sheet.
:credit: Us.
A sheet.
:::

"""
