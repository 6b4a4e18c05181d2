"""Records: what the last build of an edition was made of and what came of it, as a file in the project's store."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import Any

from livrerouge.cli.order import Order
from livrerouge.cli.store import FOLDER, store

VERSION = 1
"""Of the form of a record; one of another form is none."""
_PLACE = "builds"
_LARGEST = 32_000_000
"""Bytes of a record."""


def _file(order: Order) -> Path:
    """Give the place of an edition's record: one for each PDF, so that the last one written has it."""
    name = sha256(f"{order.publication}\0{order.variant}".encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(_PLACE) / f"{name}.json"


def read(order: Order) -> dict[str, Any] | None:
    """Read the record of an edition; none where there is none that can be relied on.

    A record is bound to the time of its file. A copy that comes with a repository, as old as the checkout, is none:
    it would vouch for a PDF that came along with it.
    """
    path = order.root / FOLDER / _file(order)
    if (order.root / FOLDER).is_symlink() or path.parent.is_symlink():
        return None
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC), "rb") as file:
            status = os.fstat(file.fileno())
            if status.st_size > _LARGEST:
                return None
            values = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(values, dict) or (values.get("version"), values.get("time")) != (VERSION, status.st_mtime_ns):
        return None
    return values if values.get("order") == _ordered(order) else None


def known_files(order: Order) -> dict[str, list[Any]]:
    """Give what the last record says of the files that are given, so that they need not be read again."""
    found = (read(order) or {}).get("given")
    return found if isinstance(found, dict) else {}


def write(order: Order, values: dict[str, Any]) -> None:
    """Write the record of an edition in the place of the last one, in one step; raises OSError where that fails."""
    place = store(order.root) / _file(order)
    place.parent.mkdir(exist_ok=True)
    if place.parent.is_symlink():
        raise OSError("the folder is a link")
    # It is slow to import, and who only reads has no need of it.
    import tempfile

    number, draft = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(number, "wb") as file:
            # A file system may keep less of a time than it is given.
            os.utime(number, ns=(time := time_ns(), time))
            time = os.fstat(number).st_mtime_ns
            told = {"version": VERSION, "time": time, "order": _ordered(order), **values}
            file.write(json.dumps(told, separators=(",", ":")).encode())
            file.flush()
            os.utime(number, ns=(time, time))
        os.replace(draft, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise


def _ordered(order: Order) -> list[object]:
    """Say what was ordered, as far as it shows in the PDF or in what is told of it."""
    return [order.publication, order.variant, order.epoch]
