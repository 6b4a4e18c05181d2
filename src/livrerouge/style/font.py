"""Fonts: what a font file says of itself, read from its tables (OpenType: OS/2, name, fvar) and nothing else."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_SIGNATURES = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_FAMILY_NAMES = (16, 1)
"""Name ids of the family: the typographic one, and the one of four cuts that stands for it in older fonts."""
_WINDOWS, _MACINTOSH = 3, 1
_ITALIC, _OBLIQUE = 1 << 0, 1 << 9
_LIGHTEST = {250: 100, 275: 200}
"""Weights that fonts give as Thin and ExtraLight because old Windows would thicken anything lighter."""


@dataclass(frozen=True, slots=True)
class Font:
    """One font file."""

    path: str
    family: str
    weight: int
    italic: bool
    variable: bool


def read_font(path: Path) -> Font | None:
    """Read a font file's family, weight and slant; none when it is no font or is broken."""
    try:
        with path.open("rb") as file:
            tables = _tables(file)
            file.seek(tables[b"OS/2"][0])
            metrics = file.read(64)
            weight, selection = struct.unpack_from(">4xH", metrics)[0], struct.unpack_from(">H", metrics, 62)[0]
            family = _family(file, *tables[b"name"])
    except (OSError, struct.error, KeyError, ValueError):
        return None
    italic = bool(selection & (_ITALIC | _OBLIQUE))
    return Font(str(path), family, _LIGHTEST.get(weight, weight), italic, b"fvar" in tables)


def _tables(file: BinaryIO) -> dict[bytes, tuple[int, int]]:
    """Give the offset and length of each table."""
    signature, count = struct.unpack(">4sH6x", file.read(12))
    if signature not in _SIGNATURES:
        raise ValueError(signature)
    records = (struct.unpack(">4s4xII", file.read(16)) for _ in range(count))
    return {tag: (offset, length) for tag, offset, length in records}


def _family(file: BinaryIO, offset: int, length: int) -> str:
    """Read the family's name, in English where there is a choice."""
    file.seek(offset)
    table = file.read(length)
    count, strings = struct.unpack_from(">2xHH", table)
    found: dict[int, list[tuple[bool, bool, str]]] = {}
    for index in range(count):
        platform, _, language, name, size, start = struct.unpack_from(">6H", table, 6 + 12 * index)
        if name in _FAMILY_NAMES and platform in (_WINDOWS, _MACINTOSH):
            raw = table[strings + start : strings + start + size]
            if len(raw) < size:
                raise ValueError("a name goes beyond its table")
            text = raw.decode("utf-16-be" if platform == _WINDOWS else "mac-roman")
            found.setdefault(name, []).append((platform != _WINDOWS, language not in (0x409, 0), text))
    for name in _FAMILY_NAMES:
        if name in found:
            return min(found[name])[2]
    raise KeyError("family")
