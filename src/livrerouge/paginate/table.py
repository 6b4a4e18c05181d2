"""Dividing tables: which row groups stand on which page, so that none is torn and notes stand with their calls.

All lengths are points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

_FILLED = 0.25
"""Part of a page that the last part of a table should fill."""
_NEARLY_EMPTY = 10
"""How much worse than space left empty elsewhere it is when it does not."""
_SLACK = 0.05
"""Points by which a part may be higher than its page on paper, since the engine rounds."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The heights of what a table is made of."""

    heads: tuple[float, float]
    """From the top of a part to its first row group: of the first part, and of those that go on."""
    groups: tuple[float, ...]
    """Outermost row groups in their order."""
    calls: tuple[tuple[str, ...], ...]
    """Keys of the notes called in each group."""
    notes: Mapping[str, float]
    around_notes: float
    """Space above and below the notes, where there are any."""
    rest: float
    """What else stands under the last row of every part."""
    source: float
    """What stands under the last part alone."""

    def height(self, start: int, end: int) -> float:
        """Give the height of a part with the groups from `start` up to `end`."""
        keys = {key for calls in self.calls[start:end] for key in calls}
        notes = self.around_notes + sum(self.notes.get(key, 0.0) for key in keys) if keys else 0.0
        source = self.source if end == len(self.groups) else 0.0
        return self.heads[start > 0] + sum(self.groups[start:end]) + notes + self.rest + source


@dataclass(frozen=True, slots=True)
class _Division:
    """Parts from some group to the end of the table, with what they cost."""

    parts: int
    empty: float
    """Sum of the squares of the space left empty; of the last part only what leaves its page nearly empty counts."""
    cuts: tuple[int, ...]


def divide(sizes: Sizes, room: float, full: float, bounds: Mapping[int, float]) -> tuple[int, ...]:
    """Give the first group of each part: on the fewest pages, and of those divisions the most evenly filled.

    `room` is left on the page where the table begins, `full` is a whole page; when not even one group goes into
    the room, the table begins on the next page. `bounds` are lower heights for parts that turned out too high.
    A group taller than a page is a part by itself.
    """
    count = len(sizes.groups)
    begins = sizes.height(0, 1) <= min(room, bounds.get(0, room)) + _SLACK

    def capacity(part: int) -> float:
        whole = room if part == 0 and begins else full
        return min(whole, bounds.get(part, whole))

    @cache
    def best(start: int, part: int) -> _Division:
        if start == count:
            return _Division(0, 0.0, ())
        divisions = [
            _joined(start, sizes.height(start, end), capacity(part), best(end, part + 1))
            for end in _ends(sizes.height, start, count, capacity(part))
        ]
        return min(divisions, key=lambda division: (division.parts, division.empty))

    return best(0, 0).cuts if count else ()


def _joined(start: int, height: float, capacity: float, rest: _Division) -> _Division:
    empty = capacity - height if rest.parts else max(0.0, capacity * _FILLED - height) * _NEARLY_EMPTY
    return _Division(rest.parts + 1, rest.empty + empty * empty, (start, *rest.cuts))


def _ends(height: Callable[[int, int], float], start: int, count: int, capacity: float) -> list[int]:
    """Give the ends of the parts that can begin with a group: those that fit, or else that group alone."""
    return [end for end in range(start + 1, count + 1) if height(start, end) <= capacity + _SLACK] or [start + 1]
