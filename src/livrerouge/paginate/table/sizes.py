"""Sizes: how high a part of a table is, from the heights of what it is made of. All lengths are points.

A line is as high as its highest cell that belongs to it alone. A label, which spans the lines of its group, needs its
height too: where its lines are not high enough, the last of them grows. At the head of a part that goes on, the labels
of the groups that go on are printed again, and so are their cut-in heads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from livrerouge.model.grid import Extent, Grid, Line
from livrerouge.model.house import NotePlace
from livrerouge.model.table import called, cell_calls

Keys = tuple[str, ...]
"""Keys of notes."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands above the lines of a part."""

    height: float
    """From the top of the part to its first line, sums brought over and cut-in heads printed again left out."""
    calls: Keys


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below the lines of a part."""

    notes: Mapping[str, float]
    """The height of each note."""
    around_notes: float
    """Space above and below the notes, where there are any."""
    rest: float
    """What else stands under every part."""
    ending: float
    """What stands under the last part alone: general note and source."""
    ending_calls: Keys


@dataclass(frozen=True, slots=True)
class Sizes:
    """The heights of a table, by which it is divided."""

    grid: Grid
    lines: Sequence[float]
    """Each in the midst of a part, labels left out."""
    first: Sequence[float]
    """What is to be added to a line right under the heads; it may be less than nothing."""
    last: Sequence[float]
    """What is to be added to a line that ends a part."""
    labels: Mapping[int, float]
    """By index of the group, for those that have a label over several lines."""
    resumed: Mapping[int, float]
    """The same printed again, with the continuation mark."""
    again: Mapping[int, float]
    """Cut-in heads printed again, by line."""
    heads: tuple[Heads, Heads]
    """Of the first part, and of those that go on."""
    carried: tuple[float, float]
    """The lines of sums brought over and carried forward; nothing where there are none."""
    below: Below
    surplus: float = 0.0
    """By how much a part turned out higher than was computed."""
    _frame: _Frame = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_frame", _Frame.of(self.grid, self.labels))

    def height(self, start: int, end: int) -> float:
        """Give the height of the part with the lines from `start` up to `end`."""
        return next(height for stop, _, height in self.ends(start) if stop == end)

    def ends(self, start: int) -> Iterator[tuple[int, float, float]]:
        """Give each end a part that begins at a line may have, a height it has at least from there on, and its height.

        The second grows from one end to the next; the third may shrink where the table or a group ends.
        """
        frame, lines, below, count = self._frame, self.lines, self.below, len(self.lines)
        y, bottoms, keys = self._begin(start)
        at_end = self.grid.table.place is NotePlace.TABLE
        notes = sum(below.notes.get(key, 0.0) for key in keys)
        fixed = below.rest + self.surplus
        fresh = not (start and (self.carried[0] or self._repeats(start)))
        for line in range(start, count):
            for extent in frame.opens.get(line, ()):
                bottoms[extent] = y + self.labels[extent]
            y += lines[line]
            if line == start and fresh:
                y += self.first[line]
            for extent in frame.closes.get(line + 1, ()):
                y = max(y, bottoms.pop(extent, 0.0))
            for key in frame.calls.get(line, ()):
                if key not in keys:
                    keys.add(key)
                    notes += below.notes.get(key, 0.0)
            foot = max(y, *bottoms.values()) if bottoms else y
            under = fixed + (notes + below.around_notes if keys and not at_end else 0.0)
            if line + 1 < count:
                yield line + 1, y + under, foot + (self.carried[1] or self.last[line]) + under
            else:
                yield count, y + under, foot + self.last[line] + fixed + self._ending(keys, at_end)

    def _begin(self, start: int) -> tuple[float, dict[int, float], set[str]]:
        """Give the height above the first line, the bottoms of the labels printed again, and the notes called there."""
        heads = self.heads[start > 0]
        y, bottoms, keys = heads.height, dict[int, float](), set(heads.calls)
        if not start:
            return y, bottoms, keys
        y += self.carried[0]
        repeated = self.grid.table.house.repeated
        for index in self.grid.lines[start].extents:
            extent = self.grid.extents[index]
            if extent.first >= start:
                break
            for line in range(extent.first, min(extent.body, start)):
                y += self.again.get(line, 0.0)
                if repeated:
                    keys.update(self._frame.head_calls.get((index, line), ()))
            if index in self.labels and extent.body < start < extent.foot:
                bottoms[index] = y + self.resumed.get(index, self.labels[index])
                if repeated:
                    keys.update(self._frame.head_calls.get((index, extent.body), ()))
        return y, bottoms, keys

    def _repeats(self, start: int) -> bool:
        """Tell whether a part that begins at a line begins with cut-in heads printed again."""
        return any(extent.body > extent.first for extent in self.grid.torn(start))

    def _ending(self, keys: set[str], at_end: bool) -> float:
        """Give the height of what stands under the last part."""
        below = self.below
        here = set(below.notes) if at_end else keys | set(below.ending_calls)
        notes = sum(below.notes.get(key, 0.0) for key in here)
        return below.ending + (notes + below.around_notes if here else 0.0)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where labels begin and end, and where notes are called."""

    opens: Mapping[int, tuple[int, ...]]
    """Groups whose label begins at a line."""
    closes: Mapping[int, tuple[int, ...]]
    """Groups whose label ends before a line."""
    calls: Mapping[int, Keys]
    """By line, for the lines that call notes."""
    head_calls: Mapping[tuple[int, int], Keys]
    """By group and line: the notes called by its cut-in heads and its label."""

    @classmethod
    def of(cls, grid: Grid, labels: Mapping[int, float]) -> _Frame:
        opens, closes = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
        for index in sorted(labels):
            opens[grid.extents[index].body].append(index)
            closes[grid.extents[index].foot].append(index)
        calls = {number: keys for number, line in enumerate(grid.lines) if (keys := line_calls(line))}
        return cls(
            {line: tuple(found) for line, found in opens.items()},
            # The outer label is the last to end.
            {line: tuple(reversed(found)) for line, found in closes.items()},
            calls,
            {
                (index, line): keys
                for index, extent in enumerate(grid.extents)
                if extent.end - extent.first > 1
                for line in range(extent.first, extent.body + 1)
                if line in calls and (keys := _own_calls(grid, extent, line))
            },
        )


def line_calls(line: Line) -> Keys:
    """Give the keys of the notes called by the cells that begin on a line."""
    keys: dict[str, None] = {}
    for placed in line.cells:
        keys.update(dict.fromkeys(called(placed.label)))
        if placed.cell is not None:
            keys.update(dict.fromkeys(cell_calls(placed.cell)))
    if line.total is not None:
        keys.update(dict.fromkeys(line.total.notes))
    return tuple(keys)


def _own_calls(grid: Grid, extent: Extent, line: int) -> Keys:
    """Give the keys called by the cells of a group itself that begin on a line."""
    own = [
        placed.cell
        for placed in grid.lines[line].cells
        if placed.cell is not None and grid.table.columns[placed.column].depth == extent.depth
    ]
    return tuple(dict.fromkeys(key for cell in own for key in cell_calls(cell)))
