"""Objects: what stands in a PDF, asked for without trust; a stranger may have written anything anywhere."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import cast

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from livrerouge.audit.bounds import Bounds

FAULTS = (
    pikepdf.PdfError,
    zlib.error,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
)
"""What a broken file can make pikepdf, or the reading of what it gives, raise."""

_FLATE = (Name.FlateDecode, Name("/Fl"))
_HOLDERS = (Dictionary, Stream)


class TooLargeError(ValueError):
    """A part of the file is larger than what is read."""


def entry(holder: object, key: str) -> object:
    """Give an entry of a dictionary or a stream; none of anything else."""
    # Asked for first: what is absent pikepdf finds out by an exception, which takes six times as long.
    return holder.get(key) if isinstance(holder, _HOLDERS) and key in holder else None


def entries(holder: object) -> Mapping[str, object]:
    """Give all entries of a dictionary or a stream, keys with their slash: for where many of them are asked for."""
    if isinstance(holder, Stream):
        holder = holder.stream_dict
    return cast("Mapping[str, object]", holder.as_dict()) if isinstance(holder, Dictionary) else {}


class Resources:
    """What the names in a stream of operators stand for; each is looked up once."""

    def __init__(self, value: object) -> None:
        self.value = value
        self._known: dict[tuple[str, str], object] = {}

    def named(self, kind: str, word: str) -> object:
        """Give a font, a colour space, a picture … by its name."""
        key = kind, word
        if key not in self._known:
            self._known[key] = entry(entry(self.value, f"/{kind}"), f"/{word}")
        return self._known[key]


def number(value: object, default: float = 0.0) -> float:
    """Give a number."""
    try:
        found = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return default
    return found if abs(found) < 1e12 else default


def integer(value: object) -> int | None:
    """Give a whole number; none of anything else."""
    return int(value) if isinstance(value, int) and not isinstance(value, bool) else None


def numbers(value: object, count: int) -> tuple[float, ...] | None:
    """Give so many numbers of an array."""
    if not isinstance(value, Array) or len(value) != count:
        return None
    return tuple(number(item) for item in items(value))


def text(value: object) -> str:
    """Give the characters of a string."""
    return str(value) if isinstance(value, String) else ""


def octets(value: object) -> bytes:
    """Give the bytes of a string."""
    return bytes(value) if isinstance(value, String) else b""


def name(value: object) -> str:
    """Give a name without its slash."""
    return str(value)[1:] if isinstance(value, Name) else ""


def items(value: object) -> Iterator[object]:
    """Give the items of an array; one thing that is no array is the only item."""
    if isinstance(value, Array):
        return iter(list(value))
    return iter(() if value is None else (value,))


def pairs(value: object) -> Iterator[tuple[str, object]]:
    """Give the keys of a dictionary, without their slash, and their values."""
    held = entries(value)
    for key in sorted(held):
        yield key[1:], held[key]


def label(value: object) -> str:
    """Name an object as the file does, `12 0 R`; empty for one inside another."""
    if isinstance(value, Object) and value.is_indirect:
        number_, generation = value.objgen
        return f"{number_} {generation} R"
    return ""


def unpacked(stream: object, bounds: Bounds) -> bytes:
    """Unpack a stream as far as the bounds allow; TooLargeError beyond them."""
    if not isinstance(stream, Stream):
        return b""
    filters = list(items(stream.get("/Filter")))
    if len(filters) == 1 and filters[0] in _FLATE and stream.get("/DecodeParms") is None:
        unpack = zlib.decompressobj()
        content = unpack.decompress(stream.read_raw_bytes(), bounds.stream + 1)
    elif len(stream.read_raw_bytes()) * (1 if not filters else 1000) > bounds.stream * 20:
        raise TooLargeError
    else:
        content = stream.read_bytes()
    if len(content) > bounds.stream:
        raise TooLargeError
    return content
