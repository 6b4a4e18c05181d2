"""Tables made by hand, and a composer that prints them as the style's templates do, with the toy font.

A table is told by its rows: a nested list of groups, each a pair of its words and what is inside; a row is its words
alone, those of further columns behind a bar; `a[^k]` calls a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from livrerouge.model.block import TablePlace
from livrerouge.model.book import Book
from livrerouge.model.fragment import Division, Fragment, Placement
from livrerouge.model.grid import Grid, LineKind, Placed, grid
from livrerouge.model.house import DEFAULT, House, NotePlace
from livrerouge.model.inline import Inlines, NoteCall, Text, plain
from livrerouge.model.table import (
    Cell,
    Column,
    Role,
    RowGroup,
    Setting,
    Table,
    TableNote,
    TotalRow,
    Width,
    called,
    cell_calls,
    table_calls,
)
from toypages import book, html, section, span

Row = str
Group = tuple[str, "Sequence[Row | Group]"]
Rows = Sequence[Row | Group]

_CALL = re.compile(r"\[\^(\w+)\]")
AT = "book/b/one.md:50:1"
CSS = """
[data-kind=table] table { table-layout: fixed; width: 100%; border-collapse: collapse }
.part + .part { break-before: page }
tbody { break-inside: auto }
tr { break-inside: avoid }
td, th { vertical-align: top; hyphens: none }
.foot-note { float: footnote }
.foot-note::footnote-call { content: none }
.foot-note::footnote-marker { content: none }
.turned .part { height: 300pt; position: relative }
.turned .leaf { position: absolute; width: 300pt; top: 0; left: 0; transform: translateY(300pt) rotate(-90deg);
                transform-origin: 0 0 }
"""


def words(text: str) -> Inlines:
    """Make inline text; `[^k]` calls a note."""
    found: list[Text | NoteCall] = []
    for number, piece in enumerate(_CALL.split(text)):
        if number % 2:
            found.append(NoteCall(piece, span(1)))
        elif piece:
            found.append(Text(piece, span(1)))
    return tuple(found)


def column(key: str, depth: int, role: Role = Role.CELL, width: str | None = None, **more: object) -> Column:
    """Make a column."""
    return Column(key, words(key), role, width, "", "", depth, span(40 + depth), **more)  # type: ignore[arg-type]


def table(
    rows: Rows,
    *,
    labels: Sequence[Role] = (),
    notes: Mapping[str, str] | None = None,
    totals: Sequence[int] = (),
    total: bool = False,
    place: NotePlace = NotePlace.PAGE,
    cells: int = 1,
    widths: str | None = None,
    **more: object,
) -> Table:
    """Make a table: `labels` are the roles of the columns of groups, `totals` the depths closed with a total row."""
    depth = len(labels)
    columns = [column(f"g{n}", n, role, widths) for n, role in enumerate(labels)]
    columns += [column(f"c{n}", depth, width=widths) for n in range(cells)]
    numbers = iter(range(60, 10_000_000))
    setting = more.pop("setting", Setting())
    house = replace(more.pop("house", DEFAULT), place=place)  # type: ignore[type-var]
    made = Table(
        name="t", title=words("Title"), headnote=(), source=words("Source"), columns=tuple(columns),
        groups=tuple(_group(row, cells, set(totals), 0, numbers) for row in rows),
        notes=(), span=span(50), total=_total(numbers) if total else None,
        house=house, setting=setting, **more,  # type: ignore[arg-type]
    )  # fmt: skip
    keys = dict.fromkeys(table_calls(made))
    defined = notes or {}
    made_notes = tuple(TableNote(key, words(defined.get(key, "note")), span(2), "*") for key in keys)
    return replace(made, notes=made_notes)


def _group(row: Row | Group, cells: int, totals: set[int], depth: int, numbers: Iterator[int]) -> RowGroup:
    line = span(1 + next(numbers) % 190)
    if isinstance(row, str):
        own = row.split("|")
        texts = [own[n] if n < len(own) else "x" for n in range(cells)]
        return RowGroup(tuple(Cell(words(text), (), line) for text in texts), (), line)
    inner = tuple(_group(one, cells, totals, depth + 1, numbers) for one in row[1])
    closing = _total(numbers) if depth in totals else None
    return RowGroup((Cell(words(row[0]), (), line),), inner, line, closing)


def _total(numbers: Iterator[int]) -> TotalRow:
    return TotalRow(words("Total"), (), span(1 + next(numbers) % 190))


@dataclass(slots=True)
class Composer:
    """Composes a fragment with tables in the manner of the style's templates; other blocks are left out."""

    book: Book
    before: str = ""
    after: str = ""
    composed: list[Placement] = field(default_factory=list)

    def __call__(self, fragment: Fragment, placement: Placement) -> str:
        """Write the fragment."""
        self.composed.append(placement)
        places = [block for block in fragment.blocks if isinstance(block, TablePlace)]
        tables = "".join(
            printed(self.book.tables[place.table], place.span.at, placement.tables.get(place.span.at, Division()))
            for place in places
        )
        whole = fragment.opens
        return html((self.before if whole else "") + tables + (self.after if whole else ""))


