"""Bind: the pieces of a publication become one PDF.

What is on their pages is not touched: it is copied, and tied together by what belongs to the whole: the tree of pages,
the names links lead to, the outline, the structure tree, one subset of each face, one copy of each picture. The bytes
depend on nothing but the pieces in their order, and on the subsetter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, ObjectStreamMode, Pdf, StreamDecodeLevel

from livrerouge.bind.font import Subset, embed
from livrerouge.bind.name import dead, destinations
from livrerouge.bind.outline import outline
from livrerouge.bind.picture import share
from livrerouge.bind.text import written
from livrerouge.bind.tree import Tree
from livrerouge.piece import Piece

__all__ = ["Subset", "bind"]


def bind(pieces: Sequence[Piece], files: Mapping[str, bytes], subset: Subset) -> bytes:
    """Bind pieces, given in the order of their pages, with the files of their faces by digest.

    A link to a name that no piece has is taken out; `paginate` tells of it.
    """
    with Pdf.new() as pdf:
        # What a file is copied from must stay open until it is written.
        opened = [pikepdf.open(BytesIO(piece.pdf)) for piece in pieces]
        known = {anchor.name for piece in pieces for anchor in piece.anchors}
        tree, shared = Tree.begun(pdf), dict[str, pikepdf.Object]()
        fonts = embed(pdf, pieces, files, subset)
        pages: list[pikepdf.Object] = []
        for piece, source, own in zip(pieces, opened, fonts, strict=True):
            new = [_appended(pdf, page) for page in source.pages]
            pages += new
            marks = pdf.copy_foreign(source.Root.Piece)
            for name, font in own.items():
                marks.Fonts[name] = font
            share(piece, marks, shared)
            tree.add(piece, marks, new, dead(piece, known))
        _describe(pdf, pieces, opened[0])
        pdf.Root.StructTreeRoot = tree.end(pdf)
        named, entries = destinations(pieces, pages), outline(pdf, pieces, pages)
        if named is not None:
            pdf.Root.Names = Dictionary(Dests=named)
        if entries is not None:
            pdf.Root.Outlines = entries
        return _written(pdf)


def _appended(pdf: Pdf, page: pikepdf.Page) -> pikepdf.Object:
    """Put a page of another file behind the others."""
    pdf.pages.append(page)
    return pdf.pages[-1].obj


def _describe(pdf: Pdf, pieces: Sequence[Piece], first: Pdf) -> None:
    """Say of the file what the engine says of each piece: who drew it, and after which standard."""
    pdf.Root.Lang = written(pieces[0].language)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.Metadata = pdf.copy_foreign(first.Root.Metadata)
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Producer=first.trailer.Info.Producer))


def _written(pdf: Pdf) -> bytes:
    out = BytesIO()
    pdf.save(
        out,
        min_version="1.7",
        deterministic_id=True,
        # Packing costs less than writing all objects out does, here and where the file is read again.
        object_stream_mode=ObjectStreamMode.generate,
        compress_streams=True,
        # What is encoded stays so.
        stream_decode_level=StreamDecodeLevel.none,
        fix_metadata_version=False,
    )
    return out.getvalue()
