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


def measure(content: bytes, kind: str = "") -> tuple[float, float]:
    """Give width and height of a pixel picture in pixels; without a kind it may be of any that can be printed.

    Raises Refused with the reason: not a picture, damaged, of another kind than its name says, too many pixels.
    """
    width, height, found = _header(content)
    if kind and found != kind:
        raise Refused(f"its content is {found}, its name says {kind}")
    if not width or not height:
        raise Refused("it has no pixels")
    if width * height > PIXEL_LIMIT:
        raise Refused(f"it has {width} × {height} pixels, more than {PIXEL_LIMIT // 1_000_000} million")
    if found in _WHOLE and not _WHOLE[found](content):
        raise Refused("it is cut off or damaged")
    return float(width), float(height)


def _whole_png(content: bytes) -> bool:
    """Follow the chunks to the last one (ISO/IEC 15948, 5.3), comparing the sum that each ends with."""
    offset = 8
    while offset + 12 <= len(content):
        end = offset + 12 + int.from_bytes(content[offset : offset + 4], "big")
        if end > len(content) or zlib.crc32(content[offset + 4 : end - 4]) != int.from_bytes(
            content[end - 4 : end], "big"
        ):
            return False
        if content[offset + 4 : offset + 8] == b"IEND":
            return True
        offset = end
    return False


def _whole_jpeg(content: bytes) -> bool:
    """Look for the marker of the end behind that of the last scan (ISO/IEC 10918-1, B.2)."""
    return content.find(b"\xff\xd9", max(content.rfind(b"\xff\xda"), 0)) >= 0


_WHOLE = {"png": _whole_png, "jpeg": _whole_jpeg}
"""Tell whether a file goes on to its end: the engine prints what there is of a picture, and says nothing.

Pillow opens a WebP only as a whole.
"""


def _header(content: bytes) -> tuple[int, int, str]:
    """Read width, height and kind."""
    # Imported late: books with nothing but vector art need not wait for it.
    from PIL import Image, ImageFile, UnidentifiedImageError

    # The layout engine, once loaded, lets Pillow take what is cut off or swells for less than it says.
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
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
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
