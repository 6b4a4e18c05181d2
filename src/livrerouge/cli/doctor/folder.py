"""Folders that a build writes to: they can be written, and there is room in them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from livrerouge.cli.doctor.finding import Finding, missing, ok, warning

OUTPUT = "build"
"""Where PDFs are written; what writes them cannot be imported on a system without children."""
LEAST = 20_000_000
"""Bytes without which a booklet with pictures cannot be written."""
ROOM = 200_000_000
"""Bytes with which every publication can be."""


def folders(root: Path | None) -> Iterator[Finding]:
    """Look at the folder of the output, if there is a project, and at the temporary one."""
    if root is None:
        told = "there is no publication here: no book/NAME/book.yaml in this folder or above it"
        yield warning("project", told, "change to the folder of a project")
    else:
        output = root / OUTPUT
        # The first build makes it.
        yield _look("output", output if output.exists() or output.is_symlink() else root, "make the folder writable")
    yield _temporary()


def _temporary() -> Finding:
    try:
        return _look("temporary folder", Path(tempfile.gettempdir()), "set TMPDIR to a folder that can be written")
    except FileNotFoundError:
        return missing("temporary folder", "no folder can be written", "set TMPDIR to a folder that can be written")


def _look(topic: str, folder: Path, remedy: str) -> Finding:
    """Write something into a folder, then ask how much more would fit."""
    try:
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"livrerouge")
            trial.flush()
        free = shutil.disk_usage(folder).free
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        return missing(topic, f"{folder} cannot be written: {reason}", remedy)
    told = f"{folder}, {free // 1_000_000} MB free"
    if free < LEAST:
        return missing(topic, told, "make room on its disk")
    return warning(topic, told, "make room on its disk") if free < ROOM else ok(topic, told)
