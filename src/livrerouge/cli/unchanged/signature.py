"""Signatures and sums: what shows, without reading it or by reading it, that a file is the same."""

from __future__ import annotations

import os
import stat

Signature = list[int]
"""Size in bytes, times of the content and of the last change in nanoseconds, number in its file system."""

_MILLISECOND = 1_000_000
_FINE, _COARSE = 20 * _MILLISECOND, 2000 * _MILLISECOND
"""How long after a change another one may show the same time: the clock's tick, or the seconds of old systems."""


def signature(status: os.stat_result) -> Signature:
    """Give the signature of a file or a folder."""
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


def is_settled(seen: Signature, moment: float) -> bool:
    """Tell whether a file was last changed so long before a moment (seconds since 1970) that a later change shows."""
    _, content, change, _ = seen
    tick = _FINE if change % _MILLISECOND else _COARSE
    return max(content, change) + tick < int(moment * 1e9)


def content_sum(path: str) -> tuple[int, str]:
    """Give the size and the SHA-256 of an ordinary file; raises OSError for what is none, or cannot be read."""
    # It is slow to import, and not all that asks for signatures needs it.
    from hashlib import file_digest

    # What is no file may keep whoever opens it waiting.
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise OSError("it is not an ordinary file")
        found = file_digest(file, "sha256").hexdigest()
        return file.tell(), found


def text_sum(lines: list[str]) -> str:
    """Give the SHA-256 of some lines, whatever is in them."""
    from hashlib import sha256

    return sha256("\0".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
