"""Measuring: the heights of what a table is made of, gathered from its parts laid out on pages without end.

What a line or a label is high is read from its cells, before rows made them higher. The first line of a part and the
last have other borders and paddings than those in the midst; what that makes is learned by the place of lines of their
kind. All lengths are points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from livrerouge.model.grid import Extent, Grid, Line, LineKind
from livrerouge.model.house import NotePlace
from livrerouge.model.table import Role
from livrerouge.paginate.door import boxes
from livrerouge.paginate.facts import POINTS
from livrerouge.paginate.table.boxes import Foot, Laid, Part, Row
from livrerouge.paginate.table.sizes import Below, Heads, Sizes

_Sort = tuple[object, ...]
"""What kind of line a line is, and what stands before or after it."""


@dataclass(frozen=True, slots=True)
class _Edges:
    """The least the border and padding above and below the cells of a line take."""

    top: float
    bottom: float


@dataclass(slots=True)
class _Label:
    """A label, as far as it was seen."""

    height: float = 0.0
    step: float = 0.0
    """Height of a line of its text."""
    free: float = 0.0
    """What its last line leaves free."""


@dataclass(slots=True)
class Measuring:
    """A table that is being measured."""

    grid: Grid
    lines: dict[int, float] = field(default_factory=dict)
    edges: dict[int, _Edges] = field(default_factory=dict)
    firsts: set[int] = field(default_factory=set)
    """Lines measured right under the heads."""
    lasts: set[int] = field(default_factory=set)
    labels: defaultdict[int, _Label] = field(default_factory=lambda: defaultdict(_Label))
    resumed: dict[int, float] = field(default_factory=dict)
    again: dict[int, float] = field(default_factory=dict)
    carried: dict[str, float] = field(default_factory=dict)
    heads: dict[bool, Heads] = field(default_factory=dict)
    """Of the first part, and of the others."""
    notes: dict[str, float] = field(default_factory=dict)
    rests: list[tuple[bool, bool, float]] = field(default_factory=list)
    """Whether there are notes, whether it is the last part, and what stands below besides."""
    around: float = 0.0
    ending: float = 0.0
    ending_calls: tuple[str, ...] = ()
    mark: float = 0.0
    """Width of the continuation mark in a label."""

    def take(self, table: Laid, feet: tuple[Foot, ...]) -> None:
        """Take what some parts of the table show; each stands on a page of its own."""
        for number, part in sorted(table.parts.items()):
            if part.rows and part.strips:
                self._take_part(number, part, table)
        for foot in feet:
            self.notes.update(foot.notes)
            if foot.notes:
                self.around = max(self.around, foot.height - sum(height for _, height in foot.notes))

    def _take_part(self, number: int, part: Part, table: Laid) -> None:
        top, first = part.strips[0].top, part.rows[0].strip.top
        old = self.heads.get(number > 0, Heads(0.0, ()))
        self.heads[number > 0] = Heads(max(old.height, first - top), tuple(dict.fromkeys(part.head_calls)))
        lines = [row for row in part.rows if row.kind == "line"]
        for row in part.rows:
            if row.kind == "line":
                self._take_line(row)
            elif row.kind == "again":
                self.again[row.number] = max(self.again.get(row.number, 0.0), row.strip.bottom - row.strip.top)
            else:
                height = row.strip.bottom - row.strip.top
                self.carried[row.name] = max(self.carried.get(row.name, 0.0), height)
        if lines and part.rows[0] is lines[0]:
            self.firsts.add(lines[0].number)
        if lines and part.rows[-1] is lines[-1]:
            self.lasts.add(lines[-1].number)
        self._take_below(part, table, bool(lines) and lines[-1].number == len(self.grid.lines) - 1)

    def _take_line(self, row: Row) -> None:
        line = self.grid.lines[row.number]
        tall, tops, bottoms = 0.0, 0.0, 0.0
        for cell in row.box.children:
            column = int(cell.element.get("data-column", "-1")) if cell.element is not None else -1
            top, height, bottom = _natural(cell)
            index = self._labelled(line, column)
            if index is None:
                tall, tops, bottoms = max(tall, height), max(tops, top), max(bottoms, bottom)
            elif "resumed" in cell.element.get("class", "").split():
                self.resumed[index] = max(self.resumed.get(index, 0.0), height)
                self.mark = max([self.mark, *_marks(cell)])
            else:
                self._take_label(self.labels[index], cell, height)
        self.lines[row.number] = tall
        self.edges[row.number] = _Edges(tops, bottoms)

    def _take_label(self, label: _Label, cell: Any, height: float) -> None:  # noqa: ANN401 - a box of the engine
        label.height = max(label.height, height)
        last = next((box for box in _reversed(cell) if isinstance(box, boxes.LineBox)), None)
        if last is not None:
            label.step = max(label.step, last.height * POINTS)
            label.free = (cell.width - sum(child.width for child in last.children)) * POINTS

    def _labelled(self, line: Line, column: int) -> int | None:
        """Give the group whose label over several lines stands in a column; none for a cell of one line."""
        columns = self.grid.table.columns
        if line.kind is LineKind.TOTAL or not 0 <= column < len(columns) or columns[column].role is Role.CUT_IN:
            return None
        depth = columns[column].depth
        if depth >= len(line.extents):
            return None
        return line.extents[depth] if _spans(self.grid.extents[line.extents[depth]]) else None

    def _take_below(self, part: Part, table: Laid, ends: bool) -> None:
        """Take the notes, what stands around them, and what ends the table."""
        heights = defaultdict[str, float](float)
        for kind, key, height in part.below:
            heights[kind] += height
            if kind == "table-note":
                self.notes[key] = height
        around = max(0.0, heights["table-notes"] - heights["table-note"]) if heights["table-notes"] else 0.0
        self.around = max(self.around, around)
        own = heights["table-note"] + around + heights["general-note"] + heights["table-source"]
        under = part.strips[-1].bottom - part.rows[-1].strip.bottom
        rest = under - own
        if ends:
            after = table.strips[-1].bottom - part.strips[-1].bottom
            self.ending = heights["general-note"] + heights["table-source"] + max(0.0, after)
            self.ending_calls = tuple(dict.fromkeys(part.ending_calls))
        self.rests.append((bool(heights["table-note"]), ends, rest))

    def sizes(self) -> Sizes:
        """Give the heights of the table; every line must have been taken."""
        grid = self.grid
        count = len(grid.lines)
        top, bottom = _Learned(), _Learned()
        for line, edges in self.edges.items():
            (top.first if line in self.firsts else top.midst)[self._above(line)].append(edges.top)
            (bottom.first if line in self.lasts else bottom.midst)[self._under(line)].append(edges.bottom)
        tall = [self.lines[line] for line in range(count)]
        first = [top.difference(self._above(line), self.edges[line].top) for line in range(count)]
        last = [bottom.difference(self._under(line), self.edges[line].bottom) for line in range(count)]
        for line in self.firsts:
            # It was measured as a first line: in the midst it is as much higher or lower as others of its kind.
            usual = top.usual(self._above(line), self.edges[line].top)
            tall[line], first[line] = tall[line] + usual - self.edges[line].top, self.edges[line].top - usual
        for line in self.lasts:
            usual = bottom.usual(self._under(line), self.edges[line].bottom)
            tall[line], last[line] = tall[line] + usual - self.edges[line].bottom, self.edges[line].bottom - usual
        again = {line: self.again.get(line, tall[line]) for extent in grid.extents for line in _cut_ins(extent)}
        heads = self.heads.get(False) or self.heads[True]
        return Sizes(
            grid=grid,
            lines=tall,
            first=first,
            last=last,
            labels={index: label.height for index, label in self.labels.items()},
            resumed={index: self._resumed(index) for index in self.labels},
            again=again,
            heads=(heads, self.heads.get(True, heads)),
            carried=(self.carried.get("brought", 0.0), self.carried.get("forward", 0.0)),
            below=self._below(),
        )

    def _resumed(self, index: int) -> float:
        """Give the height of a label printed again; one not seen gets a line more, unless the mark has room."""
        label = self.labels[index]
        if index in self.resumed:
            return self.resumed[index]
        return label.height + (0.0 if 0.0 < self.mark < label.free else label.step)

    def _below(self) -> Below:
        rests = [rest for _, _, rest in self.rests]
        base = min(rests, default=0.0)
        noted = max((rest for notes, _, rest in self.rests if notes), default=base) - base
        ended = max((rest for notes, ends, rest in self.rests if ends and not notes), default=base) - base
        at_foot = self.grid.table.place is NotePlace.FOOT
        return Below(
            notes=dict(self.notes),
            around_notes=self.around + (0.0 if at_foot else noted),
            rest=base,
            ending=self.ending + ended,
            ending_calls=self.ending_calls,
        )

    def _above(self, line: int) -> _Sort:
        grid = self.grid
        here = grid.lines[line]
        return here.kind, here.begins, grid.lines[line - 1].kind if line else None

    def _under(self, line: int) -> _Sort:
        grid = self.grid
        after = grid.lines[line + 1] if line + 1 < len(grid.lines) else None
        return grid.lines[line].kind, after.kind if after else None, after.begins if after else None


@dataclass(slots=True)
class _Learned:
    """Edges of lines by what kind of lines they are: of the first, or last, of a part, and of those in the midst."""

    first: defaultdict[_Sort, list[float]] = field(default_factory=lambda: defaultdict(list))
    midst: defaultdict[_Sort, list[float]] = field(default_factory=lambda: defaultdict(list))

    def difference(self, sort: _Sort, own: float) -> float:
        """Give by how much more a line takes that begins or ends a part."""
        known = self.first.get(sort) or [edge for edges in self.first.values() for edge in edges]
        return max(known) - own if known else 0.0

    def usual(self, sort: _Sort, own: float) -> float:
        """Give what a line takes in the midst of a part."""
        known = self.midst.get(sort)
        return max(known) if known else own


def _spans(extent: Extent) -> bool:
    return extent.foot - extent.body > 1


def _cut_ins(extent: Extent) -> range:
    return range(extent.first, extent.body)


def _natural(cell: Any) -> tuple[float, float, float]:  # noqa: ANN401 - a box of the engine
    """Give a cell's upper edge, its whole height and its lower edge, as they were before its row made it higher."""
    above, under = _length(cell, "padding_top"), _length(cell, "padding_bottom")
    top = cell.border_top_width + above
    bottom = cell.border_bottom_width + under
    # Cells on the baseline of their row were moved down for good.
    lowered = max(0.0, cell.padding_top - above) if cell.vertical_align in ("baseline", "top") else 0.0
    return top * POINTS, (top + lowered + cell.height + bottom) * POINTS, bottom * POINTS


def _length(box: Any, name: str) -> float:  # noqa: ANN401
    """Give a padding as the style has it, in pixels; shares are taken as they are laid out."""
    value = box.style[name]
    if getattr(value, "unit", "").lower() == "px":
        return float(value.value)
    return float(getattr(box, name))


def _marks(box: Any) -> Iterator[float]:  # noqa: ANN401
    """Give the widths of the continuation marks in a cell."""
    for child in box.children:
        if child.element is not None and "continued" in child.element.get("class", "").split():
            if isinstance(child, boxes.InlineBox):
                yield child.margin_width() * POINTS
        else:
            yield from _marks(child)


def _reversed(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give the boxes in a cell from the last to the first."""
    for child in reversed(box.children):
        yield child
        if not isinstance(child, boxes.TextBox | boxes.LineBox):
            yield from _reversed(child)
