"""CMaps: the characters of each code of a font, and its glyphs (Adobe Technical Notes 5014 and 5411)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_BATCH = 100
"""Most entries of one block."""
_FOOT = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")


def characters(text_of: Mapping[int, str]) -> bytes:
    """Write the characters of each code (ISO 32000-1, 9.10.3)."""
    head = (
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        "<< /Registry (Adobe)",
        "/Ordering (UCS)",
        "/Supplement 0",
        ">> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <ffff>",
        "endcodespacerange",
    )
    lines = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in sorted(text_of.items())]
    return "\n".join((*head, *_blocks("bfchar", lines), *_FOOT)).encode()


def glyphs(glyph_of: Mapping[int, int]) -> bytes:
    """Write the glyph of each code (ISO 32000-1, 9.7.5.3)."""
    head = (
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        "3 dict dup begin",
        "/Registry (Adobe) def",
        "/Ordering (Identity) def",
        "/Supplement 0 def",
        "end def",
        "/CMapName /Livrerouge-H def",
        "/CMapType 1 def",
        "1 begincodespacerange",
        "<0000> <ffff>",
        "endcodespacerange",
    )
    lines = [f"<{code:04x}> {glyph}" for code, glyph in sorted(glyph_of.items())]
    return "\n".join((*head, *_blocks("cidchar", lines), *_FOOT)).encode()


def _blocks(kind: str, lines: list[str]) -> Iterator[str]:
    for start in range(0, len(lines), _BATCH):
        block = lines[start : start + _BATCH]
        yield from (f"{len(block)} begin{kind}", *block, f"end{kind}")
