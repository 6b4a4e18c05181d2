"""Origin: from which publication, in which variant and with which date a PDF says it was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from xml.sax.saxutils import unescape

import pikepdf
from pikepdf import Stream

_FOLDER = "book/"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_MOST = 1 << 20
"""Bytes that are read of a packet."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a PDF says of the build that made it; empty where it says nothing."""

    publication: str = ""
    """The folder's name."""
    variant: str = ""
    epoch: int | None = None
    """Seconds since 1970, when it was given the time of its build."""


def origin(data: bytes) -> Origin:
    """Read where a PDF comes from in its metadata (ISO 16684-1); one that cannot be read raises what pikepdf does."""
    with pikepdf.open(BytesIO(data)) as pdf:
        packet = pdf.Root.get("/Metadata")
        text = packet.read_bytes()[:_MOST].decode("utf-8", "replace") if isinstance(packet, Stream) else ""
    source, created = _said(text, "dc:source"), _said(text, "xmp:CreateDate")
    return Origin(
        publication=source.removeprefix(_FOLDER) if source.startswith(_FOLDER) else "",
        variant=_said(text, "xmpMM:RenditionClass"),
        epoch=_seconds(created) if _MOMENT.fullmatch(created) else None,
    )


def _said(text: str, name: str) -> str:
    found = re.search(rf"<{name}>([^<]*)</{name}>", text)
    return unescape(found[1]).strip() if found else ""


def _seconds(moment: str) -> int | None:
    """Give the seconds of a time; a stranger's need not be one of the calendar."""
    try:
        return int(datetime.fromisoformat(moment).timestamp())
    except ValueError:
        return None