def booked(made: Table, alone: bool = True) -> tuple[Book, Fragment]:
    """Make a book of one table, and the fragment it is printed in."""
    place = TablePlace("t", "t", alone, span(50))
    part = section("a", 2, (place,))
    return replace(book(part), tables={"t": made}), Fragment("a", "chapter", part, (place,), not alone, part.start)


def printed(made: Table, at: str, division: Division) -> str:
    """Print a table after the contract between render and paginate."""
    laid = grid(made)
    cuts = (*(division.cuts or (0,)), len(laid.lines))
    if division.sample:
        rows = "".join(_sample(laid, line) for line in division.sample)
        body = _part(laid, division, 0, 0, 0, rows)
    else:
        first, end = division.parts or (0, len(cuts) - 1)
        body = "".join(
            _part(laid, division, part, cuts[part], cuts[part + 1], _rows(laid, cuts[part], cuts[part + 1]))
            for part in range(first, end)
        )
    turned = " turned" if made.setting.turned else ""
    return f'<div class="table{turned}" data-kind="table" data-at="{at}">{body}</div>'


def _part(laid: Grid, division: Division, number: int, start: int, end: int, rows: str) -> str:
    made = laid.table
    widths = division.widths or tuple(made.columns[index].width for index in laid.printed)
    cols = "".join(
        f'<col style="width: {width}{"pt" if isinstance(width, float) else ""}">' if width else "<col>"
        for width in widths
    )
    width = f' style="width: {sum(division.widths)}pt"' if division.widths else ""
    heads = "".join(f"<th>{_text(laid.table.columns[index].head)}</th>" for index in laid.printed)
    title = f"<p data-kind='table-title' data-at='t:1:1'>{_text(made.title)}{' (suite)' if start else ''}</p>"
    keys = called_on(laid, start, end) if not division.sample else ()
    last = end == len(laid.lines)
    shown = [note for note in made.notes if note.key in keys or (made.place is NotePlace.TABLE and last)]
    shown = shown if made.place is not NotePlace.TABLE or last else []
    if made.place is NotePlace.FOOT:
        foot = "<p>" + "".join(_foot(note) for note in shown) + "</p>" if shown else ""
    else:
        notes = "".join(f'<p data-at="{n.key}:1:1" data-kind="table-note" data-note="{n.key}">{_text(n.content)}</p>'
                        for n in shown)  # fmt: skip
        foot = f'<div data-kind="table-notes">{notes}</div>' if notes else ""
    source = f'<p data-kind="table-source" data-at="t:1:1">{_text(made.source)}</p>' if last else ""
    body = f"<table{width}><colgroup>{cols}</colgroup><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="part" data-part="{number}"><div class="leaf">{title}{body}{foot}{source}</div></div>'


def called_on(laid: Grid, start: int, end: int) -> set[str]:
    """Give the keys of the notes called on a part, by what is printed there."""
    keys = set[str]()
    for line in range(start, end):
        for placed in laid.lines[line].cells:
            keys.update(called(placed.label))
            keys.update(cell_calls(placed.cell) if placed.cell is not None else ())
    if start and laid.table.house.repeated:
        keys.update(key for placed, _, _ in _resumed(laid, start) if placed.cell for key in cell_calls(placed.cell))
        for number in _again(laid, start):
            keys.update(key for placed in laid.lines[number].cells if placed.cell for key in cell_calls(placed.cell))
    return keys


