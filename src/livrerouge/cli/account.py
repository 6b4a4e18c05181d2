"""Accounts: what we need to know of a fault of our own, in a file that can be sent without giving content away."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from re import match

from livrerouge import __version__
from livrerouge.cli.store import FOLDER, store

TO_TERMINAL = "what --verbose prints"
"""What can be sent where no file could be written."""


def frames_of(fault: BaseException) -> str:
    """Give the way to an exception and its kind, without its message, which may quote content."""
    lines: list[str] = []
    seen: set[int] = set()
    here: BaseException | None = fault
    while here is not None and id(here) not in seen:
        seen.add(id(here))
        steps = traceback.extract_tb(here.__traceback__)
        own = [f"  {_short(step.filename)}:{step.lineno} in {step.name}" for step in _ends(steps)]
        lines = [*own, type(here).__name__, *(["then:", *lines] if lines else ())]
        here = here.__cause__ or here.__context__
    return "\n".join(lines) + "\n"


def write_account(root: Path | None, frames: str, stage: str, place: str = "") -> str:
    """Write the account of a fault into the project's `.livrerouge`; give its path, or what else can be sent.

    The same fault has the same file, so they do not pile up.
    """
    if root is None:
        return TO_TERMINAL
    name = f"fault-{sha256(frames.encode()).hexdigest()[:8]}.txt"
    text = "\n".join((f"livrerouge {__version__}", f"at: {stage}", f"place: {place or 'none'}", *_versions(), frames))
    try:
        folder = store(root)
        number, draft = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(number, "w", encoding="utf-8") as written:
                written.write(text)
            os.replace(draft, folder / name)
        except BaseException:
            with suppress(OSError):
                os.unlink(draft)
            raise
    except OSError:
        return TO_TERMINAL
    return f"{FOLDER}/{name}"


def _ends(steps: list[traceback.FrameSummary], most: int = 40) -> list[traceback.FrameSummary]:
    """Keep the beginning and the end of a way too long to read."""
    return steps if len(steps) <= 2 * most else [*steps[:most], *steps[-most:]]


def _short(file: str) -> str:
    """Give the path of a module from the folder of packages it is in, not of this machine."""
    roots = sorted((folder for folder in sys.path if folder and file.startswith(folder + os.sep)), key=len)
    return Path(file).relative_to(roots[-1]).as_posix() if roots else Path(file).name


def _versions() -> Iterator[str]:
    """Name the versions of what the program stands on."""
    yield f"Python {platform.python_version()}, {platform.platform()}"
    wanted: Sequence[str]
    try:
        wanted = requires("livrerouge") or ()
    except PackageNotFoundError:
        # It runs from a checkout that is not installed.
        wanted = ("weasyprint", "pikepdf", "jinja2", "markdown-it-py", "pyyaml", "pillow", "click", "rich")
    for line in wanted:
        found = match(r"[\w.-]+", line)
        if found is not None and "extra ==" not in line:
            with suppress(PackageNotFoundError):
                yield f"{found[0]} {version(found[0])}"
