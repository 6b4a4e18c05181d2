"""Pictures: look at the pictures of a publication, as far as it takes to know what they are."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path

from livrerouge.codes import book as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import PICTURE_LIMIT, place, read_bytes, relative
from livrerouge.load.vector import Refused, measure
from livrerouge.loaded import Picture

ENDINGS = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
PIXEL_LIMIT = 100_000_000
"""Width times height: a poster at 300 pixels an inch has fewer."""


def read_pictures(folder: Path, root: Path, diagnostics: list[Diagnostic]) -> dict[str, Picture]:
    """Look at every picture below a folder; keys are paths from the folder.

    Diagnostics: B001 to B005 of the files, B060 a picture that cannot be shown. Such a picture has no size.
    """
    found: dict[str, Picture] = {}
    for file in sorted(folder.rglob("*")):
        kind = ENDINGS.get(file.suffix.lower())
        if kind is not None and not file.name.startswith("."):
            found[relative(file, folder)] = _picture(file, root, kind, diagnostics)
    return found


def _picture(file: Path, root: Path, kind: str, diagnostics: list[Diagnostic]) -> Picture:
    path = relative(file, root)
    content = read_bytes(file, root, path, PICTURE_LIMIT, diagnostics)
    width = height = 0.0
    if content is not None:
        try:
            width, height = measure(content) if kind == "svg" else _raster(content, kind)
        except Refused as refusal:
            diagnostics.append(codes.BAD_PICTURE.at(place(path), path=path, reason=str(refusal)))
    return Picture(path, kind, width, height, len(content or b""))


def _raster(content: bytes, kind: str) -> tuple[float, float]:
    """Read the size of a pixel picture from its header."""
    # Imported late: books with nothing but vector art need not wait for it.
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as image:
                width, height, found = image.width, image.height, str(image.format).lower()
    except UnidentifiedImageError:
        raise Refused("it is not a picture of a known format") from None
    except (
        OSError,
        SyntaxError,
        ValueError,
        struct.error,
        zlib.error,
        Image.DecompressionBombError,
    ) as fault:
        raise Refused(f"its beginning cannot be read ({type(fault).__name__})") from None
    if found != kind:
        raise Refused(f"its content is {found}, its name says {kind}")
    if width * height > PIXEL_LIMIT:
        raise Refused(f"it has {width} × {height} pixels, more than {PIXEL_LIMIT // 1_000_000} million")
    return float(width), float(height)
