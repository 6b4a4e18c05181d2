"""The store: the folder in the project's root in which the program keeps what is its own."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

FOLDER = ".livrerouge"
_IGNORED = ".gitignore"


def store(root: Path) -> Path:
    """Give the project's store, made where it is missing; raises OSError where there can be none.

    It keeps itself out of repositories. One that is a link is none: what it leads to may be anywhere.
    """
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    if folder.is_symlink():
        raise OSError("the folder is a link")
    ignored = folder / _IGNORED
    if not ignored.exists():
        ignored.write_text("*\n", "utf-8")
    return folder


def clean(root: Path) -> str:
    """Remove the project's store and nothing else, and say so; raises OSError where that fails.

    Of a link the link alone is removed.
    """
    folder = root / FOLDER
    if folder.is_symlink():
        folder.unlink()
        return f"{FOLDER}: it was a link; what it leads to is left as it is"
    if not folder.exists():
        return f"{FOLDER}: there is nothing to remove"
    files, size = _measured(folder)
    # It is slow to import, and nothing else here needs it.
    from shutil import rmtree

    rmtree(folder)
    return f"{FOLDER}: {files} file{'' if files == 1 else 's'}, {max(1, round(size / 1000))} KB removed"


def _measured(folder: Path) -> tuple[int, int]:
    """Count the files of a folder, and their bytes."""
    files = size = 0
    for around, _, names in os.walk(folder):
        for name in names:
            files += 1
            with suppress(OSError):
                size += os.lstat(os.path.join(around, name)).st_size
    return files, size
