"""Libraries of the system: those that lay out text, loaded by the names the layout engine loads them by."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator

from livrerouge.cli.doctor.finding import Finding, missing, ok, warning
from livrerouge.cli.fault import command

NEEDED = {
    "gobject-2.0": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "pango-1.0": ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
    "pangoft2-1.0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
}
"""Names of each library, on Linux and on macOS."""
SUBSETTER = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib")


def libraries() -> Iterator[Finding]:
    """Look whether the libraries can be loaded, without the layout engine."""
    loaded = {name: _load(files) for name, files in NEEDED.items()}
    lacking = [name for name, library in loaded.items() if library is None]
    pango = loaded["pango-1.0"]
    if lacking:
        yield missing("Pango", f"cannot be loaded: {', '.join(f'lib{name}' for name in lacking)}", _remedy())
    elif pango is not None:
        yield ok("Pango", _version(pango))
    if _load(SUBSETTER) is None:
        told = "libharfbuzz-subset cannot be loaded: PDFs are made without it, more slowly"
        yield warning("font subsetter", told, _remedy())
    else:
        yield ok("font subsetter", "libharfbuzz-subset")


def pango_version() -> str:
    """Give the version of Pango; empty where it cannot be loaded."""
    pango = _load(NEEDED["pango-1.0"])
    return _version(pango) if pango is not None else ""


def subsets() -> bool:
    """Tell whether the subsetter of the system can be loaded; without it another one makes other bytes."""
    return _load(SUBSETTER) is not None


def _load(files: tuple[str, str]) -> ctypes.CDLL | None:
    """Load a library; none when it is not there or is broken."""
    try:
        return ctypes.CDLL(files[sys.platform == "darwin"])
    except OSError:
        return None


def _version(pango: ctypes.CDLL) -> str:
    tell = pango.pango_version_string
    tell.restype = ctypes.c_char_p
    said: bytes = tell()
    return said.decode("ascii", "replace")


def _remedy() -> str:
    return f"run: {command()}"
