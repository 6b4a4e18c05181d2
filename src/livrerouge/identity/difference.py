"""Difference: the first object in which two PDFs are not the same, on the way from their roots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, Stream

from livrerouge.identity.place import Step, in_words, written

_FIRST = ("/Pages", "/StructTreeRoot", "/Outlines")
"""What is looked at first in the root."""
_BACK = ("/Parent", "/P", "/Pg", "/Prev")
"""Ways back: what they lead to is met on the way down."""
_STORED = ("/Length", "/Filter", "/DecodeParms")
"""How a stream is stored, not what it is."""
_ROOT = (("/Root", None),)
_PACKET = "/Metadata"
_SHOWN = 60
"""Characters told of a value."""

_Task = tuple[tuple[Step, ...], Object | None, Object | None]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two PDFs differ first."""

    path: str
    """From the trailer: `/Root/Pages/Kids[3]/Contents`."""
    words: str
    """The same for people: page 4, drawing."""
    before: str = ""
    """The value in the first file, where it is one that can be told."""
    after: str = ""
    """The value in the second one."""


def difference(one: bytes, other: bytes) -> Difference | None:
    """Find the first object in which two PDFs differ; none when every object is the same, however it is written.

    Pages come before the tags and those before the rest; objects are followed, so that numbers do not matter.
    """
    with pikepdf.open(BytesIO(one)) as first, pikepdf.open(BytesIO(other)) as second:
        positions = {page.obj.objgen: number for number, page in enumerate(first.pages, 1)}
        # What is popped first is put last; the packet says what the information dictionary does, in one piece.
        tasks: list[_Task] = [
            ((*_ROOT, (_PACKET, None)), first.Root.get(_PACKET), second.Root.get(_PACKET)),
            ((("/Info", None),), first.trailer.get("/Info"), second.trailer.get("/Info")),
            (_ROOT, first.Root, second.Root),
        ]
        seen: set[tuple[object, object]] = set()
        while tasks:
            path, mine, yours = tasks.pop()
            if isinstance(mine, Object) and mine.is_indirect and isinstance(yours, Object):
                pair = (mine.objgen, yours.objgen)
                if pair in seen:
                    continue
                seen.add(pair)
                path = (*path[:-1], (path[-1][0], positions.get(mine.objgen)))
            if not _alike(mine, yours):
                return Difference(written(path), in_words(path), _told(mine), _told(yours))
            tasks.extend(reversed(list(_inside(path, mine, yours))))
    return None


def _alike(mine: object, yours: object) -> bool:
    """Tell whether two objects are the same, what is inside them left out."""
    if isinstance(mine, Object) and isinstance(yours, Object):
        if mine._type_code != yours._type_code:
            return False
        if isinstance(mine, Stream):
            return _content(mine) == _content(yours)
        if isinstance(mine, Dictionary):
            return True
        if isinstance(mine, Array):
            return len(mine) == len(yours) or not _plain(mine)
        return bool(mine == yours)
    return type(mine) is type(yours) and mine == yours


def _plain(array: Object) -> bool:
    """Tell whether an array holds values alone, so that its length is what there is to tell."""
    return not any(isinstance(item, Dictionary | Array | Stream) for item in array)


def _content(stream: Object) -> bytes:
    """Give the content of a stream, as it is stored where it cannot be decoded."""
    try:
        return stream.read_bytes(pikepdf.StreamDecodeLevel.specialized)
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _inside(path: tuple[Step, ...], mine: object, yours: object) -> Iterator[_Task]:
    """Give what is inside two objects, in the order in which it is to be compared."""
    if isinstance(mine, Array) and isinstance(yours, Array):
        for index in range(max(len(mine), len(yours))):
            one, other = (array[index] if index < len(array) else None for array in (mine, yours))
            yield (*path, (f"[{index}]", None)), one, other
    elif isinstance(mine, Dictionary | Stream) and isinstance(yours, Dictionary | Stream):
        stored = _STORED if isinstance(mine, Stream) else ()
        later = (_PACKET,) if path == _ROOT else ()
        keys = sorted({*mine.keys(), *yours.keys()} - {*stored, *_BACK, *later}, key=_order)
        for key in keys:
            yield (*path, (key, None)), mine.get(key), yours.get(key)


def _order(key: str) -> tuple[int, str]:
    return (_FIRST.index(key) if key in _FIRST else len(_FIRST), key)


def _told(value: object) -> str:
    """Tell a value that can be read; of others nothing."""
    if value is None:
        return "nothing"
    if isinstance(value, Dictionary | Array | Stream):
        return ""
    text = str(value)
    printable = "".join(character if character.isprintable() else " " for character in text)
    return printable if len(printable) <= _SHOWN else printable[: _SHOWN - 1] + "…"
