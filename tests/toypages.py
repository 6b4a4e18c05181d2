"""Values made by hand for the tests of layout: a style of the toy font, a book of a few lines, and tables."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Blocks
from livrerouge.model.book import Book, Credit, Label, LabelKind, Matter, Publication, Section, Start
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.model.inline import Inlines, Text
from livrerouge.model.page import Side
from livrerouge.model.style import Face, Geometry, Style, Variant
from livrerouge.paginate import Engine
from livrerouge.paginate.facts import Facts, read
from livrerouge.place import Source, Span
from toyfont import make_font

GEOMETRY = Geometry(300, 400, 50, 50, 40, 60, 10, 30)
"""A type area of 200 x 300 points: forty letters of 10 points in a line, thirty lines of 10 points on a page."""

SHEET = """
@page { size: 300pt 400pt; margin: 50pt 60pt 50pt 40pt;
        @top-left { content: string(head); font: 8pt/8pt Toy }
        @bottom-right { content: counter(page); font: 8pt/8pt Toy } }
@page :left { margin-left: 60pt; margin-right: 40pt }
html { font: 10pt/10pt Toy; orphans: 2; widows: 2 }
body, p, h1, h2, div, table, ul, li, figure { margin: 0; padding: 0; font-size: 10pt; font-weight: normal }
h1 { string-set: head content() }
table { border-collapse: collapse; width: 100% }
td, th { padding: 0; text-align: left; font-weight: normal }
.note { float: footnote }
.note::footnote-call { content: attr(data-number); line-height: 0 }
.note::footnote-marker { content: attr(data-number) ". " }
.part + .part { break-before: page }
tbody { break-inside: avoid }
"""


@cache
def font() -> str:
    """Make the toy font once."""
    return str(make_font(Path(tempfile.mkdtemp(prefix="livrerouge-test-"))))


def style(root: Path | None = None) -> Style:
    """Make a style of the toy font; `root` is its folder."""
    faces = (Face("Toy", 400, False, font()),)
    return Style("toy", Variant.CLASSIC, GEOMETRY, {}, faces, {}, (), () if root is None else (str(root),))


def start(css: str = "", root: str = "/nowhere", folder: Path | None = None) -> Engine:
    """Start an engine with the toy sheet and some more."""
    sheets = (Source.of("styles/toy/page.css", SHEET), Source.of("styles/toy/more.css", css))
    outcome = Engine.start(style(folder), sheets, root)
    assert outcome.diagnostics == ()
    return outcome.value


def html(body: str, page: str = "chapter") -> str:
    """Wrap a body as a template does."""
    return f'<html lang="fr" data-page="{page}"><head><title>t</title></head><body>{body}</body></html>'


def lay_out(body: str, css: str = "", first: int = 1, side: Side = Side.RECTO) -> tuple[Facts, tuple[Diagnostic, ...]]:
    """Lay out a body and read its facts."""
    outcome = start(css).lay_out(html(body), first, side)
    return read(outcome.value, "f", first), outcome.diagnostics


SOURCE = Source.of("book/b/one.md", "\n".join(f"line {number}" for number in range(1, 200)))


def span(line: int) -> Span:
    """Give the span of a line of the author's only file."""
    start = SOURCE.offset(line)
    return SOURCE.span(start, start + len(SOURCE.line(line)))


def words(text: str) -> Inlines:
    """Make inline text."""
    return (Text(text, span(1)),)


def section(name: str, line: int, blocks: Blocks = (), template: str = "chapter", start: Start = Start.ANY) -> Section:
    """Make a section."""
    title = words(name)
    return Section(
        name, name, Matter.BODY, template, title, title, (), (), None, start, False, True, blocks, {}, span(line)
    )


def book(*sections: Section, multiple: int = 1, credits: tuple[Credit, ...] = ()) -> Book:
    """Make a book of some sections, with a label for each."""
    publication = Publication(
        "b", "book/b", words("A book"), (), None, "fr", (), "2026-11-24", "", "", (), "toy", None, multiple,
        None, None, span(1),
    )  # fmt: skip
    labels = {s.id: Label(s.id, LabelKind.SECTION, "", s.title, s.name, s.span) for s in sections}
    return Book(publication, sections, {}, labels, {}, {}, tuple(labels.values()), credits)


def pieces(made: Book, last: str = "") -> tuple[Fragment, ...]:
    """Make one fragment of each section."""
    return tuple(Fragment(s.name, s.template, s, s.blocks, True, s.start, s.name == last) for s in made.sections)


def lines(number: int, at: str = "book/b/one.md:9:1") -> str:
    """Write a paragraph of so many full lines of forty letters."""
    return f'<p data-at="{at}" data-kind="paragraph">{"<br>".join(["x" * 40] * number)}</p>'


class Composer:
    """Composes from fixed texts by fragment name; `{folio:AT}` prints the folio of a place, or 00."""

    def __init__(self, bodies: Mapping[str, str]) -> None:
        self.bodies = bodies
        self.composed: list[tuple[str, Placement]] = []

    def __call__(self, fragment: Fragment, placement: Placement) -> str:
        self.composed.append((fragment.name, placement))
        text = self.bodies.get(fragment.name, "")
        for at, folio in placement.folios.items():
            text = text.replace(f"{{folio:{at}}}", folio)
        page = fragment.template
        return html(f'<section id="{fragment.name}">{text}</section>', page)


TABLE = "book/b/one.md:50:1"


def table(
    heights: tuple[int, ...], cuts: tuple[int, ...] = (), notes: Mapping[int, tuple[str, ...]] | None = None
) -> str:
    """Write a table as a template does: for each row group its lines, and for some of them the notes they call.

    A title and a head of one line each, a line a note, and a line for the source under the last part.
    """
    called = notes or {}
    starts = sorted({0, *cuts})
    parts = []
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(heights)], strict=True)):
        groups = "".join(_group(index, heights[index], called.get(index, ())) for index in range(start, end))
        keys = dict.fromkeys(key for index in range(start, end) for key in called.get(index, ()))
        foot = "".join(f'<p data-at="{key}:1:1" data-kind="table-note" data-note="{key}">{key}</p>' for key in keys)
        foot = f'<div class="table-notes" data-kind="table-notes">{foot}</div>' if foot else ""
        source = '<p data-at="t:1:1" data-kind="table-source">Source</p>' if end == len(heights) else ""
        title = '<p data-at="t:1:1" data-kind="table-title">Title</p>'
        body = f"<table><thead><tr><th>Head</th></tr></thead>{groups}</table>"
        parts.append(f'<div class="part" data-part="{number}">{title}{body}{foot}{source}</div>')
    return f'<div class="table" data-at="{TABLE}" data-kind="table">{"".join(parts)}</div>'


def _group(index: int, height: int, keys: tuple[str, ...]) -> str:
    marks = "".join(f'<span class="mark" data-call="{key}">*</span>' for key in keys)
    rows = "".join(f"<tr><td>{index}.{row}{marks if row == 0 else ''}</td></tr>" for row in range(height))
    return f'<tbody data-at="g{index}:1:1" data-kind="row-group" data-group="{index}">{rows}</tbody>'
