"""Widths: how wide the columns of a table are, found once for all its parts. Lengths are points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_UNITS = {"pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Asked:
    """What a column asks for."""

    least: float
    """The width of its longest word."""
    most: float
    """The width of its longest text on one line."""
    declared: float | None = None
    """What the author wants."""

    @property
    def needed(self) -> float:
        """The width below which it cannot go."""
        return self.least if self.declared is None else self.declared


def length(written: str, whole: float) -> float:
    """Give a length of print, or a share in % of a whole."""
    if written.endswith("%"):
        return float(written[:-1]) / 100 * whole
    return float(written[:-2]) * _UNITS[written[-2:]]


def too_wide(columns: Sequence[Asked], room: float) -> bool:
    """Tell whether the columns cannot stand beside one another."""
    return sum(column.needed for column in columns) > room + _SLACK


def share(columns: Sequence[Asked], room: float, full: bool) -> tuple[float, ...]:
    """Give each column its width; they are as wide together as the room when the table is to be `full`.

    Declared widths are kept. The others have at least their longest word; of what is left, a column gets the more the
    longer its texts are, but with their square root, so that short ones are rarely broken; none gets more than its
    longest text needs, as long as others do.
    """
    widths = [column.needed for column in columns]
    open_ = [n for n, column in enumerate(columns) if column.declared is None]
    left = room - sum(widths)
    wanting = [n for n in open_ if columns[n].most - widths[n] > _SLACK]
    while wanting and left > _SLACK:
        weights = {n: (columns[n].most - columns[n].least) ** 0.5 for n in wanting}
        unit = left / sum(weights.values())
        # A column that is done leaves the rest to the others.
        done = [n for n in wanting if widths[n] + unit * weights[n] >= columns[n].most - _SLACK]
        for n in done or wanting:
            gained = columns[n].most - widths[n] if done else unit * weights[n]
            widths[n] += gained
            left -= gained
        wanting = [n for n in wanting if n not in done] if done else []
    if full and left > _SLACK:
        stretched = open_ or list(range(len(columns)))
        whole = sum(widths[n] for n in stretched)
        for n in stretched:
            widths[n] += left * (widths[n] / whole if whole else 1 / len(stretched))
    return tuple(widths)
