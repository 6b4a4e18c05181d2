"""Columns of numbers, looked over for what their numbers have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from livrerouge.model.grid import Grid, LineKind
from livrerouge.model.inline import plain
from livrerouge.model.table import Cell, Column, Format, Kind, Table
from livrerouge.render.table.figure import Figures, decimals_of
from livrerouge.render.table.mark import parted
from livrerouge.values import written

_DIGIT, _SIGN, _LETTER = 1.0, 0.55, 1.3
"""Widths of characters in figures: a box is made a little too wide rather than too narrow."""
_SLOT = 2.0
"""Room for a swatch before a number, in figures."""
_LONGEST = 4
"""Characters of marks behind a number for which sheets have room."""


def figures(table: Table, grid: Grid, language: str, colours: Mapping[str, str]) -> Mapping[int, Figures]:
    """Look over the columns of numbers; `colours` are the style's, by name."""
    columns = {index: column for index, column in enumerate(table.columns) if column.format.kind.numeric}
    if not columns:
        return {}
    cells: dict[int, list[tuple[Cell, bool]]] = {index: [] for index in columns}
    for index, cell, total in _cells(grid):
        if index in cells:
            cells[index].append((cell, total))
    point = written(Decimal("0.5"), Format(Kind.DECIMAL, 1), False, language)[1]
    signs = {note.key: len(note.mark) for note in table.notes}
    look = _Look(language, point, signs, colours)
    return {index: look.over(column, cells[index]) for index, column in columns.items()}


def _cells(grid: Grid) -> Iterator[tuple[int, Cell, bool]]:
    """Give the cells of a table with their columns, and whether they are of a total row."""
    for line in grid.lines:
        for placed in line.cells:
            if placed.cell is not None:
                yield placed.column, placed.cell, line.kind is LineKind.TOTAL


@dataclass(frozen=True, slots=True)
class _Look:
    """What must be known to look over a column."""

    language: str
    point: str
    """The decimal mark of the language."""
    signs: Mapping[str, int]
    """Characters of the mark of each note."""
    colours: Mapping[str, str]

    def over(self, column: Column, cells: Sequence[tuple[Cell, bool]]) -> Figures:
        """Find what the numbers of a column have in common; each cell comes with whether it is of a total row."""
        said = [plain(cell.content) for cell, _ in cells]
        numbers = [cell.value for cell, total in cells if not total and isinstance(cell.value, Decimal)]
        decimals = max((decimals_of(text, self.point) for text in said), default=0)
        if column.sum:
            # Carried from page to page, sums may be wider than all they are made of.
            said.append(written(sum(numbers, Decimal()), column.format, bool(column.unit), self.language))
        return Figures(
            column=column,
            point=self.point,
            decimals=decimals,
            front=self._front(column, said, decimals),
            most=max(map(abs, numbers), default=Decimal()),
            hang=min(max((self._marks(cell) for cell, _ in cells), default=0), _LONGEST),
            colours=self.colours,
        )

    def _front(self, column: Column, said: Sequence[str], decimals: int) -> float:
        """Measure the box in front of a bar, or behind a swatch; none where nothing is drawn."""
        if not column.bar and not column.thresholds:
            return 0.0
        widest = max((self._width(text, decimals) for text in said), default=0.0)
        return round(widest + (_SLOT if column.thresholds else 0.0), 2)

    def _width(self, said: str, decimals: int) -> float:
        """Measure a number with the hidden digits behind it."""
        missing = decimals - decimals_of(said, self.point)
        hidden = missing * _DIGIT + (_SIGN if missing == decimals > 0 else 0.0)
        return hidden + sum(map(_character, said))

    def _marks(self, cell: Cell) -> int:
        """Count the characters of the marks that hang behind a number."""
        return sum(self.signs.get(key, 0) for key in (*parted(cell.content)[1], *cell.notes)) if self.signs else 0


def _character(sign: str) -> float:
    return _DIGIT if sign.isdigit() else _LETTER if sign.isalpha() or sign == "%" else _SIGN
