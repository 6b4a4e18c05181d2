"""The program that runs: its interpreter, where its modules are looked for, what it loaded, what it was told."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from types import ModuleType

from livrerouge import __version__
from livrerouge.cli.unchanged.signature import text_sum

_SETTINGS = ("PYTHON", "LC_", "LD_", "DYLD_", "PANGO", "FC_", "FREETYPE", "HB_", "G_", "GIO_", "LIVREROUGE_")
_NAMED = ("LANG", "LANGUAGE", "TZ")
"""Variables of the environment, by how they begin and by name, that programs and libraries look at."""
_SEEN = "PYTHONPATH"
"""One of them that does not count: where modules are looked for is compared by itself."""
_LINKER = "/etc/ld.so.cache"
"""Says where the system finds libraries."""
_CUSTOM = ("sitecustomize", "usercustomize")


def environment() -> str:
    """Give a sum of the variables of the environment that may matter."""
    matter = (name for name in os.environ if name in _NAMED or name.startswith(_SETTINGS))
    return text_sum(sorted(f"{name}={os.environ[name]}" for name in matter if name != _SEEN))


def interpreter() -> list[str]:
    """Name the program and what runs it."""
    system = os.uname()
    # Libraries of macOS are parts of the system, and no files that can be looked at.
    release = system.release if sys.platform == "darwin" else ""
    optimized = str(sys.flags.optimize)
    return [__version__, sys.version, str(sys.implementation.cache_tag), optimized, system.machine, release]


def search_path(tops: Collection[str]) -> list[list[object]]:
    """Give the folders where modules are looked for, each with what it has of some names, and of what adds folders.

    A folder that has none of them, such as the one in which the command is called, does not count.
    """
    found: list[list[object]] = []
    for entry in sys.path:
        folder = os.path.abspath(entry)
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        kept = sorted(name for name in names if _is_found(folder, name, tops))
        if kept:
            found.append([folder, kept])
    return found


def _is_found(folder: str, name: str, tops: Collection[str]) -> bool:
    """Tell whether an entry of a folder is a module of one of some names, or says where others are."""
    stem, dot, _ = name.partition(".")
    return name.endswith(".pth") or (stem in tops and (bool(dot) or os.path.isdir(os.path.join(folder, name))))


def tops() -> set[str]:
    """Name the packages, and the modules in none, that are loaded, and those that Python asks for on its own."""
    return {name.partition(".")[0] for name in list(sys.modules)} | set(_CUSTOM)


def modules() -> Iterator[str]:
    """Give the files of all modules that are loaded."""
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) if isinstance(module, ModuleType) else None
        if isinstance(file, str):
            yield os.path.abspath(file)


def libraries() -> Iterator[str]:
    """Give the files of the libraries that are loaded, of the interpreter, and what says where libraries are found."""
    yield os.path.realpath(sys.executable)
    if os.path.exists(_LINKER):
        yield _LINKER
    if sys.platform == "darwin":
        yield from _images()
        return
    with open("/proc/self/maps", encoding="utf-8", errors="surrogateescape") as maps:
        mapped = {line.split(None, 5)[5].rstrip("\n") for line in maps if line.count("/")}
    yield from (path for path in mapped if ".so" in os.path.basename(path) and os.path.isfile(path))


def _images() -> Iterator[str]:
    """Give the libraries that macOS says are loaded, but those of the system."""
    import ctypes

    system = ctypes.CDLL(None)
    system._dyld_get_image_name.restype = ctypes.c_char_p
    for number in range(system._dyld_image_count()):
        path = os.fsdecode(system._dyld_get_image_name(number) or b"")
        if os.path.isfile(path):
            yield path
