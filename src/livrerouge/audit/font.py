"""Fonts: what the codes of a text stand for, how wide they are, and whether their glyphs are in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.cmap import CMap, read_cmap
from livrerouge.audit.doubt import character, composite_doubts, simple_doubts
from livrerouge.audit.objects import entry, integer, items, label, name, number, numbers, unpacked

_TAG = re.compile(r"[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ENCODINGS = frozenset({"WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding"})
_COLLECTIONS = frozenset({"GB1", "CNS1", "Japan1", "Korea1", "KR"})


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font, as a text uses it."""

    name: str
    """Without the tag of its subset."""
    ref: str
    kind: str
    """Type0, TrueType, Type1, Type3, …"""
    embedded: bool
    cmap: CMap
    unicode: Mapping[int, str] | None
    """Characters by code; none where the font has no ToUnicode."""
    widths: Mapping[int, float] = field(default_factory=dict)
    """By code, or by CID of a composite font; in thousandths of the size."""
    default: float = 0.0
    ascent: float = 0.8
    descent: float = -0.2
    bold: bool = False
    composite: bool = False
    names: Mapping[int, str] = field(default_factory=dict)
    """Names of glyphs by code, of a simple font."""
    told: bool = False
    """Its encoding says by itself which characters its codes are (ISO 14289-1, 7.21.7)."""
    doubts: tuple[str, ...] = ()
    """What its dictionaries leave open, in words (7.21.3 and 7.21.6)."""
    scale: float = 0.001
    """Of the widths."""

    def codes(self, string: bytes) -> Iterator[int]:
        """Give the codes of a string."""
        if self.composite:
            return self.cmap.split(string, 2)
        return iter(string)

    def glyph(self, code: int) -> int:
        """Give the CID of a code."""
        return self.cmap.glyphs.get(code, 0 if self.cmap.glyphs else code) if self.composite else code

    def width(self, code: int) -> float:
        """Give the width of a code's glyph, in text space of size 1."""
        return self.widths.get(self.glyph(code), self.default) * self.scale

    def character(self, code: int) -> str | None:
        """Give the characters of a code; none when nothing tells them."""
        if self.unicode is not None and code in self.unicode:
            return self.unicode[code]
        if self.told and not self.composite:
            return _plain(code, self.names)
        return "" if self.told else None

    def empty(self, code: int) -> bool:
        """Tell whether a code shows the glyph that stands for a missing one (7.21.8)."""
        return self.glyph(code) == 0 if self.composite else self.names.get(code) == ".notdef"


def _plain(code: int, names: Mapping[int, str]) -> str | None:
    """Give the character of a simple font's code by its glyph's name, or by the usual encoding."""
    known = names.get(code)
    if known is None:
        return bytes((code & 255,)).decode("cp1252", "replace")
    return character(known) or None


def read_font(value: object, bounds: Bounds) -> Font:
    """Read a font dictionary (ISO 32000-1, 9.5 to 9.9)."""
    kind = name(entry(value, "/Subtype"))
    inner = next(items(entry(value, "/DescendantFonts")), None) if kind == "Type0" else value
    descriptor = entry(inner, "/FontDescriptor")
    base = name(entry(value, "/BaseFont")) or name(entry(value, "/Name"))
    told = entry(value, "/ToUnicode")
    widths, default = _widths(value, inner, descriptor, kind, bounds)
    ascent, descent = number(entry(descriptor, "/Ascent")) / 1000, number(entry(descriptor, "/Descent")) / 1000
    sound = 0.2 <= ascent <= 2 and -1 <= descent <= 0
    matrix = numbers(entry(value, "/FontMatrix"), 6) if kind == "Type3" else None
    return Font(
        name=_TAG.sub("", base, count=1) or "without a name",
        ref=label(value),
        kind=kind,
        embedded=kind == "Type3" or any(entry(descriptor, f"/FontFile{n}") is not None for n in ("", "2", "3")),
        cmap=_encoding(value, bounds) if kind == "Type0" else CMap(),
        unicode=read_cmap(unpacked(told, bounds), bounds).characters if told is not None and not name(told) else None,
        bold=_is_bold(base, descriptor),
        composite=kind == "Type0",
        told=name(told) == "Identity-H" or _tells(value, inner, kind),
        doubts=tuple(_doubts(value, inner, kind, bounds)),
        widths=widths,
        default=default,
        names=_names(entry(value, "/Encoding")),
        scale=matrix[0] if matrix is not None else 0.001,
        ascent=ascent if sound else 0.8,
        descent=descent if sound else -0.2,
    )


def _doubts(value: object, inner: object, kind: str, bounds: Bounds) -> Iterator[str]:
    if kind == "Type0":
        yield from composite_doubts(value, inner, bounds)
    elif kind == "TrueType":
        yield from simple_doubts(value)


def _encoding(value: object, bounds: Bounds) -> CMap:
    encoding = entry(value, "/Encoding")
    return CMap() if name(encoding) else read_cmap(unpacked(encoding, bounds), bounds)


def _is_bold(base: str, descriptor: object) -> bool:
    weight, flags = number(entry(descriptor, "/FontWeight")), integer(entry(descriptor, "/Flags")) or 0
    return weight >= 700 or bool(flags & 1 << 18) or (not weight and bool(_BOLD.search(base)))


def _tells(value: object, inner: object, kind: str) -> bool:
    """Tell whether a font needs no ToUnicode (ISO 14289-1, 7.21.7)."""
    encoding = entry(value, "/Encoding")
    if kind == "Type0":
        return str(entry(entry(inner, "/CIDSystemInfo"), "/Ordering") or "") in _COLLECTIONS
    known = name(encoding) in _ENCODINGS or name(entry(encoding, "/BaseEncoding")) in _ENCODINGS
    return known or (kind in ("Type1", "MMType1") and encoding is not None)


def _widths(
    value: object, inner: object, descriptor: object, kind: str, bounds: Bounds
) -> tuple[Mapping[int, float], float]:
    """Read the widths, and that of the glyphs that have none of their own."""
    if kind == "Type0":
        return _composite_widths(entry(inner, "/W"), bounds), number(entry(inner, "/DW"), 1000)
    first = integer(entry(value, "/FirstChar")) or 0
    widths = {first + at: number(wide) for at, wide in enumerate(items(entry(value, "/Widths")))}
    return widths, number(entry(descriptor, "/MissingWidth"), 0 if widths else 500)


def _composite_widths(value: object, bounds: Bounds) -> dict[int, float]:
    """Read the widths of CIDs: `c [w …]` and `first last w` (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    parts = list(items(value))
    position = 0
    while position + 1 < len(parts) and len(found) < bounds.entries:
        first, second = integer(parts[position]) or 0, parts[position + 1]
        last = integer(second)
        if last is None:
            found.update((first + at, number(wide)) for at, wide in enumerate(items(second)))
            position += 2
        else:
            wide = number(parts[position + 2]) if position + 2 < len(parts) else 0.0
            found.update(dict.fromkeys(range(first, min(last, first + bounds.entries) + 1), wide))
            position += 3
    return found


def _names(encoding: object) -> dict[int, str]:
    """Read the differences of an encoding."""
    found: dict[int, str] = {}
    code = 0
    for item in items(entry(encoding, "/Differences")):
        start = integer(item)
        if start is not None:
            code = start
        else:
            found[code] = name(item)
            code += 1
    return found


NO_FONT = Font("none", "", "", True, CMap(), {}, told=True)
"""Stands where a text names a font that its page does not have."""
