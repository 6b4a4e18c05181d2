"""Charts: a picture of a table's row groups, computed when the publication is built, with words that say the same."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.model.block import Chart
from livrerouge.model.inline import plain
from livrerouge.model.style import Geometry
from livrerouge.model.table import RowGroup, Table, leaves
from livrerouge.render.inline import Surroundings

HEIGHT = 8
"""Lines of text a chart is high, labels included."""


@dataclass(frozen=True, slots=True)
class Column:
    """One row group: what it is called, how many rows it has, and where they are drawn."""

    label: str
    count: int
    x: float
    """Middle of the column."""
    marks: tuple[float, ...]
    """Heights of the rows' marks, from below; empty for a group without rows."""
    top: float
    """Height of the highest mark; the base line for a group without rows."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart ready to be drawn; lengths in points from the top left."""

    kind: str
    width: float
    height: float
    base: float
    """Height of the line on which the columns stand."""
    step: float
    """Distance between the middles of neighbouring columns."""
    radius: float
    """Of a mark."""
    columns: tuple[Column, ...]
    alt: str


def draw(chart: Chart, around: Surroundings, geometry: Geometry) -> Drawing:
    """Compute a chart of a table: a column a row group, a mark a row."""
    table = around.book.tables[chart.table]
    counts = tuple(count(group) for group in table.groups)
    leading = geometry.leading
    step = geometry.measure / max(1, len(counts))
    height = HEIGHT * leading
    base = height - 1.5 * leading
    rise = min(1.5 * leading, (base - leading) / max(1, *counts, 1))
    columns = tuple(
        _column(label, counts[index], step * (index + 0.5), base, rise) for index, label in enumerate(_labels(table))
    )
    return Drawing(
        kind=chart.kind,
        width=_exact(geometry.measure),
        height=_exact(height),
        base=_exact(base),
        step=_exact(step),
        radius=_exact(min(step * 0.26, rise * 0.3)),
        columns=columns,
        alt=_words(chart, columns, around),
    )


def count(group: RowGroup) -> int:
    """Count the rows a group holds; one without any inside holds none."""
    return sum(leaves(inner) for inner in group.groups)


def _labels(table: Table) -> tuple[str, ...]:
    return tuple(plain(group.cells[0].content) if group.cells else "" for group in table.groups)


def _column(label: str, rows: int, x: float, base: float, rise: float) -> Column:
    marks = tuple(_exact(base - rise * (row + 1)) for row in range(rows))
    return Column(label, rows, _exact(x), marks, marks[-1] if marks else _exact(base))


def _exact(length: float) -> float:
    """Round a length to a hundredth of a point: finer is seen by nobody."""
    return round(length, 2)


def _words(chart: Chart, columns: tuple[Column, ...], around: Surroundings) -> str:
    """Say in words what the picture shows: the caption, then each group with its number of rows."""
    said = around.words
    pairs = said.separator.join(said.pair.format(column.label, column.count or said.nothing) for column in columns)
    caption = plain(chart.caption).strip()
    return f"{caption} {pairs}." if caption else f"{pairs}."
