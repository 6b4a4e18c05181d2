"""Blocks: what a section is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from livrerouge.model.inline import Inlines
from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A head inside a section; the section's own title is level 1."""

    level: int
    """From 2."""
    content: Inlines
    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    blocks: Blocks
    span: Span


@dataclass(frozen=True, slots=True)
class List:
    """A bullet list, or a numbered one when it has a start."""

    items: tuple[Item, ...]
    start: int | None
    tight: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what is said of it."""

    term: Inlines
    blocks: Blocks
    span: Span


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """A list of terms with their definitions."""

    items: tuple[Definition, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines shown as they are."""

    value: str
    language: str
    span: Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between paragraphs."""

    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, set in, with their source."""

    blocks: Blocks
    source: Inlines
    language: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class PullQuote:
    """Words lifted out of the text to catch the eye."""

    content: Inlines
    source: Inlines
    span: Span


class CalloutKind(StrEnum):
    """What a callout is for."""

    NOTE = "note"
    TIP = "tip"
    CAUTION = "caution"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark with a title."""

    kind: CalloutKind
    title: Inlines
    blocks: Blocks
    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption."""

    path: str
    """Path from the project's root, checked to exist inside the publication."""
    id: str
    alt: str
    """Empty only when the picture is declared decorative."""
    caption: Inlines
    credit: Inlines
    width: str | None
    """A CSS length; none for the whole measure."""
    span: Span
    alt_span: Span | None = None
    """The characters of the alternative text."""


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table is printed."""

    table: str
    """Name of the table's definition."""
    id: str
    alone: bool
    """The table stands alone on pages of its own."""
    span: Span


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture drawn from a table when the publication is built."""

    table: str
    kind: str
    id: str
    caption: Inlines
    credit: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number set large, and what it counts."""

    figure: Inlines
    label: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """A row of key figures."""

    items: tuple[KeyFigure, ...]
    large: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Steps:
    """The stations of something that happens in order, with a drawing beside them."""

    items: tuple[Definition, ...]
    art: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class CreditList:
    """The place where the list of pictures and quotations with their credits is printed."""

    span: Span


Block = (
    Paragraph
    | Heading
    | List
    | DefinitionList
    | CodeBlock
    | Rule
    | Quotation
    | PullQuote
    | Callout
    | Figure
    | TablePlace
    | Chart
    | KeyFigures
    | Steps
    | CreditList
)
Blocks = tuple[Block, ...]


def children(block: Block) -> Blocks:
    """Give the blocks directly inside a block."""
    match block:
        case List(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case DefinitionList(items=terms) | Steps(items=terms):
            return tuple(inner for item in terms for inner in item.blocks)
        case Quotation(blocks=blocks) | Callout(blocks=blocks):
            return blocks
        case _:
            return ()


def inlines(block: Block) -> tuple[Inlines, ...]:
    """Give the runs of text that belong to a block itself, in reading order."""
    match block:
        case Paragraph(content=content) | Heading(content=content):
            return (content,)
        case PullQuote(content=content, source=source):
            return (content, source)
        case Quotation(source=source):
            return (source,)
        case Callout(title=title):
            return (title,)
        case Figure(caption=caption, credit=credit) | Chart(caption=caption, credit=credit):
            return (caption, credit)
        case DefinitionList(items=terms) | Steps(items=terms):
            return tuple(item.term for item in terms)
        case KeyFigures(items=figures):
            return tuple(run for item in figures for run in (item.figure, item.label))
        case _:
            return ()


def walk(blocks: Blocks) -> Iterator[Block]:
    """Give every block, outer before inner, in reading order."""
    for block in blocks:
        yield block
        yield from walk(children(block))
