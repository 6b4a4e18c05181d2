"""Tables: their texts by the rules of the language, their values as the language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from livrerouge.model.inline import Inlines, Text
from livrerouge.model.table import Cell, Column, RowGroup, Table, TotalRow, Totals
from livrerouge.place import Span
from livrerouge.typeset.call import sided, sided_cell, sided_total
from livrerouge.typeset.inline import Setter
from livrerouge.values import written


def set_table(setter: Setter, table: Table, language: str) -> Table:
    """Set a table."""
    work = _Work.of(setter, table, language)
    return replace(
        table,
        title=work.run(table.title),
        headnote=work.run(table.headnote),
        general=work.run(table.general, prose=True),
        source=work.run(table.source),
        spanners=tuple(replace(spanner, head=work.run(spanner.head)) for spanner in table.spanners),
        columns=tuple(work.column(column) for column in table.columns),
        groups=tuple(work.group(group, 0) for group in table.groups),
        total=work.total(table.total),
        # Their labels stand in the total rows by now.
        totals=Totals(),
        notes=tuple(replace(note, content=setter.run(note.content, language, prose=True)) for note in table.notes),
    )


@dataclass(frozen=True, slots=True)
class _Work:
    """A table that is being set."""

    setter: Setter
    table: Table
    language: str
    depths: Mapping[int, tuple[Column, ...]]
    """The columns of each depth."""

    @classmethod
    def of(cls, setter: Setter, table: Table, language: str) -> Self:
        """Begin with a table."""
        depths = {
            depth: tuple(column for column in table.columns if column.depth == depth)
            for depth in range(table.depth + 1)
        }
        return cls(setter, table, language, depths)

    def run(self, content: Inlines, *, prose: bool = False) -> Inlines:
        """Set a text and put its calls on their side."""
        return sided(self.setter.run(content, self.language, prose=prose), self.table.house, self.language)

    def column(self, column: Column) -> Column:
        """Set the head of a column and what stands in its empty cells."""
        return replace(
            column,
            head=self.run(column.head),
            unit=self.run(column.unit),
            empty=self._plain(column.empty, column.empty_span, column.span),
            empty_text=self._plain(column.empty_text, column.empty_text_span, column.span),
        )

    def _plain(self, value: str, exact: Span | None, around: Span) -> str:
        return self.setter.text(value, self.language, exact or around, exact=exact is not None)

    def group(self, group: RowGroup, depth: int) -> RowGroup:
        """Set the cells of a group and of all inside it."""
        columns = self.depths.get(depth, ())
        return replace(
            group,
            cells=tuple(self.cell(cell, column) for cell, column in zip(group.cells, columns, strict=True)),
            groups=tuple(self.group(inner, depth + 1) for inner in group.groups),
            total=self.total(group.total),
        )

    def total(self, total: TotalRow | None) -> TotalRow | None:
        """Set a total row."""
        if total is None:
            return None
        cells = tuple((index, self.cell(cell, self.table.columns[index])) for index, cell in total.cells)
        set_total = replace(total, label=self.setter.run(total.label, self.language), cells=cells)
        return sided_total(set_total, self.table.house, self.language)

    def cell(self, cell: Cell, column: Column) -> Cell:
        """Set a cell: its text, or its value in the form of its column."""
        if cell.value is None:
            set_cell = replace(cell, content=self.setter.run(cell.content, self.language))
            return sided_cell(set_cell, self.table.house, self.language)
        said = written(cell.value, column.format, bool(column.unit), self.language)
        content: Inlines = (Text(said, cell.span),)
        # The first of a month has a raised ending in French; numbers are right as they are.
        return replace(cell, content=self.run(content) if isinstance(cell.value, date) else content)
