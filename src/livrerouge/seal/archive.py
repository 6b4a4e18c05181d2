"""Archive: what a file must hold, and must not, to be read the same in fifty years (ISO 19005-2 and 19005-3)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from livrerouge.seal.repair import Work

SRGB = "srgb.icc"
"""The profile of Little CMS, “no copyright, use freely”, dated 2000-01-01 and marked as ICC version 4.2, all of whose
tags it has: PDF 1.7 knows none later. It lies beside this file."""
CONDITION = "sRGB IEC61966-2.1"
_INK = re.compile(rb"(?:^|\s)[kK](?=\s)|/DeviceCMYK\b")
"""Ink named or used by drawing."""


def archive(work: Work) -> int:
    """Say which colours the numbers mean, and take out what no archive takes; give the number of changes.

    An output intent with an embedded profile stands for all DeviceRGB and DeviceGray (ISO 19005-2, 6.2.3 and
    6.2.4.3); pictures are not smoothed (6.2.8).
    """
    changed = int("/OutputIntents" not in work.pdf.Root)
    work.pdf.Root.OutputIntents = Array([work.pdf.make_indirect(_intent(work.pdf))])
    for item in work.pdf.objects:
        if isinstance(item, Stream) and item.get("/Interpolate", False):
            del item["/Interpolate"]
            changed += 1
    return changed


def _intent(pdf: pikepdf.Pdf) -> Dictionary:
    content = zlib.compress(Path(__file__).with_name(SRGB).read_bytes())
    profile = Stream(pdf, content, Alternate=Name.DeviceRGB, Filter=Name.FlateDecode, N=3)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(CONDITION),
        Info=String(CONDITION),
        RegistryName=String("http://www.color.org"),
        DestOutputProfile=pdf.make_indirect(profile),
    )


def archivable(pdf: pikepdf.Pdf) -> bool:
    """Tell whether all colours are those of the output intent: ink has no meaning there (ISO 19005-2, 6.2.4.3)."""
    return not any(isinstance(item, Stream) and _inked(item) for item in pdf.objects) and not any(
        _INK.search(b"\n".join(stream.read_bytes() for stream in _contents(page))) for page in pdf.pages
    )


def _inked(item: Stream) -> bool:
    """Tell whether a picture or a form uses ink."""
    kind = item.get("/Subtype")
    if kind == Name.Image:
        return _INK.search(item.get("/ColorSpace", Name.DeviceGray).unparse(resolved=True)) is not None
    return bool(kind == Name.Form) and _INK.search(item.read_bytes()) is not None


def _contents(page: pikepdf.Page) -> Iterator[Stream]:
    contents = page.obj.get("/Contents")
    yield from (item for item in (contents if isinstance(contents, Array) else [contents]) if isinstance(item, Stream))
