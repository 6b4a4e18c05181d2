"""Pictures: look at the pictures of a publication, as far as it takes to know what they are."""

from __future__ import annotations

from pathlib import Path

from livrerouge.codes import picture as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load import raster, vector
from livrerouge.load.file import PICTURE_LIMIT, place, read_bytes, relative
from livrerouge.load.lettering import lettering
from livrerouge.load.refused import Refused
from livrerouge.loaded import Lettering, Picture

ENDINGS = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
VECTOR_LIMIT = 5_000_000
"""Bytes of vector art: what is longer takes the layout engine too long to draw."""
_HEAD = 1000
_BLANK = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the first sign of vector art."""


def read_pictures(folder: Path, root: Path, diagnostics: list[Diagnostic]) -> dict[str, Picture]:
    """Look at every picture below a folder; keys are paths from the folder.

    Diagnostics: B001 to B005 of the files, B060 a picture that cannot be shown. Such a picture has no size.
    """
    found: dict[str, Picture] = {}
    for file in sorted(folder.rglob("*")):
        kind = ENDINGS.get(file.suffix.lower())
        if kind is not None and not file.name.startswith("."):
            found[relative(file, folder)] = _picture(file, folder, root, kind, diagnostics)
    return found


def refusal(content: bytes) -> str:
    """Say why the content of a file is no picture that can be printed; nothing when it is one."""
    try:
        if content[:_HEAD].lstrip(_BLANK).startswith(b"<"):
            if len(content) > VECTOR_LIMIT:
                return f"it has more than {VECTOR_LIMIT // 1_000_000} MB"
            vector.measure(content)
        else:
            raster.measure(content)
    except Refused as refused:
        return str(refused)
    return ""


def _picture(file: Path, folder: Path, root: Path, kind: str, diagnostics: list[Diagnostic]) -> Picture:
    path = relative(file, root)
    limit = VECTOR_LIMIT if kind == "svg" else PICTURE_LIMIT
    content = read_bytes(file, folder, path, limit, diagnostics)
    width = height = 0.0
    texts: tuple[Lettering, ...] = ()
    if content is not None:
        try:
            width, height = vector.measure(content) if kind == "svg" else raster.measure(content, kind)
            texts = lettering(content, path) if kind == "svg" else ()
        except Refused as refusal:
            diagnostics.append(codes.BAD_PICTURE.at(place(path), path=path, reason=str(refusal)))
    return Picture(path, kind, width, height, len(content or b""), texts)
