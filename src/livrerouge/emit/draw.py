"""Drawing: a unit becomes a piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager as During
from dataclasses import dataclass
from typing import Any, Protocol

from livrerouge.emit.apart import drawn_apart
from livrerouge.emit.gather import Gathered, bookmarks, faces, gather
from livrerouge.emit.sfnt import known
from livrerouge.emit.text import true_text
from livrerouge.emit.unit import Unit
from livrerouge.engine.remark import Remark, hear
from livrerouge.piece import Piece, Remarked
from livrerouge.tag import Drawing, Tagged, tag
from livrerouge.tag.drawing import Tags

_FAILED = "Failed to render SVG image"


class Tagging(Protocol):
    """Who lets tags be written: what `paginate` gives."""

    def tagged_by(self, tags: Tags) -> During[None]:
        """Let tags be written by a function while a PDF is written."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece, and the files of its faces by their digests."""

    piece: Piece
    files: Mapping[str, bytes]


def draw(unit: Unit, language: str, tagging: Tagging) -> Drawn:
    """Draw a unit of a publication in a language, tagged after PDF/UA-1 (ISO 14289-1), so that it can be bound.

    The same unit gives the same bytes, whatever is drawn beside it. What the engine raises is left to the caller.
    """
    first = unit.documents[0]
    whole = first.copy([page for document in unit.documents for page in document.pages])
    whole.metadata = type(whole.metadata)(lang=language, attachments=[])
    tagged: list[Tagged] = []
    gathered: list[Gathered] = []

    def tags(drawing: Drawing) -> None:
        tagged.append(tag(drawing, f"{unit.name}/"))

    def finish(_: object, pdf: Any) -> None:  # noqa: ANN401 - the engine's
        gathered.append(gather(pdf))

    with hear() as remarks, true_text() as codes, drawn_apart() as loose, tagging.tagged_by(tags):
        pdf = whole.write_pdf(finisher=finish, pdf_variant="pdf/ua-1")
    piece = Piece(
        name=unit.name,
        language=language,
        pages=len(whole.pages),
        numbers=gathered[0].numbers,
        parts=tagged[0].parts,
        counts=tagged[0].counts,
        lacking=tuple((lacking.lack.value, lacking.at) for lacking in tagged[0].lacking),
        remarks=tuple(dict.fromkeys(_remarked(remarks))),
        anchors=gathered[0].anchors,
        bookmarks=tuple(bookmarks(whole.pages)),
        leading=gathered[0].leading,
        faces=tuple(faces(loose.fonts, codes)),
        pictures=gathered[0].pictures,
        pdf=pdf,
    )
    return Drawn(piece, {known(font.file_content, font.index).digest: font.file_content for font in loose.fonts})


def _remarked(remarks: Iterable[Remark]) -> Iterator[Remarked]:
    """Keep what has to be told of what the engine said."""
    for remark in remarks:
        if not remark.harmless:
            failed = remark.template.startswith(_FAILED) and remark.values
            yield Remarked(str(remark.values[0]) if failed else "", " ".join(remark.text.split()).rstrip("."))
