"""The terminal: whether it can show what the program has to say, and Python open what authors name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TextIO

from livrerouge.cli.doctor.finding import Finding, ok, warning


def terminal() -> Iterator[Finding]:
    """Look at the encodings of the terminal and of file names."""
    found = {"stderr": _of(sys.stderr), "stdout": _of(sys.stdout), "file names": sys.getfilesystemencoding()}
    narrow = {name: encoding for name, encoding in found.items() if not _is_utf8(encoding)}
    if not narrow:
        yield ok("encoding", "UTF-8")
        return
    told = ", ".join(f"{name}: {encoding}" for name, encoding in narrow.items())
    remedy = "unset PYTHONIOENCODING" if os.environ.get("PYTHONIOENCODING") else "export PYTHONUTF8=1"
    yield warning("encoding", f"{told}; other letters may be shown by their numbers", f"run: {remedy}")


def _of(stream: TextIO | None) -> str:
    """Give the encoding of a stream; one that is closed lacks nothing."""
    return (stream.encoding if stream is not None else None) or "utf-8"


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("_", "-") in ("utf-8", "utf8")
