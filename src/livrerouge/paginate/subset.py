"""Subsets: font files of some glyphs, made as the engine makes them; what is private in it for that is here.

The package has shut out the fonts of the machine before this is read (`door`). The engine subsets with HarfBuzz, or
with fontTools where that is not there, and keeps the numbers of the glyphs. Here it is given a file instead of a font
of a page, by two functions of HarfBuzz that it does not declare itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.pdf.fonts import Font  # type: ignore[import-untyped]
from weasyprint.text.ffi import ffi, harfbuzz  # type: ignore[import-untyped]

from livrerouge.piece import Face

_DECLARED = """
hb_blob_t * hb_blob_create (const char *data, unsigned int length, int mode, void *user_data, void *destroy);
hb_face_t * hb_face_create (hb_blob_t *blob, unsigned int index);
"""
_EPOCH = "SOURCE_DATE_EPOCH"
_READ_ONLY = 1
_TAGS = 100
"""Most tables of a file that are looked at, as the engine does."""

ffi.cdef(_DECLARED)


def subset(face: Face, content: bytes, glyphs: tuple[int, ...]) -> bytes:
    """Make a font file of some glyphs of a face, which keep their numbers; the first one is that of what is missing."""
    held = ffi.from_buffer("char[]", content)
    blob = harfbuzz.hb_blob_create(held, len(content), _READ_ONLY, ffi.NULL, ffi.NULL)
    found = ffi.gc(harfbuzz.hb_face_create(blob, face.index), harfbuzz.hb_face_destroy)
    harfbuzz.hb_blob_destroy(blob)
    style, weight, size = face.cut
    font = _Font(
        hb_face=found,
        file_content=content,
        index=face.index,
        family=face.family,
        style=style,
        weight=weight,
        font_size=size,
        variations=dict(face.variations),
        missing={} if 0 not in glyphs else {0: 0},
        tables=_tables(found),
        png=harfbuzz.hb_ot_color_has_png(found),
        svg=harfbuzz.hb_ot_color_has_svg(found),
        colr=bool(harfbuzz.hb_version_atleast(7, 0, 0))
        and bool(harfbuzz.hb_ot_color_has_paint(found) or harfbuzz.hb_ot_color_has_layers(found)),
    )
    with clock_stopped():
        font.clean(dict.fromkeys(glyphs, ""), False)
    return bytes(font.file_content)


@contextmanager
def clock_stopped() -> Iterator[None]:
    """Keep the time of day out of the fonts: fontTools writes it into a subset unless it is told another."""
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


class _Font(Font):  # type: ignore[misc]
    """A font of the engine's that no page has."""

    def __init__(self, **known: Any) -> None:  # noqa: ANN401
        self.__dict__.update(known)


def _tables(face: Any) -> list[str]:  # noqa: ANN401 - the engine's
    count, tags, name = ffi.new("unsigned int *", _TAGS), ffi.new(f"hb_tag_t[{_TAGS}]"), ffi.new("char[4]")
    harfbuzz.hb_face_get_table_tags(face, 0, count, tags)
    found = []
    for number in range(count[0]):
        harfbuzz.hb_tag_to_string(tags[number], name)
        found.append(ffi.string(name, 4).decode())
    return found