def _foot(note: TableNote) -> str:
    told = f'data-kind="table-note" data-at="n:1:1" data-note="{note.key}"'
    return f'<span class="foot-note" {told}>{_text(note.content)}</span>'


def _again(laid: Grid, start: int) -> list[int]:
    return [line for extent in laid.torn(start) for line in range(extent.first, min(extent.body, start))]


def _resumed(laid: Grid, start: int) -> list[tuple[Placed, int, int]]:
    """Give the labels printed again, with their depth and their end."""
    found = []
    for extent in laid.torn(start):
        if extent.body < start < extent.foot:
            own = [p for p in laid.lines[extent.body].cells if laid.table.columns[p.column].depth == extent.depth]
            found += [(placed, extent.depth, extent.foot) for placed in own]
    return found


def _rows(laid: Grid, start: int, end: int) -> str:
    again = _again(laid, start) if start else []
    resumed = _resumed(laid, start) if start else []
    rows = []
    heads = [(laid.table.columns[laid.lines[line].cells[0].column].depth, line) for line in again]
    for position, (depth, line) in enumerate(heads):
        here = [one for one in resumed if (heads[position - 1][0] if position else -1) <= one[1] < depth]
        more = len(heads) - position - start
        cells = "".join(_label(laid, placed, min(foot, end) + more) for placed, _, foot in here)
        resumed = [one for one in resumed if one not in here]
        rows.append(f'<tr class="again" data-again="{line}">{cells}{_cells(laid, line, line + 1, True)}</tr>')
    for line in range(start, end):
        cells = ""
        if line == start:
            cells = "".join(_label(laid, placed, min(foot, end) - start) for placed, _, foot in resumed)
        kind = laid.lines[line].kind.value
        rows.append(f'<tr class="{kind}" data-row="{line}">{cells}{_cells(laid, line, end)}</tr>')
    return "".join(rows)


def _label(laid: Grid, placed: Placed, rows: int) -> str:
    content = _text(placed.cell.content) if placed.cell is not None else ""
    spans = f' rowspan="{rows}"' if rows > 1 else ""
    mark = ' <span class="continued">(suite)</span>'
    return f'<td class="resumed" data-column="{placed.column}"{spans}>{content}{mark}</td>'


def _cells(laid: Grid, line: int, end: int, again: bool = False) -> str:
    cells = []
    for placed in laid.lines[line].cells:
        content = _text(placed.label) + (_text(placed.cell.content) if placed.cell is not None else "")
        rows = min(placed.rows, end - line)
        spans = f' rowspan="{rows}"' if rows > 1 else ""
        spans += f' colspan="{placed.columns}"' if placed.columns > 1 else ""
        mark = ' <span class="continued">(suite)</span>' if again else ""
        cells.append(f'<td data-column="{placed.column}"{spans}>{content}{mark}</td>')
    return "".join(cells)


def _sample(laid: Grid, number: int) -> str:
    line = laid.lines[number]
    cells = {placed.column: placed for placed in line.cells}
    for index in line.extents:
        extent = laid.extents[index]
        for placed in laid.lines[extent.body].cells:
            if laid.table.columns[placed.column].depth == extent.depth:
                cells.setdefault(placed.column, placed)
    shown = [(index, cells.get(index)) for index in laid.printed]
    body = "".join(
        f'<td data-column="{index}">{_text(placed.cell.content) if placed and placed.cell else ""}</td>'
        for index, placed in shown
    )
    return f'<tr data-row="{number}">{body}</tr>'


def _text(content: Inlines) -> str:
    parts = []
    for inline in content:
        if isinstance(inline, NoteCall):
            parts.append(f'<span class="mark" data-call="{inline.key}">*</span>')
        else:
            parts.append(plain((inline,)))
    return "".join(parts)


__all__ = ["AT", "CSS", "Composer", "House", "LineKind", "Setting", "Width", "booked", "called_on", "printed", "table"]
