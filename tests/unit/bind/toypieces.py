"""Pieces of the toy pages, drawn and bound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pikepdf

from livrerouge.bind import bind
from livrerouge.emit import Emitted, emit
from livrerouge.model.book import Section
from livrerouge.model.style import Face
from livrerouge.paginate import Engine, Pagination, settle
from livrerouge.paginate.subset import subset
from livrerouge.piece import Piece
from livrerouge.place import Source
from toypages import SHEET, Composer, book, pieces, section, start, style


def laid(bodies: Mapping[str, str], css: str = "", file: Path | None = None) -> Pagination:
    """Lay out a section of each body, in the toy font or that of a file; dead links are meant."""
    made = book(*map(_section, bodies))
    engine = start(css)
    if file is not None:
        shared = replace(style(), faces=(Face("Toy", 400, False, str(file)),))
        engine = Engine.start(shared, (Source.of("styles/toy/page.css", SHEET + css),), "/nowhere").value
    return settle(made, pieces(made), Composer(bodies), engine).value


def sharing() -> Path:
    """Give a font file in which spaces and hyphens of several kinds share their glyphs."""
    package = find_spec("fontpkg_spectral")
    assert package is not None
    assert package.origin is not None
    return Path(package.origin).parent / "files" / "Spectral-Regular.ttf"


def _section(name: str) -> Section:
    return section(name, 2)


def drawn(bodies: Mapping[str, str], css: str = "", file: Path | None = None) -> Emitted:
    """Draw a piece of each body."""
    return emit(laid(bodies, css, file), book(*map(_section, bodies))).value


@contextmanager
def bound(emitted: Emitted, pieces_: Sequence[Piece] | None = None) -> Iterator[pikepdf.Pdf]:
    """Bind what was drawn, or some pieces instead of it."""
    data = bind(emitted.pieces if pieces_ is None else pieces_, emitted.files, subset)
    with pikepdf.open(BytesIO(data)) as pdf:
        yield pdf
