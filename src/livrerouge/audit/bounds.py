"""Bounds: how much of a stranger's file is read, so that no file can take all the time or all the memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is read; what lies beyond is told as not read, never passed over."""

    size: int = 512 << 20
    """Bytes of the file."""
    pages: int = 5_000
    elements: int = 500_000
    """Of the structure tree."""
    depth: int = 100
    """Of the structure tree, of name trees, and of forms within forms."""
    stream: int = 64 << 20
    """Bytes of one stream once it is unpacked."""
    content: int = 512 << 20
    """Bytes of the contents of all pages and of the forms they show, as often as they show them."""
    runs: int = 2_000_000
    """Strings of text shown on all pages."""
    shapes: int = 20_000
    """Filled shapes of one page behind which text is looked for."""
    annotations: int = 100_000
    entries: int = 200_000
    """Of a name tree, of a number tree, of an outline, of a CMap."""
    pixels: int = 16 << 20
    """Bytes of one picture that is looked at because text stands on it."""
    findings: int = 100
    """Findings told of one rule; how many there are besides is told too."""


BOUNDS = Bounds()
