"""Sections: front matter, text and notes of one entry of the matter."""

from __future__ import annotations

import re
from types import MappingProxyType

from livrerouge.codes import block as block_codes
from livrerouge.codes import publication as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields, is_id
from livrerouge.loaded import MarkdownFile
from livrerouge.model.book import Matter, Section, Start
from livrerouge.model.inline import Inlines, Text
from livrerouge.node import Mapping
from livrerouge.parse.block import blocks
from livrerouge.parse.matter import Listed
from livrerouge.parse.note import notes
from livrerouge.parse.outline import check_outline
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import LEAD, TITLE
from livrerouge.place import Span
from livrerouge.schema.section import SECTION
from livrerouge.suggest import did_you_mean
from livrerouge.words import words

_FRONT = re.compile(r"---[ \t]*\n")
_DEFAULTS = {Matter.FRONT: "section", Matter.BODY: "chapter", Matter.BACK: "section"}


def read_section(listed: Listed, templates: frozenset[str], reading: Reading) -> Section:
    """Read one entry of the matter.

    Diagnostics: B041 no front matter, B045 unknown template, B136 chapter without text, B020 to B031 of the keys,
    those of `blocks`, `notes` and `check_outline`.
    """
    if listed.file is None:
        return _made_page(listed, reading)
    content = blocks(listed.file.blocks, reading)
    check_outline(content, reading)
    found = notes(listed.file.blocks, reading)
    fields = _front(listed.file, reading)
    title = reading.text(fields, "title", TITLE)
    template = _template(fields, listed, templates, reading)
    body = listed.matter is Matter.BODY
    section = Section(
        name=listed.name,
        id=_id(fields, listed, reading),
        matter=listed.matter,
        template=template,
        title=title,
        short=reading.text(fields, "short", TITLE) or title,
        lead=reading.text(fields, "lead", LEAD),
        summary=reading.text(fields, "summary", LEAD),
        art=reading.art(fields, "art"),
        start=fields.choice("start", Start, Start.ANY),
        numbered=fields.flag("numbered", body and template == "chapter"),
        listed=fields.flag("contents", listed.matter is not Matter.FRONT) and bool(title),
        blocks=content,
        notes=MappingProxyType(found),
        span=_span(fields, listed.file),
    )
    fields.finish()
    # A front matter that never ends, which is told, holds the text.
    if body and template == "chapter" and listed.file.front is not None and not listed.file.blocks:
        reading.report(block_codes.NOTHING_IN_SECTION.at(section.span, name=listed.name))
    return section


def _made_page(listed: Listed, reading: Reading) -> Section:
    """Make the section of a page that the style makes by itself."""
    span = listed.named.span
    title: Inlines = ()
    if listed.name == "contents" and reading.language:
        title = (Text(words(reading.language).contents, span),)
    return Section(
        name=listed.name,
        id=listed.name,
        matter=listed.matter,
        template=listed.name,
        title=title,
        short=title,
        lead=(),
        summary=(),
        art=None,
        start=Start.ANY,
        numbered=False,
        listed=False,
        blocks=(),
        notes=MappingProxyType({}),
        span=span,
    )


def _front(file: MarkdownFile, reading: Reading) -> Fields:
    """Give the front matter; an empty one stands in when there is none, so that the text is parsed all the same."""
    source = file.source
    if file.front is not None:
        fields = Fields(file.front, reading.diagnostics, SECTION)
        fields.required()
        return fields
    # One that is there but cannot be read was reported when the file was loaded.
    if not _FRONT.match(source.text):
        reading.report(codes.NO_FRONT.at(source.span(0, len(source.line(1))), path=source.path))
    return Fields(Mapping((), source.span(0, 0)), reading.diagnostics, SECTION)


def _span(fields: Fields, file: MarkdownFile) -> Span:
    """Give the place of a section: that of its title, or the beginning of its file."""
    entry = fields.entry("title")
    return entry.value.span if entry is not None else file.source.span(0, 0)


def _id(fields: Fields, listed: Listed, reading: Reading) -> str:
    if not fields.has("id") and not is_id(listed.name):
        hint = "give the section an “id” in its front matter, or its file another name"
        reading.report(value_codes.BAD_ID.at(listed.named.span, hint=hint, value=listed.name[:40]))
    return fields.id("id", listed.name)


def _template(fields: Fields, listed: Listed, templates: frozenset[str], reading: Reading) -> str:
    """Choose the template: the front matter's, that of the section's name, or the usual one of its matter."""
    scalar = fields.scalar("template")
    own = listed.name if listed.name in templates else _DEFAULTS[listed.matter]
    if scalar is None or not templates or scalar.text in templates:
        return scalar.text if scalar is not None else own
    near = did_you_mean(scalar.text, sorted(templates))
    known = ", ".join(sorted(templates))
    reading.report(codes.UNKNOWN_TEMPLATE.at(scalar.span, hint=near, name=scalar.text[:60], known=known))
    return own
