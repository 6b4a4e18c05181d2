"""The composer: writes the HTML of each fragment with the style's templates."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from livrerouge.codes import template as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.block import Block, Blocks, Chart, TablePlace, walk
from livrerouge.model.book import Book, Section
from livrerouge.model.fragment import Division, Fragment, Placement
from livrerouge.model.inline import Inlines, plain
from livrerouge.model.style import Style
from livrerouge.render.chart import Drawing, draw
from livrerouge.render.inline import Surroundings, carriers, label_name, write
from livrerouge.render.opening import opening
from livrerouge.render.sandbox import in_time, written
from livrerouge.render.swatch import swatch_faults
from livrerouge.render.table import PrintedTable, Whole, printed, whole
from livrerouge.render.template import PARTIAL, environment, failure, link_faults, syntax_faults, token_faults
from livrerouge.render.title import bound
from livrerouge.words import words

KINDS: Mapping[str, str] = {
    "Paragraph": "paragraph",
    "Heading": "heading",
    "List": "list",
    "DefinitionList": "definition-list",
    "CodeBlock": "code",
    "Rule": "rule",
    "Quotation": "quotation",
    "PullQuote": "pull-quote",
    "Callout": "callout",
    "Figure": "figure",
    "TablePlace": "table",
    "Chart": "chart",
    "KeyFigures": "key-figures",
    "Steps": "steps",
    "CreditList": "credit-list",
}
"""The template of each kind of block, by the name of its class."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents or of the list of credits."""

    id: str
    """Of what it leads to; empty where nothing has one."""
    at: str
    number: str
    title: Markup
    summary: Markup
    folio: str


class Composer:
    """Writes fragments of one book in one style."""

    def __init__(self, book: Book, style: Style) -> None:
        self.book = book
        self.style = style
        self._jinja = environment(style)
        self._carriers = carriers(book)
        self._sections = {section.name: section for section in book.sections}
        self._wholes: dict[str, Whole] = {}

    def check(self) -> tuple[Diagnostic, ...]:
        """Find templates that are missing (S301) or spoilt (S302), tokens and swatches nobody defines (S123, S304)."""
        style = self.style
        faults = (*link_faults(style), *syntax_faults(self._jinja, style), *token_faults(style))
        return (*self._missing(), *faults, *swatch_faults(self.book, style))

    def _missing(self) -> list[Diagnostic]:
        found: dict[str, Diagnostic] = {}
        for section in self.book.sections:
            wanted = [(section.template, section.span, "this section")]
            wanted += [(PARTIAL + kind(block), block.span, "this block") for block in walk(section.blocks)]
            for name, span, purpose in wanted:
                if name not in self.style.templates and name not in found:
                    style = self.style.name
                    found[name] = codes.NO_TEMPLATE.at(span, style=style, name=name, purpose=purpose)
        return list(found.values())

    def compose(self, fragment: Fragment, placement: Placement) -> Outcome[str]:
        """Write the HTML of a fragment.

        Diagnostics: S303 the template fails, at its line. The HTML is then empty.
        """
        try:
            with in_time():
                template = self._jinja.get_template(fragment.template)
                return Outcome(written(template, _Page(self, fragment, placement).names()))
        except Exception as fault:
            # Whatever a style's template does, the fault is the style's and has its line.
            return Outcome("", (failure(fault, self.style, fragment.name),))

    def section(self, name: str) -> Section | None:
        """Give a section by its name."""
        return self._sections.get(name)

    def partial(self, block: Block, names: Mapping[str, Any]) -> Markup:
        """Write a block with its template."""
        return Markup(written(self._jinja.get_template(PARTIAL + kind(block)), {**names, "block": block}))

    def drawn(self, name: str, names: Mapping[str, Any]) -> str:
        """Write a picture with a template and give it as an address that holds it whole (RFC 2397)."""
        picture = written(self._jinja.get_template(name), names)
        return "data:image/svg+xml;base64," + b64encode(picture.encode()).decode()

    def whole(self, name: str) -> Whole:
        """Give a table as it is before it is divided."""
        if name not in self._wholes:
            colours = {name: self.style.tokens[name] for name in self.style.swatches if name in self.style.tokens}
            self._wholes[name] = whole(self.book.tables[name], self.book.publication.language, colours)
        return self._wholes[name]

    def surroundings(self, section: Section | None, placement: Placement) -> Surroundings:
        """Give what runs of text must know where they stand."""
        return Surroundings(self.book, section, placement.folios, self._carriers)


