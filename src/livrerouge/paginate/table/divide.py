"""Dividing: which lines of a table stand on which page. All lengths are points."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import inf

from livrerouge.paginate.table.rules import Breach, breaches
from livrerouge.paginate.table.sizes import Sizes

_FILLED = 0.25
"""Part of a page that the last part of a table should fill."""
_NEARLY_EMPTY = 10
"""How much worse than space left empty elsewhere it is when it does not."""
SLACK = 0.001
"""Points by which a part may be higher than its page on paper, since sums are rounded."""

_Cost = tuple[int, int, int, float]
"""Parts that are too high, rules broken, parts, and the squares of the space left empty: the least is the best."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The room for a table."""

    room: float
    """On the page where it begins."""
    full: float
    """On a whole page."""
    shorter: Mapping[int, int] = field(default_factory=dict)
    """By first line, the end of a part that turned out too high: it must end before."""


@dataclass(frozen=True, slots=True)
class Divided:
    """A table divided."""

    cuts: tuple[int, ...]
    """The first line of each part."""
    breaches: tuple[Breach, ...]
    """What the beginning of each part does to the groups."""
    begins: bool
    """It begins in the room there is, not on the next page."""


def divide(sizes: Sizes, pages: Pages, start: int = 0) -> Divided:
    """Divide a table from a line on: on the fewest pages, and of those divisions the most evenly filled.

    No rule is broken where that can be helped: a page may end only where no group that fits a page is torn and enough
    rows stand together; where nothing that keeps to the rules fits a page, the least of them is given up. What is too
    high by itself is a part by itself. When nothing goes into the room, the table begins on the next page.
    """
    count = len(sizes.lines)
    if not count:
        return Divided((), (), True)
    rules = breaches(sizes.grid, _fitting(sizes, pages.full * sizes.grid.table.setting.whole))
    allowed = _allowed(sizes, rules, start, pages)
    begins = bool(start) or _begins(sizes, allowed, pages)
    if not begins:
        pages = Pages(pages.full, pages.full, pages.shorter)
    cuts = _cheapest(sizes, pages, allowed, rules)
    return Divided(cuts, tuple(rules[cut] for cut in cuts), begins)


def _fitting(sizes: Sizes, room: float) -> Callable[[int], bool]:
    """Give what tells whether a group has room on a page."""
    heights = [0.0, *accumulate(sizes.lines)]

    def fits(index: int) -> bool:
        extent = sizes.grid.extents[index]
        if heights[extent.end] - heights[extent.first] > room:
            return False
        return sizes.height(extent.first, extent.end) <= room + SLACK

    return fits


def _allowed(sizes: Sizes, rules: Sequence[Breach], start: int, pages: Pages) -> list[int]:
    """Give the lines a part may begin with, and the end; rules are given up only where a page would not do."""
    ends = [start, *(n for n in range(start + 1, len(rules)) if rules[n] is Breach.NONE), len(rules)]
    for breach in (Breach.FEW, Breach.TORN, Breach.PARTED):
        finer = [ends[0]]
        for begin, end in pairwise(ends):
            bound = pages.shorter.get(begin, inf)
            if end - begin > 1 and (bound <= end or not _fits(sizes, begin, end, pages.full)):
                finer += [line for line in range(begin + 1, end) if rules[line] is breach]
            finer.append(end)
        ends = finer
    return ends


def _fits(sizes: Sizes, start: int, end: int, room: float) -> bool:
    """Tell whether a part has room on a page."""
    for stop, least, height in sizes.ends(start):
        if stop == end:
            return height <= room + SLACK
        if least > room + SLACK:
            return False
    return True


def _begins(sizes: Sizes, allowed: Sequence[int], pages: Pages) -> bool:
    """Tell whether anything of the table has room on the page where it could begin."""
    bound = pages.shorter.get(0, inf)
    return allowed[1] < bound and _fits(sizes, 0, allowed[1], pages.room)


def _cheapest(sizes: Sizes, pages: Pages, allowed: list[int], rules: Sequence[Breach]) -> tuple[int, ...]:
    """Go back from the end of the table: for each beginning, the end that costs least together with all after it."""
    count = allowed[-1]
    best: dict[int, _Cost] = {count: (0, 0, 0, 0.0)}
    after: dict[int, int] = {}
    for position in range(len(allowed) - 2, -1, -1):
        start = allowed[position]
        capacity = pages.full if start else pages.room
        bound = pages.shorter.get(start, inf)
        nearest = allowed[position + 1]
        for end, least, height in sizes.ends(start):
            if (least > capacity + SLACK or end >= bound) and end > nearest:
                break
            if end not in best or (height > capacity + SLACK and end != nearest):
                continue
            cost = _joined(height, capacity, best[end], rules[end] if end < count else Breach.NONE)
            if start not in after or cost < best[start]:
                best[start], after[start] = cost, end
    cuts, line = [], allowed[0]
    while line < count:
        cuts.append(line)
        line = after[line]
    return tuple(cuts)


def _joined(height: float, capacity: float, rest: _Cost, breach: Breach) -> _Cost:
    """Give what a part costs with those after it."""
    over, broken, parts, empty = rest
    left = capacity - height if parts else max(0.0, capacity * _FILLED - height) * _NEARLY_EMPTY
    return over + (height > capacity + SLACK), broken + breach, parts + 1, empty + max(0.0, left) ** 2
