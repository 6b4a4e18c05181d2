"""Content: nothing the author wrote gets lost on the way to the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.check.evidence import Evidence
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import (
    Block,
    Callout,
    Chart,
    CodeBlock,
    DefinitionList,
    Figure,
    Heading,
    KeyFigures,
    Paragraph,
    PullQuote,
    Steps,
    TablePlace,
    walk,
)
from livrerouge.model.book import Section
from livrerouge.model.inline import Code, Inlines, LineBreak, NoteCall, Reference, Superscript, Text
from livrerouge.model.inline import walk as walk_inlines
from livrerouge.model.run import bare
from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that must be printed."""

    kind: str
    span: Span
    at: str
    """Its place on the pages; empty for what has none of its own."""
    words: tuple[str, ...] | None
    """What it is known by, as `bare` leaves it, where it has no place of its own; none for what has one always."""


def everything_printed(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find blocks and leads that stand on no page (L209); the rows of tables are counted by `line`."""
    printed = evidence.page_map.blocks
    for section in evidence.book.sections:
        missing = [part for part in _parts(section) if part.at not in printed]
        text = _text(evidence, section) if missing else ""
        for part in missing:
            if part.words is None or any(word not in text for word in part.words):
                yield codes.NOT_PRINTED.at(part.span, kind=part.kind)


def _parts(section: Section) -> Iterator[_Part]:
    """Give the parts of a section in reading order."""
    if section.lead:
        yield _Part("lead", section.span, "", _stretches(section.lead))
    for block in walk(section.blocks):
        yield from _own(block)


def _own(block: Block) -> Iterator[_Part]:
    """Give the parts of a block, without those of the blocks inside it."""
    match block:
        case Paragraph(content=content, span=span):
            yield _Part("paragraph", span, span.at, _stretches(content))
        case Heading(content=content, span=span):
            yield _Part("head", span, span.at, _stretches(content))
        case PullQuote(content=content, span=span):
            yield _Part("pull quote", span, span.at, _stretches(content))
        case Callout(title=title, span=span):
            yield _Part("callout", span, span.at, _stretches(title) or None)
        case CodeBlock(value=value, span=span):
            yield _Part("code", span, span.at, (bare(value),))
        case DefinitionList(items=terms) | Steps(items=terms):
            yield from (_Part("term", term.span, term.span.at, _stretches(term.term)) for term in terms)
        case KeyFigures(items=figures):
            yield from (
                _Part("key figure", item.span, item.span.at, _stretches(item.figure) + _stretches(item.label))
                for item in figures
            )
        case Figure(span=span):
            yield _Part("figure", span, span.at, None)
        case Chart(span=span):
            yield _Part("chart", span, span.at, None)
        case TablePlace(span=span):
            yield _Part("table", span, span.at, None)
        case _:
            return


def _stretches(content: Inlines) -> tuple[str, ...]:
    """Give the author's words between the marks and numbers that the program puts among them."""
    parts = [""]
    for inline in walk_inlines(content):
        if isinstance(inline, Text | Code | Superscript):
            parts[-1] += inline.value
        elif isinstance(inline, NoteCall | LineBreak) or (isinstance(inline, Reference) and not inline.children):
            parts.append("")
    return tuple(word for part in parts if (word := bare(part)))


def _text(evidence: Evidence, section: Section) -> str:
    """Give all that is printed on the pages of a section."""
    pages = (page for page in evidence.page_map.pages if evidence.section(page) is section)
    return bare("".join(line.text for page in pages for line in page.lines))
