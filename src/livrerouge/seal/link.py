"""Links: what a screen reader says of them, and that they do not vanish from a print."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, String

from livrerouge.model.book import Book, Label, LabelKind
from livrerouge.model.inline import Link, plain, walk
from livrerouge.model.run import book_runs
from livrerouge.seal.repair import Work
from livrerouge.words import words

_PRINT = 4
"""Third bit of an annotation's flags (ISO 32000-1, 12.5.3)."""


def describe_links(work: Work) -> int:
    """Put words into each link: the name of its target, else the words it has (ISO 14289-1, 7.18.5)."""
    texts = _texts(work.book)
    count = 0
    for page in work.pdf.pages:
        annotations = page.obj.get("/Annots")
        for annotation in annotations if isinstance(annotations, Array) else ():
            if annotation.get("/Subtype") != Name.Link:
                continue
            named = _named(annotation, work.book, texts)
            annotation.Contents = String(named or _flat(str(annotation.get("/Contents", ""))))
            annotation.F = int(annotation.get("/F", 0)) | _PRINT
            count += 1
    return count


def _texts(book: Book) -> Mapping[str, str]:
    """Collect the words of the links to each address, as they stand at their first place."""
    texts: dict[str, str] = {}
    for run in book_runs(book):
        for inline in walk(run.content):
            if isinstance(inline, Link):
                texts.setdefault(inline.url, _flat(plain(inline.children)))
    return texts


def _named(annotation: Object, book: Book, texts: Mapping[str, str]) -> str:
    """Name what a link leads to: an address with the author's words, or something that has a label."""
    action = annotation.get("/A")
    address = str(action.get("/URI", "")) if isinstance(action, Dictionary) else ""
    if address:
        text = texts.get(address, "")
        return f"{text} ({address})" if text and text != address else address
    label = book.labels.get(str(annotation.get("/Dest", "")))
    return _name(label, book.publication.language) if label is not None else ""


def _name(label: Label, language: str) -> str:
    """Name a target: “figure 2, The assembly”, or the title of a chapter or head."""
    title = _flat(plain(label.title))
    said = words(language)
    prefix = {LabelKind.FIGURE: said.figure, LabelKind.TABLE: said.table}.get(label.kind)
    if prefix is None or not label.number:
        return title or label.number
    return f"{prefix} {label.number}, {title}" if title else f"{prefix} {label.number}"


def _flat(text: str) -> str:
    return " ".join(text.split())
