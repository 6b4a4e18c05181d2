"""Stored pieces: a line of JSON and the bytes of the file. There is no code in it, and nothing of the machine."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from livrerouge.piece.piece import Anchor, Bookmark, Face, Leading, Piece, Remarked

_FORM = b"livrerouge piece 1\n"


def store(piece: Piece) -> bytes:
    """Give a piece as bytes: equal pieces give equal bytes."""
    said = {key: value for key, value in asdict(piece).items() if key != "pdf"}
    return _FORM + json.dumps(said, separators=(",", ":"), sort_keys=True).encode() + b"\n" + piece.pdf


def restore(data: bytes) -> Piece:
    """Read a piece from bytes; raises ValueError for what is none."""
    if not data.startswith(_FORM):
        raise ValueError("not a piece of this form")
    line, _, pdf = data[len(_FORM) :].partition(b"\n")
    try:
        return _piece(json.loads(line), pdf)
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError("not a whole piece") from fault


def _piece(said: dict[str, Any], pdf: bytes) -> Piece:
    return Piece(
        name=said["name"],
        language=said["language"],
        pages=said["pages"],
        numbers=said["numbers"],
        parts=tuple(said["parts"]),
        counts=said["counts"],
        lacking=tuple((lack, at) for lack, at in said["lacking"]),
        remarks=tuple(Remarked(**one) for one in said["remarks"]),
        anchors=tuple(Anchor(**one) for one in said["anchors"]),
        bookmarks=tuple(Bookmark(**one) for one in said["bookmarks"]),
        leading=tuple(Leading(**one) for one in said["leading"]),
        faces=tuple(_face(one) for one in said["faces"]),
        pictures=tuple(said["pictures"]),
        pdf=pdf,
    )


def _face(said: dict[str, Any]) -> Face:
    style, weight, size = said["cut"]
    vertical, horizontal = said["stems"]
    return Face(
        **{
            **said,
            "cut": (style, weight, size),
            "stems": (vertical, horizontal),
            "widths": {int(glyph): width for glyph, width in said["widths"].items()},
            "codes": {int(code): (glyph, text) for code, (glyph, text) in said["codes"].items()},
        }
    )
