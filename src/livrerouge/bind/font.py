"""Fonts: one subset of each face for the whole file (ISO 32000-1, 9.7 and 9.9)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from livrerouge.bind.cmap import characters, glyphs
from livrerouge.bind.text import written
from livrerouge.bind.union import Meanings, Union, unite
from livrerouge.piece import Face, Piece

Subset = Callable[[Face, bytes, tuple[int, ...]], bytes]
"""Makes a font file of some glyphs of a face, which keep their numbers."""
_FIXED = 1
"""First bit of the flags of a font: all its letters are as wide (ISO 32000-1, table 123)."""


def embed(
    pdf: Pdf, pieces: Sequence[Piece], files: Mapping[str, bytes], subset: Subset
) -> tuple[dict[str, Object], ...]:
    """Embed the faces of all pieces; give each piece's fonts, by their names in its resources."""
    fonts: tuple[dict[str, Object], ...] = tuple({} for _ in pieces)
    for union in unite(pieces):
        content = subset(union.face, files[union.face.file], union.glyphs)
        below = _descendant(pdf, union, content)
        shared = _font(pdf, union.face, below, union.codes)
        for place in union.users:
            own = union.others.get(place)
            fonts[place][f"/{union.face.name}"] = _font(pdf, union.face, below, own) if own else shared
    return fonts


def _font(pdf: Pdf, face: Face, below: Object, codes: Meanings) -> Object:
    """Make a font of a face by which codes mean glyphs and characters."""
    same = all(code == glyph for code, (glyph, _) in codes.items())
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(f"/{face.base}"),
            DescendantFonts=Array([below]),
            Encoding=Name("/Identity-H") if same else _encoding(pdf, codes),
            ToUnicode=_stream(pdf, characters({code: text for code, (_, text) in codes.items()})),
        )
    )


def _encoding(pdf: Pdf, codes: Meanings) -> Object:
    stream = _stream(pdf, glyphs({code: glyph for code, (glyph, _) in codes.items()}))
    stream.Type, stream.CMapName, stream.CIDSystemInfo = Name.CMap, Name("/Livrerouge-H"), _system()
    return stream


def _descendant(pdf: Pdf, union: Union, content: bytes) -> Object:
    """Make the font of glyphs; its numbers are those of the file."""
    face, widths = union.face, union.widths
    compact = content[:4] == b"OTTO"
    file = _stream(pdf, content)
    if compact:
        file.Subtype = Name.OpenType
    else:
        file.Length1 = len(content)
    fixed = _FIXED if len(widths) > 1 and len(set(widths.values())) == 1 else 0
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{face.base}"),
        FontFamily=written(face.family),
        Flags=face.flags | fixed,
        FontBBox=Array([0, face.descent, max(widths.values(), default=0), face.ascent]),
        ItalicAngle=face.angle,
        Ascent=face.ascent,
        Descent=face.descent,
        CapHeight=face.ascent,
        StemV=face.stems[0],
        StemH=face.stems[1],
    )
    descriptor["/FontFile3" if compact else "/FontFile2"] = file
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0 if compact else Name.CIDFontType2,
            BaseFont=Name(f"/{face.base}"),
            CIDSystemInfo=_system(),
            CIDToGIDMap=Name.Identity,
            W=_widths(widths),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )


def _system() -> Dictionary:
    return Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)


def _widths(widths: Mapping[int, int]) -> Array:
    """Write the widths in runs of neighbours (ISO 32000-1, 9.7.4.3)."""
    runs: list[tuple[int, list[int]]] = []
    for glyph in sorted(widths):
        if not runs or glyph != runs[-1][0] + len(runs[-1][1]):
            runs.append((glyph, []))
        runs[-1][1].append(widths[glyph])
    return Array([item for first, run in runs for item in (first, Array(run))])


def _stream(pdf: Pdf, content: bytes) -> Object:
    return pdf.make_indirect(Stream(pdf, zlib.compress(content, 9), Filter=Name.FlateDecode))
