"""Cells as HTML: their words, figures and marks, with what layout and checks must know of them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from livrerouge.model.grid import LineKind, Placed
from livrerouge.model.inline import Inlines, Text, plain
from livrerouge.model.table import Column, Role, TotalRow
from livrerouge.render.inline import Surroundings, write, write_text
from livrerouge.render.table.line import Row, Standing
from livrerouge.render.table.mark import calls, parted
from livrerouge.render.table.whole import Whole
from livrerouge.render.title import texts

_HUNG = Markup('<span class="hung">{}</span>')
_CONTINUED = Markup(' <span class="continued">{}</span>')
_EMPTY = Markup('<span class="none"{}>{}</span>')
_READ = Markup(' title="{}"')


@dataclass(frozen=True, slots=True)
class Cells:
    """Writes the cells of a table's lines."""

    whole: Whole
    around: Surroundings
    """With the marks of the table."""

    def row(self, row: Row) -> Markup:
        """Write the cells of a line."""
        return Markup("".join([self._cell(row, standing) for standing in row.cells]))

    def _cell(self, row: Row, standing: Standing) -> str:
        placed = standing.placed
        scope = _scope(self.whole.table.columns[placed.column].role, row.line.kind, placed)
        names, attributes, inner = self._content(row, standing)
        if standing.resumed:
            names += " resumed"
            attributes += " data-artifact"
        if self._to_foot(row, standing):
            names += " to-foot"
        if placed.columns > 1:
            attributes += f' colspan="{placed.columns}"'
        if standing.rows > 1:
            attributes += f' rowspan="{standing.rows}"'
        if row.line.kind is LineKind.CUT_IN and not row.again:
            attributes += f' data-until="{self._headed(row)}"'
        tag = f'th scope="{scope}"' if scope else "td"
        return f'<{tag} class="{names}" data-column="{placed.column}"{attributes}>{inner}</{tag[:2]}>'

    def _headed(self, row: Row) -> int:
        """Count the lines, from its own, of the group that a cut-in head is the head of."""
        return self.whole.grid.extents[row.line.extents[-1]].end - row.number

    def _to_foot(self, row: Row, standing: Standing) -> bool:
        """Tell whether a cell reaches the foot of its outermost group, where there are groups at all."""
        around = row.line.extents
        return bool(around) and self.whole.table.depth > 0 and standing.end == self.whole.grid.extents[around[0]].end

    def _content(self, row: Row, standing: Standing) -> tuple[str, str, Markup]:
        """Give the classes and attributes of a cell, and what stands in it."""
        placed, total = standing.placed, row.line.total
        column = self.whole.table.columns[placed.column]
        if total is not None and placed.label:
            return "row-label", "", self._label(total)
        if total is not None and placed.cell is None:
            return column.role.value, "", Markup("")
        words = self._words(placed, column, row.again or standing.resumed)
        figures = self.whole.figures.get(placed.column)
        if figures is None:
            return self.whole.names[placed.column], "", words
        drawn = placed.cell.value if placed.cell is not None and total is None else None
        return f"{self.whole.names[placed.column]} {figures.classes}", figures.attributes, figures.drawn(words, drawn)

    def _label(self, total: TotalRow) -> Markup:
        """Write the label of a total row."""
        house = self.whole.table.house
        words, keys = parted(total.label)
        return write(words, self.around) + calls((*keys, *total.notes), self.whole.marks, house)

    def _words(self, placed: Placed, column: Column, again: bool) -> Markup:
        """Write what a cell says, with its marks; what is printed `again` says so.

        The mark of a number hangs, so that it moves no figure.
        """
        house = self.whole.table.house
        content, keys = parted(placed.cell.content) if placed.cell is not None else ((), ())
        keys = (*keys, *placed.cell.notes) if placed.cell is not None else ()
        notes = house.repeated or not again
        words = self._text(content, notes) if content else _empty(column)
        behind = calls(keys, self.whole.marks, house) if keys and notes else Markup("")
        figures = self.whole.figures.get(placed.column)
        if figures is None:
            words += behind
        else:
            words = figures.set(words, plain(content), _HUNG.format(behind) if behind else behind)
        return words + _CONTINUED.format(self.around.words.continued) if again and content else words

    def _text(self, content: Inlines, notes: bool) -> Markup:
        """Write words; in most cells there is nothing but characters, and figures are no letters in tables."""
        match tuple(texts(content)):
            case ((Text(), *_),):
                return write_text(content)
            case _:
                return write(content, self.around, notes=notes)


def _scope(role: Role, kind: LineKind, placed: Placed) -> str:
    """Tell for which rows a cell is the head; for none when it is no head."""
    if kind is LineKind.CUT_IN and role is Role.CUT_IN:
        return "rowgroup"
    if placed.label:
        return "row"
    if role is not Role.STUB or kind is LineKind.TOTAL:
        return ""
    return "rowgroup" if placed.rows > 1 else "row"


def _empty(column: Column) -> Markup:
    """Write what stands in a cell without content."""
    read = _READ.format(column.empty_text) if column.empty_text else ""
    return _EMPTY.format(read, column.empty)
