"""Font files: which glyph stands for which character, and how wide each is, read from the tables (OpenType 1.9)."""

from __future__ import annotations

import struct
import sys
import unicodedata
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from struct import unpack_from

_PRIVATE = range(0xE000, 0xF900)
"""Characters that mean nothing outside a font."""
_LIGATURES = range(0xFB00, 0xFB50)
"""Letters joined for the look of it: they are the letters they are made of."""
_KINDS = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))
"""Platform and encoding of the tables of characters, best first."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a file says of a face."""

    digest: str
    characters: Mapping[int, str]
    """The characters each glyph means by itself: of several the first in the order of Unicode."""
    widths: tuple[int, ...]
    """In thousandths of an em, by glyph; empty for a variable face."""


@lru_cache(maxsize=64)
def known(content: bytes, index: int) -> Known:
    """Read a face of a font file."""
    digest = sha256(content).hexdigest()
    try:
        tables = _tables(content, index)
        return Known(digest, dict(_owned(tables.get(b"cmap", b""))), tuple(_widths(tables)))
    except (ValueError, ArithmeticError, LookupError, struct.error):
        # Such a file says nothing: what its glyphs mean is known by their use.
        return Known(digest, {}, ())


def _tables(content: bytes, index: int) -> dict[bytes, bytes]:
    start = unpack_from(">I", content, 12 + 4 * index)[0] if content[:4] == b"ttcf" else 0
    (count,) = unpack_from(">H", content, start + 4)
    records = (unpack_from(">4s4xII", content, start + 12 + 16 * number) for number in range(count))
    return {tag: content[offset : offset + length] for tag, offset, length in records}


def _widths(tables: Mapping[bytes, bytes]) -> Iterator[int]:
    if b"fvar" in tables:
        return
    (units,) = unpack_from(">H", tables[b"head"], 18)
    (count,) = unpack_from(">H", tables[b"hhea"], 34)
    (glyphs,) = unpack_from(">H", tables[b"maxp"], 4)
    advances = unpack_from(f">{'Hh' * count}", tables[b"hmtx"])[::2]
    yield from (round(advance * 1000 / units) for advance in advances)
    yield from [round(advances[-1] * 1000 / units)] * (glyphs - count)


def _owned(table: bytes) -> Iterator[tuple[int, str]]:
    """Give the character of each glyph, that which is kept last: in the order of Unicode from the end."""
    if not table:
        return
    for character, glyph in sorted(_mapped(table), reverse=True):
        if character not in _PRIVATE and glyph:
            sign = chr(character)
            yield glyph, unicodedata.normalize("NFKC", sign) if character in _LIGATURES else sign


def _mapped(table: bytes) -> Iterator[tuple[int, int]]:
    (count,) = unpack_from(">H", table, 2)
    kinds = {unpack_from(">HH", table, 4 + 8 * n): unpack_from(">I", table, 8 + 8 * n)[0] for n in range(count)}
    start = next((kinds[kind] for kind in _KINDS if kind in kinds), None)
    if start is None:
        return
    (form,) = unpack_from(">H", table, start)
    if form == 4:
        yield from _segments(table, start)
    elif form == 12:
        (groups,) = unpack_from(">I", table, start + 12)
        for number in range(groups):
            first, last, glyph = unpack_from(">III", table, start + 16 + 12 * number)
            yield from ((character, glyph + character - first) for character in range(first, min(last, 0x10FFFF) + 1))


def _segments(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    (twice,) = unpack_from(">H", table, start + 6)
    words = array("H", table[start + 14 : start + 14 + (len(table) - start - 14) // 2 * 2])
    if sys.byteorder == "little":
        words.byteswap()
    count = twice // 2
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    deltas, offsets = words[2 * count + 1 : 3 * count + 1], words[3 * count + 1 : 4 * count + 1]
    for number in range(count):
        for character in range(starts[number], ends[number] + 1):
            if character == 0xFFFF:
                continue
            glyph = character + deltas[number]
            if offsets[number]:
                at = 3 * count + 1 + number + offsets[number] // 2 + character - starts[number]
                listed = words[at] if at < len(words) else 0
                glyph = listed + deltas[number] if listed else 0
            yield character, glyph & 0xFFFF
