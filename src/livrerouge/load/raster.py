"""Pixel pictures: read what a PNG, JPEG or WebP file is from its beginning."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO

from livrerouge.load.refused import Refused

PIXEL_LIMIT = 100_000_000
"""Width times height: a poster at 300 pixels an inch has fewer."""

_KINDS = {"png": "png", "jpeg": "jpeg", "mpo": "jpeg", "webp": "webp"}
"""What Pillow calls them; a JPEG with a second view behind it is a JPEG."""


def measure(content: bytes, kind: str) -> tuple[float, float]:
    """Give width and height of a pixel picture in pixels.

    Raises Refused with the reason: not a picture, damaged, of another kind than its name says, too many pixels.
    """
    width, height, found = _header(content)
    if found != kind:
        raise Refused(f"its content is {found}, its name says {kind}")
    if not width or not height:
        raise Refused("it has no pixels")
    if width * height > PIXEL_LIMIT:
        raise Refused(f"it has {width} × {height} pixels, more than {PIXEL_LIMIT // 1_000_000} million")
    return float(width), float(height)


def _header(content: bytes) -> tuple[int, int, str]:
    """Read width, height and kind."""
    # Imported late: books with nothing but vector art need not wait for it.
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as image:
                return image.width, image.height, _KINDS[str(image.format).lower()]
    except UnidentifiedImageError:
        raise Refused("it is not a picture of a known format") from None
    except Image.DecompressionBombError:
        raise Refused(f"it has more than {PIXEL_LIMIT // 1_000_000} million pixels") from None
    except (
        OSError,
        EOFError,
        SyntaxError,
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
        struct.error,
        zlib.error,
    ) as fault:
        raise Refused(f"its beginning cannot be read ({type(fault).__name__})") from None
