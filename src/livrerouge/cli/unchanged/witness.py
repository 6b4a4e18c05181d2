"""The witness: sees in the child what a build is made of, and gives evidence at its end."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

from livrerouge.cli.order import Order
from livrerouge.cli.unchanged.given import bounds, given, names_sum
from livrerouge.cli.unchanged.grounds import Unproved, standing
from livrerouge.cli.unchanged.program import environment, interpreter, libraries, modules, search_path, tops
from livrerouge.cli.unchanged.record import known_files
from livrerouge.cli.unchanged.signature import content_sum

_START = 1.0
"""Seconds at most that the command has run when it is asked for its time."""
_NOWHERE = ("/proc/", "/dev/", "/sys/")
_WRITING = os.O_WRONLY | os.O_RDWR
_CACHE = "__pycache__"


class Witness:
    """Notes what is opened and looked into; for a child, since it looks on as long as the process lives."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.doubt = ""
        """Why nothing can be proved; empty for as long as all can."""
        self._resting = True
        self._environment = environment()
        self._within = bounds(str(folder) for folder, _ in search_path(tops()))
        self._before = known_files(order)
        self._standing: dict[str, str] = {}
        self._files: dict[str, dict[str, tuple[int, str]]] = {}
        self._opened: set[str] = set()
        self._wanted: set[str] = set()
        self._folders: dict[str, str] = {}
        self._grounds: tuple[str, ...] = ()
        try:
            # Before anything is read: what comes later is not in it, and will be missed.
            self._standing = standing(order.root, order.publication)
            self._files = {ground: {} for ground in self._standing}
            self._grounds = tuple(os.path.join(ground, "") for ground in self._standing)
            for file in set(modules()):
                self._look_into(os.path.dirname(file))
        except (OSError, Unproved) as fault:
            self.doubt = str(fault)
        sys.addaudithook(self._see)
        self._resting = False

    def _see(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note an event; what happens meanwhile is the witness's own doing, and a fault of its own is a doubt."""
        if self._resting or event not in ("open", "import", "os.listdir", "os.scandir"):
            return
        self._resting = True
        try:
            if event == "import":
                self._wanted.add(str(arguments[0]).partition(".")[0])
            elif isinstance(arguments[0], str | bytes | os.PathLike):
                path = os.path.abspath(os.fsdecode(arguments[0]))
                if event != "open":
                    self._look_into(path)
                elif not _writes(*arguments[1:]):
                    self._open(path)
        except Exception as fault:
            self.doubt = self.doubt or f"what was opened could not be noted: {fault}"
        finally:
            self._resting = False

    def _open(self, path: str) -> None:
        """Note a file as it is before it is read: if it changes now, its sum is not that of what is read later."""
        if path.endswith(".pyc") or path.startswith(_NOWHERE):
            return
        real = os.path.realpath(path)
        ground = max((ground for ground in self._grounds if real.startswith(ground)), key=len, default="")
        if not ground:
            self._opened.add(path)
            return
        seen = content_sum(real)
        if self._files[ground[:-1]].setdefault(real[len(ground) :], seen) != seen:
            self.doubt = self.doubt or f"“{real[len(ground) :]}” changed while it was read"

    def _look_into(self, folder: str) -> None:
        """Note what stands in a folder of packages; the names in grounds, and of modules, are noted elsewhere."""
        slashed = os.path.join(folder, "")
        inside = slashed.startswith(self._within) and not slashed.startswith(self._grounds)
        searched = folder in map(os.path.abspath, sys.path)
        if inside and not searched and folder not in self._folders and os.path.basename(folder) != _CACHE:
            with suppress(FileNotFoundError, NotADirectoryError):
                self._folders[folder] = names_sum(folder)

    def evidence(self) -> dict[str, Any]:
        """Give all that a later build has to prove, as JSON values; empty where something of it is in doubt."""
        self._resting = True
        scratch = os.path.join(os.environ.get("TMPDIR") or "/tmp", "")
        given_files = {path for path in self._opened if not path.startswith(scratch)}
        since = (self.order.since or 0.0) - _START
        try:
            for file in (loaded := set(modules())):
                self._look_into(os.path.dirname(file))
            grounds = [path for path in given_files | loaded if not os.path.isdir(path)]
            program = given({*grounds, *libraries()}, self._folders, since, self._before)
        except (OSError, Unproved) as fault:
            self.doubt = self.doubt or str(fault)
        if self.doubt:
            return {}
        names = sorted(tops() | self._wanted | self._packages(given_files))
        return {
            "standing": list(self._standing.values()),
            "files": list(self._files.values()),
            "interpreter": interpreter(),
            "environment": self._environment,
            "names": names,
            "search": search_path(names),
            "given": program,
        }

    def _packages(self, files: set[str]) -> set[str]:
        """Name the packages from which files were opened without being loaded: those of fonts."""
        folders = sorted({os.path.join(os.path.abspath(entry), "") for entry in sys.path}, key=len, reverse=True)
        found = (next((file[len(folder) :] for folder in folders if file.startswith(folder)), "") for file in files)
        return {name.split(os.sep)[0] for name in found if os.sep in name}


def _writes(mode: object = None, flags: object = 0, *_: object) -> bool:
    """Tell whether a file is opened to be written, by the way Python says it."""
    if isinstance(mode, str):
        return bool(set(mode) & set("wax+"))
    return isinstance(flags, int) and bool(flags & _WRITING)
