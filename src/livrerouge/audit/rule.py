"""Rules and findings: what is asked of a file, and what is found wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from livrerouge.audit.file import Annotation, File
from livrerouge.audit.geometry import Box
from livrerouge.audit.page import Key, Sheet
from livrerouge.diagnostic import Code

_WORDS = 60


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a PDF."""

    page: int = 0
    """Position from 1; 0 for the file as a whole."""
    ref: str = ""
    """The object, `12 0 R`; empty for one inside another."""
    path: str = ""
    """The way through the structure tree, `Document/Sect/Table/TR[3]`."""
    area: Box | None = None
    """In the points of the page, from its lower left corner."""
    words: str = ""
    """Text that stands there."""


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place of a PDF."""

    code: Code
    message: str
    where: Where
    remedy: str


Question = Callable[[File], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is asked of every PDF."""

    code: Code
    clause: str
    """Where the standards ask it."""
    conditions: tuple[str, ...]
    """Failure conditions of the Matterhorn Protocol 1.1 that it finds."""
    question: Question
    archive: bool = False
    """It is asked only of a file that claims to be PDF/A-2 or -3."""

    @property
    def family(self) -> str:
        """The folder the rule stands in."""
        return self.question.__module__.split(".")[-2]


def finding(code: Code, where: Where, **fields: object) -> Finding:
    """Make a finding; the fields are those of the code's sentence."""
    return Finding(code, code.message.format(**fields), where, code.hint.format(**fields))


def at_element(file: File, index: int) -> Where:
    """Give the place of a structure element."""
    element = file.tree.elements[index]
    page, area = file.area(index)
    return Where(page, element.ref, file.tree.path(index), area, file.said(index))


def at_content(file: File, key: Key, page: int = 0) -> Where:
    """Give the place of marked content."""
    owner = file.tree.owners.get(key)
    boxes = file.boxes.get(key, ())
    return Where(
        page or file.pages.get(key, 0),
        file.tree.elements[owner].ref if owner is not None else "",
        file.tree.path(owner) if owner is not None else "",
        boxes[0] if boxes else None,
        file.texts.get(key, ""),
    )


def at_annotation(annotation: Annotation) -> Where:
    """Give the place of an annotation."""
    return Where(annotation.page, annotation.ref, "", annotation.box, annotation.words)


def at_sheet(sheet: Sheet) -> Where:
    """Give the place of a page."""
    return Where(sheet.position, sheet.ref)


def quoted(words: str) -> str:
    """Shorten words to what a sentence can quote."""
    flat = " ".join(words.split())
    return flat if len(flat) <= _WORDS else flat[:_WORDS].rsplit(" ", 1)[0] + " …"


def named(annotation: Annotation) -> str:
    """Name an annotation in a sentence."""
    if annotation.kind == "Link":
        return f"the link to “{quoted(annotation.target)}”" if annotation.target else "a link"
    return f"an annotation of the kind {annotation.kind or 'unknown'}"
