"""The pages of a publication with the engine's own tags, which tell page by page what is printed.

The tags of the program tell what was written: of a table in several parts, what is printed again is no content. Those
of the engine know of pages only, so tests of what each page shows read them. The pages are the same, to the pixel
(`e2e.test_tags`).
"""

from __future__ import annotations

from pathlib import Path

from e2e.bench import ROOT
from e2e.booklet import apart, once

_WRITE = "import sys, pathlib; from e2e.printed import write; write(pathlib.Path(sys.argv[1]), *sys.argv[2:])"


def printed(shared: Path, name: str, variant: str = "classic") -> Path:
    """Build a publication in a process of its own and keep what is drawn; give the file."""

    def make(file: Path) -> None:
        apart(_WRITE, str(file), name, variant)

    return once(shared / f"printed-{name}-{variant}.pdf", make)


def write(file: Path, name: str, variant: str) -> None:
    """Draw a publication without the tags of the program."""
    from livrerouge import emit as room
    from livrerouge.build import build
    from livrerouge.model.book import Book
    from livrerouge.model.style import Variant
    from livrerouge.paginate import Pagination
    from whole import whole

    own = room.emit

    def kept(pagination: Pagination, book: Book) -> object:
        documents = [document for _, document in pagination.documents]
        file.write_bytes(whole(documents, book.publication.language, tagged=False))
        return own(pagination, book)

    room.emit = kept  # type: ignore[assignment]
    build(ROOT, name, variant=Variant(variant))
