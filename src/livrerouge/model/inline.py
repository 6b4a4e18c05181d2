"""Inline content: what a line of text is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    children: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in bold."""

    children: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Code:
    """Characters to be shown as they are, never typeset."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised letters, as in 82e; made by the typesetting rules."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class NoBreak:
    """Words kept on one line; made by the typesetting rules."""

    children: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than what surrounds them."""

    language: str
    children: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Letters that stand for words the publication gives; made by the typesetting rules."""

    children: Inlines
    expansion: str
    """The words."""
    language: str
    """Theirs; empty for that of the text around."""
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address outside the publication."""

    url: str
    children: Inlines
    span: Span
    bare: bool = False
    """The address itself is the text; it is never typeset."""


class ReferenceForm(StrEnum):
    """What a reference without text of its own prints."""

    LABEL = "label"
    PAGE = "page"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a chapter, heading, figure or table of the publication."""

    target: str
    form: ReferenceForm
    children: Inlines
    """The author's own text; empty when the label or the page is printed."""
    span: Span


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The place where a footnote is called."""

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end the author asked for."""

    span: Span


Around = Emphasis | Strong | NoBreak | Foreign | Abbreviation | Link | Reference
"""What has inlines inside."""
Inline = Text | Code | Superscript | NoteCall | LineBreak | Around
Inlines = tuple[Inline, ...]


def walk(inlines: Inlines) -> Iterator[Inline]:
    """Give every inline of a run, outer before inner, in reading order."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Around):
            yield from walk(inline.children)


def plain(inlines: Inlines) -> str:
    """Give the characters of a run without its markup; note calls and references without text give nothing."""
    parts: list[str] = []
    for inline in walk(inlines):
        if isinstance(inline, Text | Code | Superscript):
            parts.append(inline.value)
        elif isinstance(inline, LineBreak):
            parts.append(" ")
    return "".join(parts)
