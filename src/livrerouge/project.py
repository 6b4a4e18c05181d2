"""The project: where its root is, which publications it has, and in which folders its styles are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import livrerouge

PARTS = ("book", "data", "styles")
"""The folders of a project that are read."""
FILES = 5000
BYTES = 500_000_000
"""Files and bytes that the folder of a publication, or of a style, may hold."""


def find_root(start: Path) -> Path | None:
    """Find the project's root: the nearest folder, from `start` upwards, with a publication in `book/`."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if publications(folder)), None)


def publications(root: Path) -> tuple[str, ...]:
    """Name the publications of a project: the folders in `book/` that have a book.yaml."""
    try:
        return tuple(sorted(file.parent.name for file in (root / "book").glob("*/book.yaml")))
    except OSError:
        return ()


def style_folders(root: Path) -> Iterator[tuple[Path, Path]]:
    """Give the folders in which styles are looked for, each with the folder its files must not leave."""
    package = Path(livrerouge.__file__).resolve().parent
    yield root / "styles", root
    yield package / "styles", package / "styles"
    # A checkout of the project itself, the package being in its src folder.
    checkout = package.parent.parent
    if (checkout / "pyproject.toml").is_file():
        yield checkout / "styles", checkout / "styles"
