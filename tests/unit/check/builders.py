"""Evidence made by hand: a small French book of two chapters, and pages on which it stands as it should.

Every test changes one thing and asks one check; what is not named keeps a value the checks are content with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from livrerouge.check import gather
from livrerouge.check.document import Document
from livrerouge.check.evidence import Check, Evidence
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Block, Figure, Heading, Paragraph
from livrerouge.model.book import Book, Label, LabelKind, Matter, Note, Publication, Section, Start
from livrerouge.model.inline import Inline, Inlines, NoteCall, Text
from livrerouge.model.page import Area, Line, Page, PageMap, PlacedBlock, PlacedRow, Side
from livrerouge.model.style import Face, Geometry, Style, Variant
from livrerouge.model.table import Cell, Column, Role, RowGroup, Table, TableNote
from livrerouge.place import Source, Span

SOURCE = Source.of("book/p/un.md", "\n".join(f"ligne {number:03}" for number in range(1, 301)))
SETTINGS = Source.of("book/p/book.yaml", "title: Titre\n")
WIDTH, HEIGHT = 419.53, 595.28
HEAD, FOOT, INNER, OUTER, LEADING = 56.0, 63.28, 51.0, 68.0, 14.0
GEOMETRY = Geometry(WIDTH, HEIGHT, HEAD, FOOT, INNER, OUTER, LEADING, 34)


def at(line: int) -> Span:
    """Give a place: all of a line of the section file."""
    return SOURCE.span(SOURCE.offset(line), SOURCE.offset(line) + 9)


def text(words: str, line: int = 1) -> Inlines:
    return (Text(words, at(line)),)


def paragraph(line: int, *content: Inline) -> Paragraph:
    return Paragraph(content or text(f"Texte de la ligne {line}.", line), at(line))


def heading(line: int, words: str) -> Heading:
    return Heading(2, text(words, line), "", at(line))


def figure(line: int, *, alt: str = "Un dessin", credit: str = "Dessin : la rédaction") -> Figure:
    return Figure("book/p/art/a.svg", "fig-a", alt, (), text(credit) if credit else (), None, at(line))


def call(key: str, line: int) -> NoteCall:
    return NoteCall(key, at(line))


def note(key: str, line: int) -> Note:
    return Note(key, (paragraph(line, Text(f"La note {key}.", at(line))),), at(line))


def section(name: str, line: int, *blocks: Block, notes: Iterable[Note] = (), **fields: object) -> Section:
    values = {
        "name": name,
        "id": name,
        "matter": Matter.BODY,
        "template": "chapter",
        "title": text(name.title(), line),
        "short": (),
        "lead": (),
        "summary": (),
        "art": None,
        "start": Start.ANY,
        "numbered": True,
        "listed": True,
        "blocks": blocks,
        "notes": MappingProxyType({note.key: note for note in notes}),
        "span": at(line),
    }
    return Section(**{**values, **fields})


def publication(**fields: object) -> Publication:
    values = {
        "name": "p",
        "folder": "book/p",
        "title": text("Titre"),
        "subtitle": (),
        "series": None,
        "language": "fr",
        "publisher": text("La rédaction"),
        "date": "2026-11-24",
        "identifier": "",
        "rights": "",
        "keywords": (),
        "style": "maison",
        "format": None,
        "multiple": 4,
        "cover_art": None,
        "back_cover_art": None,
        "span": SETTINGS.span(0, 5),
    }
    return Publication(**{**values, **fields})


def book(*sections: Section, tables: Iterable[Table] = (), **fields: object) -> Book:
    values = {
        "publication": publication(),
        "sections": sections,
        "tables": MappingProxyType({table.name: table for table in tables}),
        "labels": MappingProxyType({section.id: chapter_label(section) for section in sections}),
        "numbers": MappingProxyType({section.name: str(n) for n, section in enumerate(sections, 1)}),
        "note_numbers": MappingProxyType(
            {section.name: {key: n for n, key in enumerate(section.notes, 1)} for section in sections}
        ),
        "contents": (),
        "credits": (),
    }
    return Book(**{**values, **fields})


def chapter_label(section: Section, number: str = "1") -> Label:
    return Label(section.id, LabelKind.CHAPTER, number, section.title, section.name, section.span)


def table(line: int, *groups: RowGroup, notes: Iterable[str] = (), name: str = "t", **fields: object) -> Table:
    heads = ("Année", "Thème")
    columns = tuple(
        Column(head, text(head), Role.STUB if depth == 0 else Role.CELL, None, "", "", depth, at(line))
        for depth, head in enumerate(heads)
    )
    made = tuple(TableNote(key, text(f"Note {key}."), at(line + 50 + n), "*" * (n + 1)) for n, key in enumerate(notes))
    values = {
        "name": name,
        "title": text("Tableau"),
        "headnote": (),
        "source": (),
        "columns": columns,
        "groups": groups,
        "notes": made,
        "span": at(line),
    }
    return Table(**{**values, **fields})


def row(line: int, year: str, theme: str, *notes: str) -> RowGroup:
    return years(line, year, theme, notes=notes)


def years(line: int, year: str, *themes: str, notes: tuple[str, ...] = ()) -> RowGroup:
    """Make a year with its themes, each on a line of the file; the notes are called by the first."""
    inner = tuple(
        RowGroup((Cell(text(theme, line + n), () if n else notes, at(line + n)),), (), at(line + n))
        for n, theme in enumerate(themes)
    )
    return RowGroup((Cell(text(year, line), (), at(line)),), inner, at(line))


def line(words: str, number: int = 1, place: Span | None = None, kind: str = "paragraph", **fields: object) -> Line:
    """Give the line that stands on a line of the grid, at the left of the type area."""
    y = HEAD + (number - 1) * LEADING
    values = {
        "text": words,
        "area": Area(OUTER, y, 200.0, LEADING),
        "baseline": y + 10,
        "at": place.at if place is not None else "",
        "kind": kind,
        "last": False,
    }
    return Line(**{**values, **fields})


def block(place: Span, kind: str = "paragraph", number: int = 1, lines: int = 1) -> PlacedBlock:
    return PlacedBlock(place.at, kind, Area(OUTER, HEAD + (number - 1) * LEADING, 200.0, lines * LEADING), True)


def placed(number: int, place: Span, kind: str = "row", *, part: int = 0, resumed: int = 0) -> PlacedRow:
    """Give a row of a table as it is printed."""
    return PlacedRow(place.at, number, kind, part, Area(OUTER, HEAD + number * LEADING, 200.0, LEADING), resumed)


def page(position: int, fragment: str, *lines: Line, blocks: Iterable[PlacedBlock] = (), **fields: object) -> Page:
    values = {
        "position": position,
        "fragment": fragment,
        "folio": str(position),
        "side": Side.RECTO if position % 2 else Side.VERSO,
        "width": WIDTH,
        "height": HEIGHT,
        "blocks": tuple(blocks),
        "lines": lines,
        "running_head": "",
        "calls": (),
        "notes": (),
        "pictures": (),
        "intended": "chapter",
    }
    return Page(**{"printed": fields.get("folio", str(position)), **values, **fields})


def page_map(*pages: Page, anchors: Mapping[str, int] | None = None) -> PageMap:
    """Map the pages: a place stands where it has a block or a line."""
    found: dict[str, list[int]] = {}
    for one in pages:
        for place in dict.fromkeys([*(b.at for b in one.blocks), *(ln.at for ln in one.lines)]):
            if place:
                found.setdefault(place, []).append(one.position)
    blocks = {place: tuple(positions) for place, positions in found.items()}
    return PageMap(pages, MappingProxyType(blocks), MappingProxyType(dict(anchors or {})))


def style(**fields: object) -> Style:
    values = {
        "name": "maison",
        "variant": Variant.CLASSIC,
        "geometry": GEOMETRY,
        "tokens": MappingProxyType({}),
        "faces": (Face("Spectral", 400, False, "/Spectral.ttf"), Face("Barlow", 600, False, "/Barlow.ttf")),
        "templates": MappingProxyType({}),
        "sheets": (),
        "roots": (),
    }
    return Style(**{**values, **fields})


def document(**fields: object) -> Document:
    """Give the facts of a PDF of four pages that has nothing wrong."""
    values = {
        "labels": ("1", "2", "3", "4"),
        "sizes": ((WIDTH, HEIGHT),) * 4,
        "language": "fr",
        "title": "Titre",
        "shows_title": True,
        "tagged": True,
        "claim": "1",
        "fonts": (),
        "boxes": MappingProxyType({}),
        "links": (),
        "bookmarks": (),
        "drawings": (),
        "languages": MappingProxyType({}),
        "archive": "2A",
    }
    return Document(**{**values, **fields})


def evidence(book: Book, pages: PageMap, document_: Document | None = None, style_: Style | None = None) -> Evidence:
    return gather(document_ or document(), book, pages, style_ or style())


def ask(check: Check, book: Book, pages: PageMap, document_: Document | None = None) -> list[Diagnostic]:
    """Ask one check of evidence put together from its parts."""
    return list(check(evidence(book, pages, document_)))


def ids(found: Iterable[Diagnostic]) -> list[str]:
    return [diagnostic.code.id for diagnostic in found]


def with_geometry(**changes: float) -> Style:
    return style(geometry=replace(GEOMETRY, **changes))
