"""What stands below the lines of a part: notes, the general note, the source, in the order of the house."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from livrerouge.model.house import Below, MarkScheme, NotePlace
from livrerouge.model.table import Table, TableNote, called, cell_calls, head_calls, total_calls
from livrerouge.render.inline import Surroundings, write
from livrerouge.render.table.line import Row
from livrerouge.render.table.mark import run, sign
from livrerouge.render.table.whole import Whole


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """A note where it is printed."""

    key: str
    at: str
    mark: Markup
    text: Markup


@dataclass(frozen=True, slots=True)
class Foot:
    """One of the things that stand below the lines of a part."""

    kind: str
    """`notes`, `general` or `source`."""
    notes: tuple[PrintedNote, ...] = ()
    label: str = ""
    """What the house says before a general note or a source, with the space behind it."""
    text: Markup | str = ""


def feet(whole: Whole, around: Surroundings, notes: tuple[PrintedNote, ...], *, last: bool) -> tuple[Foot, ...]:
    """Give what stands below the lines of a part, in the order of the house; a last part has all of it."""
    table, house = whole.table, whole.table.house
    found: dict[Below, Foot] = {}
    if notes:
        found[Below.NOTES] = Foot(Below.NOTES.value, notes)
    if last and table.general:
        label = _said(house.general, around)
        found[Below.GENERAL] = Foot(Below.GENERAL.value, label=label, text=run(table.general, around, house))
    if last and table.source:
        label = _said(house.source, around)
        found[Below.SOURCE] = Foot(Below.SOURCE.value, label=label, text=run(table.source, around, house))
    return tuple(found[below] for below in dict.fromkeys((*house.order, *Below)) if below in found)


def notes_of(
    whole: Whole, around: Surroundings, rows: Sequence[Row], *, first: bool, last: bool
) -> tuple[PrintedNote, ...]:
    """Give the notes of a part: those that are called in it, or all below the end of the table.

    Those with an asterisk stand before the numbered ones (EU Interinstitutional Style Guide, 8.2).
    """
    table = whole.table
    if table.place is NotePlace.TABLE:
        keys = frozenset(whole.marks) if last else frozenset()
    else:
        keys = called_in(table, rows, first=first, last=last)
    wanted = [note for note in table.notes if note.key in keys]
    if table.house.scheme is MarkScheme.EU:
        wanted.sort(key=lambda note: "*" not in note.mark)
    return tuple(_note(note, table, around) for note in wanted)


def called_in(table: Table, rows: Sequence[Row], *, first: bool, last: bool) -> frozenset[str]:
    """Give the keys of the notes whose marks are printed in a part.

    Title and heads stand on every part, and the labels of torn groups stand again: with marks if the house says so.
    """
    return frozenset(_called(table, rows, first, last)) if table.notes else frozenset()


def _called(table: Table, rows: Sequence[Row], first: bool, last: bool) -> Iterator[str]:
    repeated = table.house.repeated
    if first:
        yield from head_calls(table)
    elif repeated:
        yield from head_calls(replace(table, headnote=()))
    for row in rows:
        if row.line.total is not None:
            yield from total_calls(row.line.total)
        for standing in row.cells:
            cell = standing.placed.cell
            if cell is not None and (repeated or not (row.again or standing.resumed)):
                yield from cell_calls(cell)
    if last:
        yield from called(table.general)
        yield from called(table.source)


def _note(note: TableNote, table: Table, around: Surroundings) -> PrintedNote:
    return PrintedNote(note.key, note.span.at, sign(note.mark, table.house.scheme), write(note.content, around))


def _said(words: Mapping[str, str], around: Surroundings) -> str:
    """Give the house's words in the language of the publication, to be kept on one line; no space follows a dash."""
    language = around.book.publication.language
    said = (words.get(language) or words.get(language.split("-")[0], "")).replace(" ", "\u00a0")
    return f"{said} " if said and not said.endswith("\u2014") else said
