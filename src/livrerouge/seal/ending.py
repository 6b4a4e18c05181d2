"""Endings: where the bytes of a stream end is beyond doubt.

A stream ends with an end of line that is not counted (ISO 19005-2, 6.1.7.1). Compressed data whose last byte is a
carriage return make one of two characters of it, to which a reader may count either: one stream in 256 is such. Its
last bytes are a sum of its content, so it is enough to say the same a little otherwise.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

_DOUBTFUL = re.compile(rb"\r\nendstream\b")
_HEAD = re.compile(rb"(?:^|[\r\n])(\d+) (\d+) obj\b")
_NEAR = 1 << 14
"""Bytes before a stream in which the number of its object is looked for first."""
_MOST = 32
"""Times the file is written at most: each leaves one doubtful stream in 256."""
_BYTES = ("/Length1", "/N", "/FunctionType", "/ShadingType", "/ColorSpace", "/BitsPerComponent", "/ImageMask")
"""Keys of streams that are no text of ours: fonts, profiles, functions, shadings, pictures."""
_RUN = 128
_END_OF_RUNS = b"\x80"
_USUAL = ((Name.StructElem, Name.R, 0), (Name.Page, Name.Rotate, 0), (Name.Annot, Name.H, Name.I))
"""What objects of a type are when they do not say it: their revision, how they are turned, how they look clicked."""


def write(document: pikepdf.Pdf) -> bytes:
    """Write a file with its objects compressed, an identity that follows from its content, and no doubtful stream."""
    data = _write(document)
    for _ in range(_MOST):
        doubtful = set(_doubtful(data))
        if not doubtful:
            break
        with pikepdf.open(BytesIO(data)) as written:
            for number, inner in doubtful:
                _change(written, number, inner)
            data = _write(written)
    return data


def _write(document: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    document.save(
        out,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        # What is encoded stays so.
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        fix_metadata_version=False,
    )
    return out.getvalue()


def _doubtful(data: bytes) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give the doubtful streams of a file: the number of each, and those of the objects stored inside it.

    The last stream of a file tells where its objects are: that changes with any of them.
    """
    for end in _DOUBTFUL.finditer(data):
        near = max(0, end.start() - _NEAR)
        heads = list(_HEAD.finditer(data, near, end.start())) or list(_HEAD.finditer(data, 0, end.start()))
        head = heads[-1]
        start = data.index(b"stream", head.end()) + len(b"stream\n")
        named = data[head.end() : start]
        if b"/ObjStm" in named:
            inside = zlib.decompress(data[start : end.start() + 1]).split()
            count = int(re.findall(rb"/N (\d+)", named)[0])
            yield int(head[1]), tuple(int(number) for number in inside[: 2 * count : 2])
        else:
            yield int(head[1]), tuple(range(1, int(head[1]))) if b"/XRef" in named else ()


def _change(pdf: pikepdf.Pdf, number: int, inner: tuple[int, ...]) -> None:
    """Say a stream otherwise; where it stores objects, or tells of them, say something usual in one of them."""
    if inner:
        items = (pdf.get_object(each, 0) for each in inner)
        next((item for item in items if isinstance(item, Dictionary) and _say(item)), None)
        return
    stream = pdf.get_object(number, 0)
    if not isinstance(stream, Stream):
        return
    if any(key in stream for key in _BYTES) or stream.get("/Subtype") == Name.OpenType or "/Params" in stream:
        _encode(stream)
    else:
        # Drawings and CMaps are text: one more line end is nothing to them.
        stream.write(stream.read_bytes() + b"\n")


def _say(item: Object) -> bool:
    """Let an object say what it is anyway; tell whether there was something left to say."""
    kind = item.get("/Type", Name.StructElem if "/S" in item and "/P" in item else None)
    for known, key, value in _USUAL:
        if kind == known and key not in item:
            item[key] = value
            return True
    return False


def _encode(stream: Stream) -> None:
    """Encode what is encoded once more, by run lengths, which end with a byte of their own (ISO 32000-1, 7.4.5)."""
    filters, parameters = stream.get("/Filter", Array()), stream.get("/DecodeParms", Array())
    before = list(filters) if isinstance(filters, Array) else [filters]
    told: list[Object | None] = list(parameters) if isinstance(parameters, Array) else [parameters]
    told += [None] * (len(before) - len(told))
    content = stream.read_raw_bytes()
    runs = (content[i : i + _RUN] for i in range(0, len(content), _RUN))
    written = b"".join(bytes([len(run) - 1]) + run for run in runs) + _END_OF_RUNS
    all_told = Array([None, *told]) if any(item is not None for item in told) else None
    stream.write(written, filter=Array([Name.RunLengthDecode, *before]), decode_parms=all_told)
