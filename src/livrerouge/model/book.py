"""The publication: what the author wrote (Manuscript) and the same with numbers, marks and labels (Book)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from livrerouge.model.attachment import Attachment
from livrerouge.model.block import Blocks
from livrerouge.model.expansion import Expansion
from livrerouge.model.inline import Inlines
from livrerouge.model.table import Table
from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class Series:
    """The series a publication belongs to."""

    name: str
    number: str | None
    name_span: Span | None = None
    """The characters of the name, when the file has them as they are."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What book.yaml says of the publication itself."""

    name: str
    """The folder's name: `idm`."""
    folder: str
    """The folder from the project's root: `book/idm`."""
    title: Inlines
    subtitle: Inlines
    series: Series | None
    language: str
    """Empty when there is none that is known, which is an error: such a book is looked through, never laid out."""
    publisher: Inlines
    date: str
    """ISO 8601 date."""
    identifier: str
    rights: str
    keywords: tuple[str, ...]
    style: str
    format: str | None
    """A format of the style or a size in words; none for the style's own."""
    multiple: int
    """The page count is a multiple of this."""
    cover_art: str | None
    back_cover_art: str | None
    span: Span
    rights_span: Span | None = None
    """The characters of the rights, when the file has them as they are."""
    abbreviations: tuple[Expansion, ...] = ()


class Matter(StrEnum):
    """The part of the publication a section stands in."""

    FRONT = "front"
    BODY = "body"
    BACK = "back"


class Start(StrEnum):
    """The side on which a section starts."""

    ANY = "any"
    RECTO = "recto"
    VERSO = "verso"


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    key: str
    blocks: Blocks
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the matter: a section file, or a page the style makes."""

    name: str
    id: str
    matter: Matter
    template: str
    """Name of the style's template."""
    title: Inlines
    short: Inlines
    """For the running head and the contents' bookmarks; the title when not given."""
    lead: Inlines
    summary: Inlines
    art: str | None
    """Path from the project's root."""
    start: Start
    numbered: bool
    listed: bool
    """Stands in the contents."""
    blocks: Blocks
    notes: Mapping[str, Note]
    """Footnotes by key."""
    span: Span


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A publication as written: parsed, not yet numbered."""

    publication: Publication
    sections: tuple[Section, ...]
    """In reading order."""
    tables: Mapping[str, Table]


class LabelKind(StrEnum):
    """What a label stands for."""

    CHAPTER = "chapter"
    SECTION = "section"
    HEADING = "heading"
    FIGURE = "figure"
    TABLE = "table"
    CALLOUT = "callout"


@dataclass(frozen=True, slots=True)
class Label:
    """Something a reference can point to."""

    id: str
    kind: LabelKind
    number: str
    """Empty for what has no number."""
    title: Inlines
    section: str
    """Name of the section it stands in."""
    span: Span


@dataclass(frozen=True, slots=True)
class Credit:
    """A picture or a quotation and to whom it is owed."""

    label: Label | None
    """The figure's; none for a quotation."""
    text: Inlines
    span: Span
    """The block whose page is printed."""


@dataclass(frozen=True, slots=True)
class Book:
    """A publication with all that follows from its order: numbers, marks, labels, contents, credits."""

    publication: Publication
    sections: tuple[Section, ...]
    tables: Mapping[str, Table]
    """Notes with their marks, in the order of first call."""
    labels: Mapping[str, Label]
    """By id."""
    numbers: Mapping[str, str]
    """Number of each chapter by the name of its section."""
    note_numbers: Mapping[str, Mapping[str, int]]
    """Number of each footnote by section name and key, in the order of first call."""
    contents: tuple[Label, ...]
    credits: tuple[Credit, ...]
    attachments: tuple[Attachment, ...] = ()
    """The data that ride along in the PDF, by the name of their table."""
