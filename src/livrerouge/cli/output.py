"""Output: put a finished PDF in the place of the last good one, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from livrerouge.cli.order import FOLDER, Edition, Written
from livrerouge.codes import machine
from livrerouge.report import Entry, entries

_OUTSIDE = "the folder is a link that leads out of the project"


def write(edition: Edition, root: Path) -> Written:
    """Write the PDF of an edition; one with errors has none, and its last good PDF is not touched.

    Diagnostics: M104 output cannot be written.
    """
    if edition.pdf is None:
        return Written(None, edition.entries)
    path = f"{FOLDER}/{edition.file_name}"
    try:
        (root / FOLDER).mkdir(exist_ok=True)
        if not (root / FOLDER).resolve().is_relative_to(root.resolve()):
            raise OSError(_OUTSIDE)
        put(root / path, edition.pdf)
    except OSError as fault:
        told = machine.CANNOT_WRITE.at(None, path=path, reason=(fault.strerror or str(fault)).lower())
        return Written(None, (*edition.entries, *entries([told])))
    return Written(path, edition.entries)


def write_manifest(file: Path, text: str) -> tuple[Entry, ...]:
    """Write a manifest where it is wanted; tell when that fails (M104)."""
    try:
        put(file, text.encode())
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        return entries([machine.CANNOT_WRITE.at(None, path=file.name, reason=reason)])
    return ()


def write_report(report: str, proof: bytes) -> tuple[Entry, ...]:
    """Write the report of a PDF; give the fault when it cannot be written (M104)."""
    try:
        put(Path(report).absolute(), proof)
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        return entries([machine.CANNOT_WRITE.at(None, path=report, reason=reason)])
    return ()


def put(file: Path, content: bytes, mode: int | None = None) -> None:
    """Write beside a file under another name, then take its place in one step.

    Without a mode the file is one that everybody reads, as far as the user's mask allows.
    """
    number, name = tempfile.mkstemp(prefix=f".{file.stem}-", suffix=file.suffix, dir=file.parent)
    try:
        with os.fdopen(number, "wb") as written:
            written.write(content)
            # A name made by mkstemp is private; a PDF is made to be read.
            mask = os.umask(0)
            os.umask(mask)
            os.fchmod(number, 0o666 & ~mask if mode is None else mode)
            written.flush()
            os.fsync(number)
        os.replace(name, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
