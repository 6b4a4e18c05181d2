"""Emit: the pages of all fragments become one tagged PDF.

They are drawn in one go, so that fonts are subset once and links, bookmarks and tags run through the whole
publication. The tags are those of `tag`, which reads them from the HTML. The same pages give the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager as During
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol
from urllib.parse import unquote

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.emit.text import true_text
from livrerouge.engine.failure import failure
from livrerouge.engine.places import sources, span_at
from livrerouge.engine.remark import Remark, hear
from livrerouge.engine.rest import resting
from livrerouge.model.block import Figure, walk
from livrerouge.model.book import Book
from livrerouge.model.fragment import Fragment
from livrerouge.model.inline import plain
from livrerouge.place import Span
from livrerouge.tag import Drawing, Lack, Tagged, tag
from livrerouge.tag.drawing import Tags

__all__ = ["Laid", "emit"]


_EPOCH = "SOURCE_DATE_EPOCH"


class Laid(Protocol):
    """A publication laid out: what `paginate` gives."""

    @property
    def documents(self) -> tuple[tuple[Fragment, Any], ...]:
        """Fragments in the order of the pages, each with the engine's document."""

    def tagged_by(self, tags: Tags) -> During[None]:
        """Let tags be written by a function while a PDF is written."""


def emit(pagination: Laid, book: Book, epoch: int | None = None) -> Outcome[bytes]:
    """Draw the pages of all fragments into one PDF, tagged after PDF/UA-1 (ISO 14289-1).

    `epoch` (SOURCE_DATE_EPOCH, seconds) replaces the publication's date. Diagnostics: L130 drawings, L131 the engine
    fails, L133 what has no place in the structure tree, L199.
    """
    documents = [document for _, document in pagination.documents]
    whole = documents[0].copy([page for document in documents for page in document.pages])
    whole.metadata = _metadata(whole.metadata, book, epoch)
    tagged: list[Tagged] = []

    def tags(drawing: Drawing) -> None:
        tagged.append(tag(drawing))

    with hear() as remarks, _clock_stopped(), resting(), true_text(), pagination.tagged_by(tags):
        try:
            pdf = whole.write_pdf(pdf_variant="pdf/ua-1")
        except MemoryError:
            raise
        except Exception as fault:
            # As in layout, the engine meets what nobody foresaw; the fault is the style's or the text's.
            files = sources(book)
            told = failure(fault, lambda at: span_at(at, files))
            return Outcome(b"", (told if told.span is not None else replace(told, span=book.publication.span),))
    faults = (*_tell(remarks, book), *(fault for found in tagged for fault in _homeless(found, book)))
    return Outcome(pdf, tuple(dict.fromkeys(faults)))


@contextmanager
def _clock_stopped() -> Iterator[None]:
    """Keep the time of day out of the fonts: fontTools writes it into a subset unless it is told another."""
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def _metadata(metadata: Any, book: Book, epoch: int | None) -> Any:  # noqa: ANN401 - the engine's
    """Describe the publication; what the first fragment's HTML says of itself is not that."""
    publication = book.publication
    moment = publication.date
    if epoch is not None:
        moment = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return type(metadata)(
        title=" ".join(plain(publication.title).split()),
        lang=publication.language,
        keywords=list(publication.keywords),
        created=moment or None,
        modified=moment or None,
        authors=[],
        attachments=[],
        custom={},
    )


def _tell(remarks: list[Remark], book: Book) -> Iterator[Diagnostic]:
    """Tell what the engine said while drawing."""
    for remark in remarks:
        if remark.harmless:
            continue
        if remark.template.startswith("Failed to render SVG image"):
            address = str(remark.values[0]) if remark.values else ""
            path = unquote(address.removeprefix("livrerouge:/project/").replace("livrerouge:/style/", "styles/"))
            yield codes.NOT_DRAWN.at(_figure(path, book), address=path)
        else:
            yield codes.REMARK.at(book.publication.span, said=" ".join(remark.text.split()).rstrip("."))


_HOMELESS = {Lack.FIELD: "a field of a form", Lack.LINK: "a link that is not an element of its own"}
"""What nobody else tells: `check` finds pictures without words and lost notes in what is printed."""


def _homeless(tagged: Tagged, book: Book) -> Iterator[Diagnostic]:
    """Tell what stands on a page and has no place in the structure tree."""
    files = sources(book)
    for lacking in tagged.lacking:
        if lacking.lack in _HOMELESS:
            span = span_at(lacking.at, files) or book.publication.span
            yield codes.HOMELESS.at(span, what=_HOMELESS[lacking.lack])


def _figure(path: str, book: Book) -> Span | None:
    """Find the figure that shows a picture, or else what names it as its art."""
    for section in book.sections:
        for block in walk(section.blocks):
            if isinstance(block, Figure) and block.path == path:
                return block.span
        if section.art == path:
            return section.span
    covers = (book.publication.cover_art, book.publication.back_cover_art)
    return book.publication.span if path in covers else None
