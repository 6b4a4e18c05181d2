"""What is given: files of the program, its packages, their fonts and the system's libraries, and the folders of these.

They are many and seldom change, so their signatures are compared, and contents where a signature is otherwise.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import time
from typing import Any

import livrerouge
from livrerouge.cli.unchanged.grounds import Unproved
from livrerouge.cli.unchanged.signature import Signature, content_sum, is_settled, signature, text_sum

Given = dict[str, list[Any]]
"""By folder: its signature (none while it is too young), the sum of the names in it (none where it was not looked
into), and by name its files: signature and sum, none for one that was not there."""

_CACHE = "__pycache__"
_LIBRARY = re.compile(r".+\.(so|dylib)(\.[0-9.]+)?|ld\.so\.cache|mime\.types")
"""Names of files outside the folders of packages that may be read: libraries, and how they are found."""


def names_sum(folder: str) -> str:
    """Give a sum of the names in a folder, but for what Python keeps of its modules."""
    return text_sum(sorted(set(os.listdir(folder)) - {_CACHE}))


def bounds(search: Iterable[str]) -> tuple[str, ...]:
    """Give the folders in which packages stand: Python's own, the program's, and those where modules are looked for."""
    package = os.path.dirname(os.path.abspath(livrerouge.__file__))
    known = {sys.prefix, sys.base_prefix, sys.exec_prefix, package, *search}
    return tuple(os.path.join(os.path.abspath(folder), "") for folder in known if os.path.abspath(folder) != os.sep)


def given(files: Iterable[str], folders: Mapping[str, str], since: float, before: Given) -> Given:
    """Describe files, and folders with the sum of the names that were in them.

    `since` is the moment the program began: what changed after it may not be what the program ran on, and raises
    `Unproved`. Sums are taken from what was described `before` where the signature is the same.
    """
    found: Given = {}
    for folder, names in folders.items():
        seen = signature(os.stat(folder))
        if names_sum(folder) != names:
            raise Unproved(f"something came into “{folder}”, or went, meanwhile")
        found[folder] = [seen if is_settled(seen, time()) else None, names, {}]
    for path in files:
        folder, name = os.path.split(path)
        found.setdefault(folder, [None, None, {}])[2][name] = _described(path, since, _known(before, folder, name))
    return found


def _known(before: Given, folder: str, name: str) -> list[Any] | None:
    place = before.get(folder)
    found = place[2].get(name) if isinstance(place, list) and len(place) == 3 and isinstance(place[2], dict) else None
    return found if isinstance(found, list) and len(found) == 5 else None


def _described(path: str, since: float, before: list[Any] | None) -> list[Any] | None:
    try:
        seen = signature(os.stat(path))
    except FileNotFoundError:
        return None
    if not is_settled(seen, since):
        raise Unproved(f"“{path}” is younger than the command")
    if before is not None and before[:4] == seen:
        return before
    size, known = content_sum(path)
    if (size, seen) != (seen[0], signature(os.stat(path))):
        raise Unproved(f"“{path}” is being changed")
    return [*seen, known]


def check_given(found: Given, search: Iterable[str]) -> bool:
    """Prove that what is given is as it was; raises `Unproved` otherwise.

    Tells whether contents had to be compared: then the signatures in `found` are new ones.
    """
    within, renewed, moment = bounds(search), False, time()
    for folder, place in found.items():
        seen, names, files = place
        inside = os.path.join(folder, "").startswith(within)
        if os.path.normpath(folder) != folder or not os.path.isabs(folder):
            raise Unproved("its record names a folder that is out of bounds")
        if names is not None and _is_otherwise(folder, seen):
            if not inside or names_sum(folder) != names:
                raise Unproved(f"something came into “{folder}”, or went")
            now = signature(os.stat(folder))
            if is_settled(now, moment):
                place[0], renewed = now, True
        before = os.path.join(folder, "")
        for name, known in files.items():
            if known is None:
                if os.path.lexists(before + name):
                    raise Unproved(f"there is “{before}{name}” now")
                continue
            status = os.stat(before + name)
            if status.st_ctime_ns != known[2] or signature(status) != known[:4]:
                readable = (inside or _LIBRARY.fullmatch(name)) and "/" not in name
                files[name] = _renewed(before + name, status, known, moment, readable=bool(readable))
                renewed = True
    return renewed


def _is_otherwise(folder: str, seen: Signature | None) -> bool:
    return seen is None or signature(os.stat(folder)) != seen


def _renewed(path: str, status: os.stat_result, known: list[Any], moment: float, *, readable: bool) -> list[Any]:
    """Compare the content of a file whose signature is otherwise, and give the new one once it can be relied on."""
    if not readable or status.st_size != known[0] or content_sum(path) != (known[0], known[4]):
        raise Unproved(f"“{Path(path).name}”, on which the program stands, has changed")
    seen = signature(status)
    # What is as young as this keeps its old signature, and is compared by content again.
    return [*seen, known[4]] if is_settled(seen, moment) else known
