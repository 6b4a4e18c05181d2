"""Census: how many files a folder has, and of what size, before any of them is read."""

from __future__ import annotations

import os
from pathlib import Path

from livrerouge.codes.publication import TOO_MUCH
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import place
from livrerouge.project import BYTES, FILES

_MEGABYTE = 1_000_000


def is_too_much(folder: Path, path: str, diagnostics: list[Diagnostic]) -> bool:
    """Tell whether a folder holds more than a publication or a style can (B046), told at `path`.

    Links to other folders are not followed: what they lead to is no part of it.
    """
    files = size = 0
    for around, folders, names in os.walk(folder):
        files += len(names) + len(folders)
        for name in names[: FILES + 1]:
            try:
                size += os.lstat(os.path.join(around, name)).st_size
            except OSError:
                # It is gone meanwhile, or told where it is read.
                continue
        what = f"{FILES} files" if files > FILES else f"{BYTES // _MEGABYTE} MB" if size > BYTES else ""
        if what:
            diagnostics.append(TOO_MUCH.at(place(path), folder=os.path.dirname(path), what=what))
            return True
    return False