def kind(block: Block) -> str:
    """Name the kind of a block as templates do."""
    return KINDS[type(block).__name__]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the templates of one fragment are given."""

    composer: Composer
    fragment: Fragment
    placement: Placement

    def names(self) -> dict[str, Any]:
        """Give the names that templates know."""
        book, fragment = self.composer.book, self.fragment
        section = fragment.section
        return {
            "publication": book.publication,
            "section": section,
            "fragment": fragment,
            "number": book.numbers.get(section.name, "") if section is not None else "",
            "side": self.placement.side.value,
            "words": words(book.publication.language),
            "text": self.text,
            "title_of": self.title_of,
            "bound": self.bound,
            "plain": plain,
            "blocks": self.blocks,
            "opening": opening,
            "picture": address,
            "table": self.table,
            "chart": self.chart,
            "svg": self.svg,
            "contents": self.contents,
            "credits": self.credits,
            "name_of": self.name_of,
        }

    @property
    def around(self) -> Surroundings:
        """What runs of text must know here."""
        return self.composer.surroundings(self.fragment.section, self.placement)

    def text(self, content: Inlines) -> Markup:
        """Write a run of text."""
        return write(content, self.around)

    def title_of(self, content: Inlines) -> Markup:
        """Write a run of text without its note calls."""
        return write(content, self.around, notes=False)

    def bound(self, content: Inlines) -> Markup:
        """Write a title that is set large: no line of it ends with a small word."""
        return write(bound(content), self.around, notes=False)

    def blocks(self, blocks: Blocks) -> Markup:
        """Write blocks, each with its own template."""
        names = self.names()
        return Markup("\n").join(self.composer.partial(block, names) for block in blocks)

    def table(self, place: TablePlace) -> PrintedTable:
        """Give a table's parts for its template."""
        division = self.placement.tables.get(place.span.at, Division())
        return printed(place, self.around, self.composer.whole(place.table), division)

    def chart(self, chart: Chart) -> Drawing:
        """Give a chart's geometry for its template."""
        return draw(chart, self.around, self.composer.style.geometry)

    def svg(self, name: str, drawing: Drawing) -> str:
        """Draw a chart with a template that writes SVG, and give the picture as an address."""
        return self.composer.drawn(name, {"drawing": drawing})

    def name_of(self, id_: str) -> Markup:
        """Name a figure or table as captions do: “Figure 2”."""
        label = self.composer.book.labels.get(id_)
        if label is None or not label.number:
            return Markup("")
        return _capital(label_name(label, self.around))

    def contents(self) -> tuple[Entry, ...]:
        """Give the entries of the contents."""
        book, around = self.composer.book, self.around
        found = []
        for label in book.contents:
            section = self.composer.section(label.section)
            summary = write(section.summary, around, notes=False) if section is not None else Markup("")
            title = write(label.title, around, notes=False)
            folio = around.folio(label.span.at)
            found.append(Entry(label.id, label.span.at, label.number, title, summary, folio))
        return tuple(found)

    def credits(self) -> tuple[Entry, ...]:
        """Give the entries of the list of credits."""
        around = self.around
        found = []
        for credit in self.composer.book.credits:
            label = credit.label
            title = _capital(label_name(label, around)) if label is not None else Markup("")
            text, folio = write(credit.text, around, notes=False), around.folio(credit.span.at)
            id_ = label.id if label is not None else ""
            found.append(Entry(id_, credit.span.at, label.number if label is not None else "", title, text, folio))
        return tuple(found)


def address(path: str) -> str:
    """Give the private address of a file of the project."""
    return f"livrerouge:/project/{quote(path)}"


def _capital(name: Markup) -> Markup:
    return Markup(name[:1].upper()) + name[1:]
