"""Pictures of pages, drawn by pypdfium2 where it is installed, as data that a page can hold."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from importlib import import_module

_SCALE = 1.25
"""Pixels a point."""
_MOST = 1400
"""Pixels of the longer side."""


def pictures(data: bytes, positions: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Give the pages at some positions as `data:` addresses of PNG; none where nothing can draw them."""
    try:
        pdfium = import_module("pypdfium2")
    except ImportError:
        return
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return
    with document:
        for position in positions:
            try:
                page = document[position - 1]
                scale = min(_SCALE, _MOST / max(page.get_size()))
                drawn = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
            except (pdfium.PdfiumError, IndexError, ZeroDivisionError):
                continue
            rows = _rows(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, drawn.n_channels)
            yield position, f"data:image/png;base64,{b64encode(png(rows, drawn.width, drawn.height)).decode('ascii')}"


def _rows(content: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Give the rows in red, green and blue, each after the byte that says that it is not filtered."""
    rows = []
    for row in range(height):
        line = content[row * stride : row * stride + width * channels]
        if channels == 1:
            line = bytes(byte for byte in line for _ in range(3))
        elif channels == 4:
            colours = bytearray(3 * width)
            for part in range(3):
                colours[part::3] = line[part::4]
            line = bytes(colours)
        rows.append(b"\0" + line)
    return b"".join(rows)


def png(rows: bytes, width: int, height: int) -> bytes:
    """Write a picture of eight bits as PNG (ISO 15948)."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
