"""Doubts: what a font's dictionaries leave open, so that another program may show other glyphs (ISO 14289-1, 7.21)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Stream

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.objects import entry, integer, items, name, text, unpacked

_KNOWN = frozenset(
    (
        "GB-EUC-H", "GB-EUC-V", "GBpc-EUC-H", "GBpc-EUC-V", "GBK-EUC-H", "GBK-EUC-V", "GBKp-EUC-H", "GBKp-EUC-V",
        "GBK2K-H", "GBK2K-V", "UniGB-UCS2-H", "UniGB-UCS2-V", "UniGB-UTF16-H", "UniGB-UTF16-V", "B5pc-H", "B5pc-V",
        "HKscs-B5-H", "HKscs-B5-V", "ETen-B5-H", "ETen-B5-V", "ETenms-B5-H", "ETenms-B5-V", "CNS-EUC-H", "CNS-EUC-V",
        "UniCNS-UCS2-H", "UniCNS-UCS2-V", "UniCNS-UTF16-H", "UniCNS-UTF16-V", "83pv-RKSJ-H", "90ms-RKSJ-H",
        "90ms-RKSJ-V", "90msp-RKSJ-H", "90msp-RKSJ-V", "90pv-RKSJ-H", "Add-RKSJ-H", "Add-RKSJ-V", "EUC-H", "EUC-V",
        "Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V", "UniJIS-UCS2-H", "UniJIS-UCS2-V", "UniJIS-UCS2-HW-H",
        "UniJIS-UCS2-HW-V", "UniJIS-UTF16-H", "UniJIS-UTF16-V", "KSC-EUC-H", "KSC-EUC-V", "KSCms-UHC-H",
        "KSCms-UHC-V", "KSCms-UHC-HW-H", "KSCms-UHC-HW-V", "KSCpc-EUC-H", "UniKS-UCS2-H", "UniKS-UCS2-V",
        "UniKS-UTF16-H", "UniKS-UTF16-V", "Identity-H", "Identity-V",
    )
)  # fmt: skip
"""CMaps that every reader has (ISO 32000-1, table 118)."""
_ENCODINGS = frozenset({"MacRomanEncoding", "WinAnsiEncoding"})
_SYMBOLIC = 4
_DIRECTION = re.compile(rb"/WMode\s+(\d)\s+def")
_USED = re.compile(rb"/([^\s/]+)\s+usecmap")


def composite_doubts(font: object, inner: object, bounds: Bounds) -> Iterator[str]:
    """Find what a composite font leaves open: 7.21.3.1 to 7.21.3.3."""
    if name(entry(inner, "/Subtype")) == "CIDFontType2":
        glyphs = entry(inner, "/CIDToGIDMap")
        if glyphs is None:
            yield "there is no CIDToGIDMap"
        elif not isinstance(glyphs, Stream) and name(glyphs) != "Identity":
            yield "its CIDToGIDMap is neither a stream nor Identity"
    encoding = entry(font, "/Encoding")
    if isinstance(encoding, Stream):
        yield from _embedded(encoding, inner, bounds)
    elif name(encoding) not in _KNOWN:
        yield f"its CMap “{name(encoding)[:40]}” is neither in the file nor known to all"


def _embedded(cmap: Stream, inner: object, bounds: Bounds) -> Iterator[str]:
    """Find what an embedded CMap says otherwise than the font, or than itself."""
    own, other = entry(cmap, "/CIDSystemInfo"), entry(inner, "/CIDSystemInfo")
    for key in ("Registry", "Ordering"):
        if own is not None and text(entry(own, f"/{key}")) != text(entry(other, f"/{key}")):
            yield f"it and its CMap do not have the same {key}"
    if own is not None and (integer(entry(other, "/Supplement")) or 0) > (integer(entry(own, "/Supplement")) or 0):
        yield "its Supplement is greater than that of its CMap"
    content = unpacked(cmap, bounds)
    stated = _DIRECTION.search(content)
    if stated is not None and int(stated[1]) != (integer(entry(cmap, "/WMode")) or 0):
        yield "its CMap states its direction (WMode) in two ways"
    used = [name(entry(cmap, "/UseCMap")), *(found.decode("latin-1") for found in _USED.findall(content))]
    for word in dict.fromkeys(filter(None, used)):
        if word not in _KNOWN:
            yield f"its CMap uses “{word[:40]}”, which is not known to all"


def simple_doubts(font: object) -> Iterator[str]:
    """Find what a TrueType font of one byte a code leaves open: 7.21.6."""
    encoding = entry(font, "/Encoding")
    if (integer(entry(entry(font, "/FontDescriptor"), "/Flags")) or 0) & _SYMBOLIC:
        if encoding is not None:
            yield "it is symbolic and has an Encoding"
        return
    base = name(encoding) or name(entry(encoding, "/BaseEncoding"))
    if encoding is None:
        yield "it is not symbolic and has no Encoding"
    elif not base:
        yield "its Encoding names no BaseEncoding"
    elif base not in _ENCODINGS:
        yield "its Encoding is neither MacRomanEncoding nor WinAnsiEncoding"
    strange = [name(item) for item in items(entry(encoding, "/Differences")) if name(item)]
    unknown = next((word for word in strange if word != ".notdef" and not character(word)), None)
    if unknown is not None:
        yield f"its Encoding names the glyph “{unknown[:40]}”, which is not in the Adobe Glyph List"


def character(glyph: str) -> str:
    """Give the characters that the name of a glyph stands for in the Adobe Glyph List; empty for an unknown name."""
    # The list is long, and few files need it.
    from fontTools import agl  # type: ignore[import-untyped]

    found: str = agl.toUnicode(glyph)
    return found
