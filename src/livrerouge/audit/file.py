"""The file: all that the rules ask of a PDF, as values; no rule touches the PDF itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from livrerouge.audit.font import Font
from livrerouge.audit.geometry import Box, union
from livrerouge.audit.page import Key, Run, Sheet
from livrerouge.audit.tree import Tree


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation on a page (ISO 32000-1, 12.5)."""

    page: int
    ref: str
    kind: str
    box: Box | None
    words: str
    """Its Contents."""
    flags: int
    target: str
    """Where a link leads, in words: an address, a name, a page; empty when it says nothing."""
    lands: bool
    """It leads somewhere: to a page of the file, or out of it."""
    lands_on: int = 0
    """The page of the file it leads to; 0 for none."""
    height: float | None = None
    """How high on that page it lands, where it says so."""
    element: str = ""
    """The structure element it leads to, where it names one (ISO 32000-2, 12.3.2.3)."""
    outside: bool = False
    """It stands off the page."""
    field_words: str = ""
    """Of a form field, its TU."""
    is_field: bool = False
    quads: tuple[Box, ...] = ()
    """The pieces of its box that can be clicked, where it has several (QuadPoints)."""

    @property
    def pieces(self) -> tuple[Box, ...]:
        """Give where it can be clicked."""
        return self.quads or (() if self.box is None else (self.box,))

    @property
    def hidden(self) -> bool:
        """It is not shown (12.5.3)."""
        return self.outside or bool(self.flags & 2) or (bool(self.flags & 32) and self.kind != "Popup")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file (ISO 32000-1, 7.11)."""

    name: str
    ref: str
    named: bool
    """It has F and UF."""
    relation: str
    """AFRelationship."""
    associated: bool
    """It is named by an AF array of the document."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What the metadata say that the file conforms to."""

    ua: str = ""
    part: str = ""
    """Of ISO 19005."""
    level: str = ""

    @property
    def archive(self) -> bool:
        """The file claims to be PDF/A-2 or -3."""
        return self.part in ("2", "3")


@dataclass(frozen=True)
class File:
    """A PDF."""

    size: int = 0
    version: str = ""
    encrypted: bool = False
    permissions: int | None = None
    claims: Claims = Claims()
    has_metadata: bool = False
    metadata_title: str = ""
    metadata_spoken: bool = False
    """The metadata say in which language the title is."""
    title: str = ""
    language: str = ""
    shows_title: bool | None = None
    marked: bool = False
    suspects: bool = False
    tree: Tree = field(default_factory=Tree)
    has_tree: bool = False
    sheets: tuple[Sheet, ...] = ()
    fonts: tuple[Font, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    bookmarks: int = 0
    labelled: bool = False
    """It has page labels."""
    intent: str = ""
    """Colours of the output intent: Gray, RGB, CMYK; empty without one."""
    scripts: tuple[tuple[str, str], ...] = ()
    """JavaScript, as place and object."""
    forms: str = ""
    """XFA: empty, static, dynamic."""
    attachments: tuple[Attachment, ...] = ()
    layers: tuple[str, ...] = ()
    """Faults of optional content, in words."""
    foreign: tuple[tuple[str, str], ...] = ()
    """Reference and PostScript XObjects, as kind and object."""
    reused: tuple[str, ...] = ()
    """Forms with marked content of their own that are shown more than once."""
    unread: tuple[tuple[str, str], ...] = ()
    """What could not be read, and why."""
    broken: str = ""
    """Why the file cannot be read at all."""

    @cached_property
    def texts(self) -> Mapping[Key, str]:
        """The text of all marked content."""
        return {key: said for sheet in self.sheets for key, said in sheet.texts().items()}

    @cached_property
    def boxes(self) -> Mapping[Key, tuple[Box, ...]]:
        """What is painted in all marked content."""
        return {key: boxes for sheet in self.sheets for key, boxes in sheet.boxes().items()}

    @cached_property
    def pages(self) -> Mapping[Key, int]:
        """The page on which each marked content stands."""
        return {key: sheet.position for sheet in self.sheets for key in sheet.keys}

    @cached_property
    def links(self) -> Mapping[str, Annotation]:
        """Annotations by object."""
        return {annotation.ref: annotation for annotation in self.annotations if annotation.ref}

    @cached_property
    def runs(self) -> tuple[tuple[Sheet, Run], ...]:
        """All strings of text with their pages."""
        return tuple((sheet, run) for sheet in self.sheets for run in sheet.runs)

    def spoken(self, index: int) -> bool:
        """Tell whether the language of an element is known, from itself or what it stands in."""
        own = self.tree.elements[index]
        return bool(self.language or own.language or any(element.language for element in self.tree.above(index)))

    def said(self, index: int) -> str:
        """Give the text of an element, as it is read aloud but for alternatives."""
        found: list[str] = []
        stack = list(reversed(self.tree.elements[index].parts))
        while stack:
            kind, part = stack.pop()
            if kind == "content" and isinstance(part, tuple):
                found.append(self.texts.get(part, ""))
            elif kind == "element" and isinstance(part, int):
                stack.extend(reversed(self.tree.elements[part].parts))
        return " ".join("".join(found).split())

    def area(self, index: int) -> tuple[int, Box | None]:
        """Give the first page of an element, and the box around what stands on it."""
        page = 0
        boxes: list[Box] = []
        for element in self.tree.within(index):
            for key in element.content:
                here = self.pages.get(key, 0)
                page = page or here
                if here == page:
                    boxes.extend(self.boxes.get(key, ()))
            for object_ in element.annotations:
                annotation = self.links.get(object_)
                if annotation is not None:
                    page = page or annotation.page
        return page or self.tree.elements[index].page, union(boxes)
