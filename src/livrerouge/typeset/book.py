"""The whole book: every run of text, with the language it is in."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.codes import publication as codes
from livrerouge.diagnostic import Outcome, in_order
from livrerouge.model.block import (
    Block,
    Blocks,
    Callout,
    Chart,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Item,
    KeyFigure,
    KeyFigures,
    List,
    Paragraph,
    PullQuote,
    Quotation,
    Steps,
)
from livrerouge.model.book import Book, Credit, Label, Publication, Section
from livrerouge.model.expansion import Expansion
from livrerouge.place import Span
from livrerouge.typeset.abbreviation import Abbreviations
from livrerouge.typeset.inline import Setter
from livrerouge.typeset.table import set_table


def typeset(book: Book) -> Outcome[Book]:
    """Set every run of text by the rules of its language, and say what its abbreviations stand for.

    Diagnostics: Y101 to Y106, each at the words it is about; B047 an abbreviation that occurs nowhere.
    """
    language = book.publication.language
    setter = Setter(own=language)
    listed = tuple(_expansion(setter, each) for each in book.publication.abbreviations)
    setter.abbreviations = Abbreviations.of(listed, language)
    value = replace(
        book,
        publication=_publication(setter, book.publication),
        sections=tuple(_section(setter, section, language) for section in book.sections),
        tables={name: set_table(setter, table, language) for name, table in book.tables.items()},
        labels={id_: _label(setter, label, language) for id_, label in book.labels.items()},
        contents=tuple(_label(setter, label, language) for label in book.contents),
        credits=tuple(_credit(setter, credit, language) for credit in book.credits),
    )
    idle = (codes.IDLE_ABBREVIATION.at(each.span, short=each.short) for each in listed if each.short not in setter.met)
    return Outcome(value, in_order((*setter.diagnostics, *idle)))


def _expansion(setter: Setter, expansion: Expansion) -> Expansion:
    exact, span = expansion.words_span, expansion.span
    return replace(expansion, words=_plain(setter, expansion.words, expansion.language, exact, span))


def _publication(setter: Setter, publication: Publication) -> Publication:
    language, span = publication.language, publication.span
    series = publication.series
    return replace(
        publication,
        title=setter.run(publication.title, language),
        subtitle=setter.run(publication.subtitle, language),
        publisher=setter.run(publication.publisher, language),
        series=series and replace(series, name=_plain(setter, series.name, language, series.name_span, span)),
        rights=_plain(setter, publication.rights, language, publication.rights_span, span),
    )


def _plain(setter: Setter, value: str, language: str, exact: Span | None, around: Span) -> str:
    """Set plain text at its own place, or at that of what it belongs to."""
    return setter.text(value, language, exact or around, exact=exact is not None)


def _section(setter: Setter, section: Section, language: str) -> Section:
    return replace(
        section,
        title=setter.run(section.title, language),
        short=setter.run(section.short, language),
        lead=setter.run(section.lead, language, prose=True),
        summary=setter.run(section.summary, language),
        blocks=_blocks(setter, section.blocks, language),
        notes={
            key: replace(note, blocks=_blocks(setter, note.blocks, language)) for key, note in section.notes.items()
        },
    )


def _blocks(setter: Setter, blocks: Blocks, language: str, *, part: bool = False) -> Blocks:
    return tuple(_block(setter, block, language, part) for block in blocks)


def _block(setter: Setter, block: Block, language: str, part: bool) -> Block:
    """Set the runs of one block and of the blocks inside it."""
    match block:
        case Paragraph(content=content):
            return replace(block, content=setter.run(content, language, prose=True, part=part))
        case Heading(content=content):
            return replace(block, content=setter.run(content, language))
        case PullQuote(content=content, source=source):
            return replace(block, content=setter.run(content, language), source=setter.run(source, language))
        case Figure() | Chart():
            return _picture(setter, block, language)
        case Quotation(blocks=blocks, source=source):
            inner = _blocks(setter, blocks, block.language or language, part=part or len(blocks) > 1)
            return replace(block, blocks=inner, source=setter.run(source, language))
        case Callout(title=title, blocks=blocks):
            inner = _blocks(setter, blocks, language, part=part)
            return replace(block, title=setter.run(title, language), blocks=inner)
        case List(items=entries):
            return replace(block, items=tuple(_item(setter, item, language, part) for item in entries))
        case DefinitionList(items=terms) | Steps(items=terms):
            return replace(block, items=tuple(_definition(setter, term, language, part) for term in terms))
        case KeyFigures(items=figures):
            return replace(block, items=tuple(_key_figure(setter, item, language) for item in figures))
        case _:
            return block


def _definition(setter: Setter, definition: Definition, language: str, part: bool) -> Definition:
    blocks = _blocks(setter, definition.blocks, language, part=part)
    return replace(definition, term=setter.run(definition.term, language), blocks=blocks)


def _item(setter: Setter, item: Item, language: str, part: bool) -> Item:
    return replace(item, blocks=_blocks(setter, item.blocks, language, part=part))


def _key_figure(setter: Setter, item: KeyFigure, language: str) -> KeyFigure:
    return replace(item, figure=setter.run(item.figure, language), label=setter.run(item.label, language))


def _picture(setter: Setter, picture: Figure | Chart, language: str) -> Figure | Chart:
    caption = setter.run(picture.caption, language, prose=True)
    credit = setter.run(picture.credit, language)
    if isinstance(picture, Figure):
        alt = _plain(setter, picture.alt, language, picture.alt_span, picture.span)
        return replace(picture, alt=alt, caption=caption, credit=credit)
    return replace(picture, caption=caption, credit=credit)


def _label(setter: Setter, label: Label, language: str) -> Label:
    return replace(label, title=setter.run(label.title, language))


def _credit(setter: Setter, credit: Credit, language: str) -> Credit:
    label = credit.label and _label(setter, credit.label, language)
    return replace(credit, label=label, text=setter.run(credit.text, language))
