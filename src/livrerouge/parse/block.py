"""Blocks: markup becomes paragraphs, lists, quotations and the blocks that directives make."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType

from livrerouge.codes import block as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import is_id
from livrerouge.loaded import Markup
from livrerouge.model.block import (
    Block,
    Blocks,
    CodeBlock,
    Definition,
    DefinitionList,
    Heading,
    Item,
    List,
    Paragraph,
    Quotation,
    Rule,
)
from livrerouge.model.inline import plain
from livrerouge.parse.directive import inside, name_span, open_directive
from livrerouge.parse.inline import inlines, raw_html
from livrerouge.parse.kinds import KINDS
from livrerouge.parse.reading import Reading, first_line
from livrerouge.parse.room import HEADING, TEXT
from livrerouge.suggest import closest

_OPTION = re.compile(r":([A-Za-z][\w-]*):(?=\s|$)")


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What is around some blocks."""

    reading: Reading
    where: str = ""
    """The block around, in words; empty between the paragraphs of the section."""


def blocks(markups: tuple[Markup, ...], reading: Reading) -> Blocks:
    """Turn the markup of a section into blocks; definitions of notes give none.

    Diagnostics: B101 HTML, B130 nested too deeply, B131 to B135 headings and places, B140 to B150 directives, and
    those of `inlines`.
    """
    return _blocks(markups, _Surroundings(reading))


def _blocks(markups: tuple[Markup, ...], around: _Surroundings) -> Blocks:
    return tuple(block for markup in markups for block in _block(markup, around))


def _block(markup: Markup, around: _Surroundings) -> Blocks:
    """Turn one piece of markup into a block, none when it is faulty, or several when only its sign is."""
    match markup.kind:
        case "paragraph" | "inline":
            return _paragraph(markup, around)
        case "heading":
            return (_heading(markup, around),)
        case "bullet-list" | "ordered-list":
            return (_list(markup, around),)
        case "definition-list":
            return (_definitions(markup, around),)
        case "blockquote":
            return _quotation(markup, around)
        case "directive":
            return _directive(markup, around)
        case _:
            return _leaf(markup, around)


def _leaf(markup: Markup, around: _Surroundings) -> Blocks:
    """Turn a block without blocks inside it."""
    report = around.reading.report
    match markup.kind:
        case "code":
            language = markup.attributes.get("info", "").split(" ")[0]
            return (CodeBlock(markup.content.rstrip("\n"), language, markup.span),)
        case "rule":
            return (Rule(markup.span),)
        case "html":
            line = first_line(markup.span)
            report(raw_html(line.text, line))
        case "directive-end":
            report(codes.STRAY_END.at(markup.span))
        case "too-deep":
            report(codes.TOO_DEEP.at(first_line(markup.span)))
    return ()


def _paragraph(markup: Markup, around: _Surroundings) -> Blocks:
    content = inlines(markup.children, TEXT, around.reading.diagnostics)
    return (Paragraph(content, markup.span),) if content else ()


def _heading(markup: Markup, around: _Surroundings) -> Heading:
    level, line = int(markup.attributes["level"]), first_line(markup.span)
    content = inlines(markup.children, HEADING, around.reading.diagnostics)
    if level == 1:
        around.reading.report(codes.TITLE_IN_TEXT.at(line))
    if around.where:
        around.reading.report(codes.MISPLACED.at(line, what="a heading", where=around.where))
    if not plain(content).strip():
        around.reading.report(codes.EMPTY_HEADING.at(line))
    return Heading(max(level, 2), content, _heading_id(markup, around.reading), markup.span)


def _heading_id(markup: Markup, reading: Reading) -> str:
    name = markup.attributes.get("id", "")
    if "id" in markup.attributes and not is_id(name):
        start = int(markup.attributes["id-at"])
        span = markup.span.source.span(start, start + len(name))
        reading.report(value_codes.BAD_ID.at(span, value=name[:40]))
        return ""
    return name


def _list(markup: Markup, around: _Surroundings) -> List:
    within = replace(around, where="a list")
    items: list[Item] = []
    for child in markup.children:
        found = _blocks(child.children, within)
        if not child.children:
            around.reading.report(codes.NOTHING_INSIDE.at(first_line(child.span), what="this item"))
        items.append(Item(found, child.span))
    start = int(markup.attributes["start"]) if markup.kind == "ordered-list" else None
    return List(tuple(items), start, markup.attributes["tight"] == "yes", markup.span)


def _definitions(markup: Markup, around: _Surroundings) -> DefinitionList:
    """Turn a definition list; several descriptions of one term are one after the other."""
    within = replace(around, where="a definition list")
    items: list[Definition] = []
    for child in markup.children:
        if child.kind == "term":
            term = inlines(child.children, TEXT, around.reading.diagnostics)
            items.append(Definition(term, (), child.span))
        elif items:
            last, found = items[-1], _blocks(child.children, within)
            if not child.children:
                around.reading.report(codes.NOTHING_INSIDE.at(first_line(child.span), what="this definition"))
            items[-1] = Definition(last.term, last.blocks + found, last.span.until(child.span))
    return DefinitionList(tuple(items), markup.span)


def _quotation(markup: Markup, around: _Surroundings) -> Blocks:
    if not markup.children:
        around.reading.report(codes.NOTHING_INSIDE.at(first_line(markup.span), what="this quotation"))
        return ()
    return (Quotation(_blocks(markup.children, replace(around, where="a quotation")), (), None, markup.span),)


def _directive(markup: Markup, around: _Surroundings) -> Blocks:
    """Turn a directive into the block its name stands for, or is meant for; else what is inside is left."""
    name, reading = markup.attributes["name"], around.reading
    line = first_line(markup.span)
    content = inside(markup)
    behind: tuple[Markup, ...] = ()
    if content:
        _late_option(content[0], reading)
    if markup.attributes["closed"] == "no":
        reading.report(codes.NOT_CLOSED.at(line, name=name, colons=_colons(line.text)))
        # Nobody knows where it was to end: what follows its first block is not held against it.
        content, behind = content[:1], content[1:]
    kind = KINDS.get(name)
    if kind is None:
        near = closest(name, KINDS)
        hint = None if near is None else f"did you mean “{near}”?"
        at = name_span(markup.span, name)
        reading.report(codes.UNKNOWN_BLOCK.at(at, hint=hint, name=name[:40], known=", ".join(KINDS)))
        if near is None:
            return _blocks(content + behind, around)
        name, kind = near, KINDS[near]
        markup = replace(markup, attributes=MappingProxyType({**markup.attributes, "name": near}))
    if kind.alone and around.where:
        reading.report(codes.MISPLACED.at(line, what=f"the block “{name}”", where=around.where))
    body = _blocks(content, replace(around, where=f"the block “{name}”"))
    found: Block | None = kind.read(open_directive(markup, kind, body, reading))
    return (*((found,) if found is not None else ()), *_blocks(behind, around))


def _late_option(first: Markup, reading: Reading) -> None:
    """Find an option that was taken for the beginning of the text."""
    piece = first.children[0] if first.kind == "paragraph" and first.children else None
    match = _OPTION.match(piece.content) if piece is not None and piece.kind == "text" else None
    if match is not None and piece is not None:
        span = piece.span.source.span(piece.span.start, piece.span.start + match.end())
        reading.report(codes.LATE_OPTION.at(span, key=match[1]))


def _colons(line: str) -> str:
    found = re.search(":{3,}", line)
    return found[0] if found is not None else ":::"
