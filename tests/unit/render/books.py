"""Small books made by hand, for the tests of rendering."""

from __future__ import annotations

from livrerouge.model.block import Block, Paragraph, TablePlace
from livrerouge.model.book import Book, Label, LabelKind, Matter, Note, Publication, Section, Start
from livrerouge.model.inline import Inlines, Text
from livrerouge.model.style import Geometry, Style, Variant
from livrerouge.model.table import Cell, Column, Role, RowGroup, Table, TableNote
from livrerouge.place import Source, Span

SOURCE = Source.of("book/x/one.md", "\n".join("x" * 40 for _ in range(200)))


def span(line: int, column: int = 1) -> Span:
    """Give a place of its own for each line."""
    start = SOURCE.offset(line, column)
    return SOURCE.span(start, start + 1)


def words(value: str, line: int = 1) -> Inlines:
    """Make a run of plain text."""
    return (Text(value, span(line)),) if value else ()


def paragraph(value: str, line: int = 2) -> Paragraph:
    """Make a paragraph."""
    return Paragraph(words(value, line), span(line))


def section(
    name: str = "one", *blocks: Block, template: str = "chapter", notes: tuple[Note, ...] = (), **others: object
) -> Section:
    """Make a section of the body."""
    values: dict[str, object] = {
        "name": name,
        "id": name,
        "matter": Matter.BODY,
        "template": template,
        "title": words(f"Title of {name}"),
        "short": words(name),
        "lead": (),
        "summary": (),
        "art": None,
        "start": Start.ANY,
        "numbered": True,
        "listed": True,
        "blocks": blocks,
        "notes": {note.key: note for note in notes},
        "span": span(1),
    }
    return Section(**{**values, **others})  # type: ignore[arg-type]


def publication(language: str = "en") -> Publication:
    """Make a publication."""
    return Publication(
        name="x",
        folder="book/x",
        title=words("A book"),
        subtitle=(),
        series=None,
        language=language,
        publisher=words("us"),
        date="2026-01-01",
        identifier="",
        rights="",
        keywords=(),
        style="plain",
        format=None,
        multiple=4,
        cover_art=None,
        back_cover_art=None,
        span=span(1),
    )


def book(
    *sections: Section, tables: tuple[Table, ...] = (), labels: tuple[Label, ...] = (), language: str = "en"
) -> Book:
    """Make a book whose footnotes are numbered in the order of their definitions."""
    return Book(
        publication=publication(language),
        sections=sections,
        tables={table.name: table for table in tables},
        labels={label.id: label for label in labels},
        numbers={one.name: str(n) for n, one in enumerate(sections, 1) if one.numbered},
        note_numbers={one.name: {key: n for n, key in enumerate(one.notes, 1)} for one in sections},
        contents=tuple(label for label in labels if label.kind is LabelKind.CHAPTER),
        credits=(),
    )


def table(*groups: RowGroup, notes: tuple[TableNote, ...] = ()) -> Table:
    """Make a table of years and workshops."""
    columns = (
        Column("year", words("Year"), Role.STUB, "17mm", "", "", 0, span(3)),
        Column("topic", words("Topic"), Role.CELL, None, "—", "none", 1, span(4)),
    )
    return Table("t", words("Years"), (), (), columns, groups, notes, span(3))


def year(value: str, *topics: str, line: int = 10, notes: tuple[str, ...] = ()) -> RowGroup:
    """Make a row group: a year with its topics."""
    inner = tuple(
        RowGroup((Cell(words(topic), (), span(line + n)),), (), span(line + n)) for n, topic in enumerate(topics, 1)
    )
    return RowGroup((Cell(words(value), notes, span(line)),), inner, span(line))


def place(line: int = 5, *, alone: bool = True) -> TablePlace:
    """Make the place where the table is printed."""
    return TablePlace("t", "tbl-t", alone, span(line))


def style(**templates: str) -> Style:
    """Make a style of templates alone."""
    geometry = Geometry(420, 595, 56, 56, 50, 68, 14, 34)
    sources = {name: Source.of(f"styles/plain/templates/{name}.html.j2", text) for name, text in templates.items()}
    return Style("plain", Variant.CLASSIC, geometry, {"red": "#900"}, (), sources, (), ())
