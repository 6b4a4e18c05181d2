"""Grounds: the folders in which the files of a publication stand, and what there is in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from livrerouge.cli.unchanged.signature import content_sum, text_sum
from livrerouge.project import BYTES, FILES, style_folders

_DATA = "data"
_ENTRIES = 50_000
"""Entries of a folder that are looked at: of larger ones nothing is proved."""


class Unproved(Exception):  # noqa: N818 - it is an answer, not an error
    """Raised with the reason, in words, why something cannot be proved to be as it was."""


def grounds(root: Path, publication: str) -> tuple[str, ...]:
    """Give the folders from which files of a publication and its styles are read, links followed to their end."""
    folders = (root / "book" / publication, root / _DATA, *(folder for folder, _ in style_folders(root)))
    return tuple(dict.fromkeys(os.path.realpath(folder) for folder in folders))


def standing(root: Path, publication: str) -> dict[str, str]:
    """Give, for each ground, a sum of all names in it; raises `Unproved` for what no sum holds.

    What has more files or bytes than a publication or a style may have is refused by a build, and so by a proof. Of
    data only links count, since each file of data is asked for by its name.
    """
    home, data = os.path.realpath(root), os.path.realpath(root / _DATA)
    book = os.path.realpath(root / "book" / publication)
    found: dict[str, str] = {}
    for ground in grounds(root, publication):
        if ground == data:
            lines = [line for line in _lines(ground, _ENTRIES, 0) if line.startswith("link")]
        elif ground == book:
            lines = list(_lines(ground))
        else:
            lines = list(_styles(ground))
        # A project that was moved is the same; the program's styles are where they are.
        inside = ground.startswith(os.path.join(home, ""))
        found[ground] = text_sum([os.path.relpath(ground, home) if inside else ground, *lines])
    return found


def _styles(ground: str) -> Iterator[str]:
    """Tell what stands in a folder of styles."""
    try:
        names = sorted(os.listdir(ground))
    except FileNotFoundError:
        return
    for name in names:
        inner = os.path.join(ground, name)
        if os.path.islink(inner) and os.path.isdir(inner):
            raise Unproved(f"“{name}” in a folder of styles is a link")
        if os.path.isdir(inner):
            yield f"folder {name}"
            yield from _lines(inner)
        elif not name.startswith("."):
            yield f"file {name}"


def _lines(folder: str, most: int = FILES, room: int = BYTES) -> Iterator[str]:
    """Tell what stands in a folder and below it: kinds and names, and where links lead.

    Hidden files do not count: nothing finds them but who asks for them by name, and then their content does. Of bytes
    none are counted where that is 0.
    """
    files, size = 0, 0
    left = [""]
    while left:
        inner = left.pop()
        try:
            with os.scandir(os.path.join(folder, inner)) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except FileNotFoundError:
            yield f"nothing {inner}"
            continue
        files += len(listed)
        for entry in listed:
            name = os.path.join(inner, entry.name)
            if room:
                size += entry.stat(follow_symlinks=False).st_size
            if entry.is_symlink():
                if room and entry.is_dir():
                    raise Unproved(f"the folder “{name}” is a link")
                # No path has two of these in a row.
                yield f"link {name}//{os.path.relpath(os.path.realpath(entry.path), folder)}"
            elif entry.is_dir(follow_symlinks=False):
                yield f"folder {name}"
                left.append(name)
            elif not entry.is_file(follow_symlinks=False):
                yield f"other {name}"
            elif not entry.name.startswith("."):
                yield f"file {name}"
        if files > most or size > room:
            raise Unproved(f"there are too many files, or too large ones, in “{os.path.basename(folder)}”")


def check_files(ground: str, files: dict[str, list[object]]) -> None:
    """Prove that files of a ground have the content they had, given as size and sum; raises `Unproved` otherwise."""
    real: dict[str, bool] = {}
    for name, (size, known) in files.items():
        path = os.path.join(ground, name)
        folder = os.path.dirname(path)
        if os.path.normpath(path) != path or not path.startswith(ground + os.sep):
            raise Unproved("its record names a file that is out of bounds")
        if folder not in real:
            real[folder] = os.path.realpath(folder) == folder
        try:
            same = real[folder] and not os.path.islink(path) and os.path.getsize(path) == size
            same = same and content_sum(path) == (size, known)
        except OSError:
            raise Unproved(f"“{name}” is gone") from None
        if not same:
            raise Unproved(f"“{name}” has changed")
