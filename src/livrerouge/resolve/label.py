"""Labels: what a reference can point to, with its number and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count

from livrerouge.codes import reference as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Callout, Chart, Figure, Heading, TablePlace, walk
from livrerouge.model.book import Label, LabelKind, Section
from livrerouge.model.table import Table
from livrerouge.place import Span


def chapter_numbers(sections: tuple[Section, ...]) -> dict[str, str]:
    """Number the numbered sections from 1, by section name."""
    counter = count(1)
    return {section.name: str(next(counter)) for section in sections if section.numbered}


def label_book(
    sections: tuple[Section, ...], tables: Mapping[str, Table], numbers: Mapping[str, str]
) -> tuple[dict[str, Label], tuple[Diagnostic, ...]]:
    """Collect the labels by id, in reading order; an id given twice keeps its first owner."""
    labels: dict[str, Label] = {}
    doubles: list[Diagnostic] = []
    for label in _labels(sections, tables, numbers):
        first = labels.setdefault(label.id, label)
        if first is not label:
            doubles.append(codes.DUPLICATE_ID.at(_given(label), id=label.id, first=_given(first).at))
    return labels, tuple(doubles)


def _given(label: Label) -> Span:
    """Find the id in what it names; all of it when the id is written elsewhere."""
    span = label.span
    match = re.compile(rf"(?:\{{#|^[ \t>]*:id:[ \t]*)({re.escape(label.id)})(?![\w.-])", re.M).search(
        span.source.text, span.start, span.end
    )
    return span.source.span(*match.span(1)) if match is not None else span


def _labels(sections: tuple[Section, ...], tables: Mapping[str, Table], numbers: Mapping[str, str]) -> Iterator[Label]:
    """Give every label; figures and charts share one numbering over the whole book, tables have their own."""
    figures, places = count(1), count(1)
    for section in sections:
        number = numbers.get(section.name, "")
        kind = LabelKind.CHAPTER if number else LabelKind.SECTION
        yield Label(section.id, kind, number, section.title, section.name, section.span)
        for block in walk(section.blocks):
            match block:
                case Heading(id=name, content=title) if name:
                    yield Label(name, LabelKind.HEADING, "", title, section.name, block.span)
                case Figure() if not (block.caption or block.alt):
                    # Decoration: nobody can be sent to it.
                    continue
                case Figure(id=name, caption=caption) | Chart(id=name, caption=caption):
                    yield Label(name, LabelKind.FIGURE, str(next(figures)), caption, section.name, block.span)
                case TablePlace(id=name, table=table) if table in tables:
                    title = tables[table].title
                    yield Label(name, LabelKind.TABLE, str(next(places)), title, section.name, block.span)
                case Callout(id=name, title=title) if name:
                    yield Label(name, LabelKind.CALLOUT, "", title, section.name, block.span)
                case _:
                    continue
