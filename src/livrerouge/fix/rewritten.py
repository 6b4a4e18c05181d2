"""Rewritten: a file as it is on the disk, with edits whose places are counted in its text as it was read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from livrerouge.fix.edit import Edit

_MARK = "\ufeff"
"""The byte order mark."""
_END = re.compile("\r\n")


def rewritten(written: str, edits: Sequence[Edit]) -> str | None:
    """Put edits of one file, being apart, into its characters; line ends and byte order mark stay as they are.

    None when the file does not hold the text that was read: it was changed since, or has control characters that
    were blanked.
    """
    shift = len(_MARK) if written.startswith(_MARK) else 0
    if not edits or _read(written[shift:]) != edits[0].span.source.text:
        return None
    # Where, in the text as it was read, stand line ends that are two characters in the file.
    pairs = [match.start() - number - shift for number, match in enumerate(_END.finditer(written))]
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += (written[position : edit.span.start + shift + bisect_left(pairs, edit.span.start)], edit.text)
        position = edit.span.end + shift + bisect_left(pairs, edit.span.end)
    return "".join((*parts, written[position:]))


def _read(text: str) -> str:
    """Give a text as it is read, every line end a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
