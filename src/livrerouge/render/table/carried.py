"""Sums carried from page to page: what the columns that are added up come to above each line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from markupsafe import Markup, escape

from livrerouge.model.grid import Grid, Line, LineKind
from livrerouge.model.table import Table
from livrerouge.render.table.figure import Figures
from livrerouge.values import written

_LABEL = Markup('<th class="row-label" scope="row" data-column="{}"{}>{}</th>')
_BLANK = Markup('<td class="cell" data-column="{}"></td>')
_CELL = Markup('<td class="cell {}" data-column="{}"{}>{}</td>')


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of a table that carries them; without columns for others."""

    table: Table
    printed: tuple[int, ...]
    """Columns that have a place on the grid."""
    above: Mapping[int, tuple[Decimal, ...]]
    """By column: what the cells above each line come to, totals not counted."""
    figures: Mapping[int, Figures]
    language: str

    def row(self, words: str, line: int) -> Markup:
        """Write the cells of the row that carries the sums over a page's end before a line."""
        width = next((n for n, index in enumerate(self.printed) if index in self.above), 0)
        span = Markup(' colspan="{}"').format(width) if width > 1 else ""
        label = _LABEL.format(self.printed[0], span, words) if width else ""
        return Markup("").join([label, *(self._cell(index, line) for index in self.printed[width:])])

    def _cell(self, index: int, line: int) -> Markup:
        if index not in self.above:
            return _BLANK.format(index)
        column, figures = self.table.columns[index], self.figures[index]
        said = written(self.above[index][line], column.format, bool(column.unit), self.language)
        drawn = figures.drawn(figures.set(escape(said), said, Markup("")), None)
        return _CELL.format(figures.classes, index, figures.attributes, drawn)


def sums(table: Table, grid: Grid, figures: Mapping[int, Figures], language: str) -> Sums:
    """Add up the columns of a table that are carried."""
    added = [i for i, column in enumerate(table.columns) if column.sum and i in figures and i in grid.printed]
    carried = added if table.setting.carried else []
    above = {index: tuple(accumulate(_values(grid.lines, index), initial=Decimal())) for index in carried}
    return Sums(table, grid.printed, above, figures, language)


def _values(lines: tuple[Line, ...], index: int) -> Iterator[Decimal]:
    """Give what each line adds to a column."""
    for line in lines:
        here = (placed.cell.value for placed in line.cells if placed.column == index and placed.cell is not None)
        value = next(here, None) if line.kind is not LineKind.TOTAL else None
        yield value if isinstance(value, Decimal) else Decimal()
