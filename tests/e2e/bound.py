"""A publication drawn both ways from the same layout: in pieces that are bound, and in one go by the engine alone."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from e2e.bench import ROOT
from e2e.booklet import apart, once

_WRITE = "import sys, pathlib; from e2e.bound import write; write(pathlib.Path(sys.argv[1]), *sys.argv[2:])"


@dataclass(frozen=True, slots=True)
class Both:
    """The files, and what they were bound from."""

    bound: bytes
    whole: bytes
    """Sealed, as the bound one."""
    pieces: tuple[bytes, ...]
    """As they are stored."""
    files: dict[str, bytes]
    """Of the faces, by digest."""


@lru_cache
def both(shared: Path, name: str, variant: str) -> Both:
    """Build a publication both ways in a process of its own."""

    def make(file: Path) -> None:
        apart(_WRITE, str(file), name, variant)

    found = pickle.loads(once(shared / f"both-{name}-{variant}", make).read_bytes())
    assert isinstance(found, Both)
    return found


def write(file: Path, name: str, variant: str) -> None:
    """Build a publication, and draw its pages a second time in one go."""
    from livrerouge import emit as room
    from livrerouge.build import build
    from livrerouge.emit import Emitted
    from livrerouge.model.book import Book
    from livrerouge.model.style import Variant
    from livrerouge.paginate import Pagination
    from livrerouge.piece import store
    from livrerouge.seal import seal
    from whole import whole

    own = room.emit
    found: list[tuple[bytes, Emitted]] = []

    def kept(pagination: Pagination, book: Book) -> object:
        outcome = own(pagination, book)
        drawn = whole([document for _, document in pagination.documents], book.publication.language)
        sealed = seal(drawn, book, pagination.page_map, None, Variant(variant)).value
        found.append((sealed, outcome.value))
        return outcome

    room.emit = kept  # type: ignore[assignment]
    made = build(ROOT, name, variant=Variant(variant))
    assert made.pdf is not None, [diagnostic.message for diagnostic in made.diagnostics]
    ((sealed, emitted),) = found
    file.write_bytes(pickle.dumps(Both(made.pdf, sealed, tuple(map(store, emitted.pieces)), dict(emitted.files))))
