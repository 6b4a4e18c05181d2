"""Tag: the structure tree of the PDF, written while it is drawn, from the HTML and not from the pages.

The HTML says what everything is (`read`), the boxes of the pages only where it is drawn (`walk`): what is broken over
pages, columns or parts of a table is one element, and the order is that of the text. Nothing is mended afterwards.
What the engine drew is handed over by its door (`Drawing`), as the last thing that happens before the file is written.

A note that is printed on several pages is one Note, made of its first printing; the later ones are artifacts, for they
say nothing new. Each call leads to the printing on its own page, the label of the Note back to its first call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from livrerouge.tag.cell import relate_cells
from livrerouge.tag.drawing import Drawing
from livrerouge.tag.finish import finish, settle_notes
from livrerouge.tag.link import join_links, link_notes
from livrerouge.tag.mark import mark
from livrerouge.tag.node import Content, Node
from livrerouge.tag.read import read
from livrerouge.tag.sheet import sheets
from livrerouge.tag.survey import survey
from livrerouge.tag.text import Text
from livrerouge.tag.walk import Found, walk
from livrerouge.tag.write import write

__all__ = ["Drawing", "Lack", "Lacking", "Tagged", "tag"]


class Lack(StrEnum):
    """What the tree cannot make up for."""

    NOTE = "note"
    """It is called, and stands on no page."""
    WORDS = "words"
    """A picture has no alternative text."""
    FIELD = "field"
    """A field of a form, which is no content of a book."""
    LINK = "link"
    """A link that is not an element of its own."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """What is lacking, and the place (`data-at`) it is lacking at."""

    lack: Lack
    at: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """What was written."""

    counts: Mapping[str, int]
    """Number of structure elements, by role."""
    lacking: tuple[Lacking, ...]
    parts: tuple[str, ...] = ()
    """Which part of the book (`data-matter`) each kid of the document is; empty for what is none."""


def tag(drawing: Drawing, prefix: str = "") -> Tagged:
    """Write the structure tree of a PDF (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7); all its names have a prefix."""
    pages = sheets(drawing)
    seen = survey(drawing.pages, drawing.kinds)
    text = read(seen.roots, drawing.language)
    found = walk(drawing, text, pages)
    marked = mark(drawing, found, pages)
    lost = list(link_notes(drawing, text, found, pages))
    settle_notes(text)
    links, spare = join_links(text, found, pages)
    moved: dict[Content, Node] = {}
    finish(text.document, seen.drawn, moved)
    for content, node in moved.items():
        marked.give(content, node)
    relate_cells(text, prefix)
    _name_notes(text, prefix)
    first = len(pages) + len(marked.keys)
    for number, (link, annotation) in enumerate(links, first):
        annotation["StructParent"] = number
        marked.owners[number] = link
    counts = write(drawing.pdf, text.document, pages, marked.owners, spare)
    lacking = (*(Lacking(Lack.NOTE, text.at(element)) for element in lost), *_lacking(text, found))
    matters = {node: matter for matter, node in text.parts.items()}
    parts = tuple(matters.get(kid, "") for _, _, kid in text.document.kids if isinstance(kid, Node))
    return Tagged(dict(sorted(counts.items())), tuple(dict.fromkeys(lacking)), parts)


def _name_notes(text: Text, prefix: str) -> None:
    """Give each note a name (ISO 14289-1, 7.9)."""
    for number, note in enumerate((note for note in text.notes.values() if note.node.kids), 1):
        note.node.id = f"{prefix}note-{number}"


def _lacking(text: Text, found: Found) -> Iterator[Lacking]:
    for node in dict.fromkeys(text.node.values()):
        if node.role in ("Figure", "Formula") and node.kids and not node.alt:
            yield Lacking(Lack.WORDS, text.at(node.element))
    yield from (Lacking(Lack.FIELD, text.at(element)) for element in found.fields)
    yield from (Lacking(Lack.LINK, text.at(element)) for element in found.strays)
