"""Inline content as HTML: every character escaped, every piece with what layout and checks must know of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from livrerouge.model.block import Block, Blocks, children, inlines
from livrerouge.model.book import Book, Label, LabelKind, Section
from livrerouge.model.inline import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoBreak,
    NoteCall,
    Reference,
    ReferenceForm,
    Strong,
    Superscript,
    Text,
    walk,
)
from livrerouge.model.run import book_runs
from livrerouge.words import Words, words

_NUMBER = re.compile(r"(?<![\w.,])((?:^[\u00a0\u202f])?\d+(?:\.\d+)+)(?![\w,])")
"""With the space that binds it to an abbreviation before it: the engine draws no element of spaces only."""

CALL = Markup('<span class="mark" data-call="{}">{}</span>')
"""Calls a note of a table."""
UNKNOWN = "00"
"""Stands for a folio that is not known yet, as wide as most."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run of text must know of the book to be written."""

    book: Book
    section: Section | None
    """Whose notes the calls mean; none outside sections."""
    folios: Mapping[str, str]
    """Folio of each place (`Span.at`) that is known."""
    carriers: frozenset[str]
    """Places of the calls that carry their note: the first of each."""
    marks: Mapping[str, Markup] | None = None
    """In a table, the mark of each of its notes by its key."""

    @property
    def words(self) -> Words:
        """The words of the publication's language."""
        return words(self.book.publication.language)

    def folio(self, at: str) -> str:
        """Give the folio of a place, or what holds its room until it is known."""
        return self.folios.get(at, UNKNOWN)


def carriers(book: Book) -> frozenset[str]:
    """Find the first call of each note of each section: the note is printed from there."""
    found: dict[tuple[str, str], str] = {}
    for run in book_runs(book):
        for inline in walk(run.content):
            if isinstance(inline, NoteCall) and run.section:
                found.setdefault((run.section, inline.key), inline.span.at)
    return frozenset(found.values())


def write(content: Inlines, around: Surroundings, *, notes: bool = True) -> Markup:
    """Write a run as HTML; without `notes` its note calls are left out, as in the contents."""
    return Markup("").join([_written(inline, around, notes) for inline in content])


def _written(inline: Inline, around: Surroundings, notes: bool) -> Markup:
    match inline:
        case Text(value=value):
            return _text(value)
        case Code(value=value):
            return Markup("<code>{}</code>").format(value)
        case Superscript(value=value):
            return Markup("<sup>{}</sup>").format(value)
        case LineBreak():
            return Markup("<br>")
        case NoteCall():
            return _call(inline, around) if notes else Markup("")
        case Reference():
            return _reference(inline, around, notes)
        case Link(url=url, bare=bare):
            inner = write(inline.children, around, notes=notes)
            kind = "outside address" if bare else "outside"
            return Markup('<a class="{}" href="{}">{}</a>').format(kind, url, inner)
        case Foreign(language=language):
            inner = write(inline.children, around, notes=notes)
            return Markup('<span lang="{}">{}</span>').format(language, inner)
        case Abbreviation():
            return _abbreviation(inline, write(inline.children, around, notes=notes))
        case Emphasis() | Strong() | NoBreak():
            inner = write(inline.children, around, notes=notes)
            return _wrapped(inline, inner)


def write_text(content: Inlines) -> Markup:
    """Write a text, which abbreviations may have parted, as the characters it is; other inlines give nothing."""
    written: list[Markup] = []
    for inline in content:
        match inline:
            case Text(value=value):
                written.append(escape(value))
            case Abbreviation():
                written.append(_abbreviation(inline, write_text(inline.children)))
    return Markup("").join(written)


def _abbreviation(short: Abbreviation, inner: Markup) -> Markup:
    other = Markup(' data-language="{}"').format(short.language) if short.language else Markup("")
    return Markup('<abbr title="{}"{}>{}</abbr>').format(short.expansion, other, inner)


def _text(value: str) -> Markup:
    """Write plain text; numbers of articles and sections are marked: “1.1” in old-style figures reads as letters."""
    if "." not in value:
        return escape(value)
    return Markup("").join(
        Markup('<span class="number">{}</span>').format(piece) if odd else escape(piece)
        for odd, piece in ((index % 2, piece) for index, piece in enumerate(_NUMBER.split(value)))
    )


def _wrapped(inline: Emphasis | Strong | NoBreak, inner: Markup) -> Markup:
    match inline:
        case Emphasis():
            return Markup("<em>{}</em>").format(inner)
        case Strong():
            return Markup("<strong>{}</strong>").format(inner)
        case NoBreak():
            return Markup('<span class="keep">{}</span>').format(inner)


def _reference(reference: Reference, around: Surroundings, notes: bool) -> Markup:
    """Write a reference: the author's words, or the label, the page, or both, of what it points to."""
    label = around.book.labels.get(reference.target)
    if reference.children:
        inner = write(reference.children, around, notes=notes)
    elif label is None:
        return Markup("")
    else:
        inner = _named(label, reference.form, around)
    return Markup('<a href="#{}">{}</a>').format(reference.target, inner)


def _named(label: Label, form: ReferenceForm, around: Surroundings) -> Markup:
    page = Markup("{}\u00a0{}").format(around.words.page, around.folio(label.span.at))
    if form is ReferenceForm.PAGE:
        return page
    name = label_name(label, around)
    return name if form is ReferenceForm.LABEL else Markup("{}, {}").format(name, page)


def label_name(label: Label, around: Surroundings) -> Markup:
    """Name a label as running text does: “figure 2”, or the title of a head in quotation marks."""
    said = around.words
    nouns = {LabelKind.CHAPTER: said.chapter, LabelKind.FIGURE: said.figure, LabelKind.TABLE: said.table}
    if label.number and label.kind in nouns:
        return Markup("{}\u00a0{}").format(nouns[label.kind], label.number)
    title = write(label.title, around, notes=False)
    return Markup("{}{}{}").format(said.quotes[0], title, said.quotes[1])


def _call(call: NoteCall, around: Surroundings) -> Markup:
    """Write the call of a footnote; the first one carries the note itself, which the engine floats to the foot.

    In a table it is the mark of one of the table's notes.
    """
    if around.marks is not None:
        return CALL.format(call.key, around.marks[call.key]) if call.key in around.marks else Markup("")
    section = around.section
    if section is None or call.key not in section.notes:
        return Markup("")
    number = around.book.note_numbers.get(section.name, {}).get(call.key, 0)
    if call.span.at not in around.carriers:
        return Markup('<span class="call" data-call="{}">{}</span>').format(call.key, number)
    note = section.notes[call.key]
    return Markup('<span class="note" data-kind="note" data-at="{}" data-note="{}" data-number="{}">{}</span>').format(
        note.span.at, note.key, number, _note_text(note.blocks, around)
    )


def _note_text(blocks: Blocks, around: Surroundings) -> Markup:
    """Write the blocks of a note as lines of text: a paragraph cannot stand inside another."""
    runs = [write(run, around, notes=False) for block in blocks for run in _block_runs(block)]
    first, rest = runs[:1], runs[1:]
    again = Markup('<span class="again" data-role="P">{}</span>')
    return Markup("").join([*first, *(again.format(run) for run in rest)])


def _block_runs(block: Block) -> list[Inlines]:
    return [run for run in inlines(block) if run] + [run for inner in children(block) for run in _block_runs(inner)]
