"""Plans: what is known of a table where it is printed, and how it is to be divided. Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import TablePlace
from livrerouge.model.fragment import Division, Fragment
from livrerouge.model.grid import Grid
from livrerouge.model.house import NotePlace
from livrerouge.model.page import Passes
from livrerouge.paginate.table.boxes import Foot, Part
from livrerouge.paginate.table.divide import SLACK, Pages, divide
from livrerouge.paginate.table.rules import Breach
from livrerouge.paginate.table.sizes import Sizes, line_calls

NOT_KNOWN = Pages(0.0, 0.0)
_TRIES = 12
"""Times a table is divided again because a part turned out too high."""


@dataclass(slots=True)
class Plan:
    """One table at one place, through all rounds."""

    place: TablePlace
    fragment: Fragment
    """What is composed to measure it."""
    grid: Grid
    widths: tuple[float, ...] = ()
    sizes: Sizes | None = None
    pages: Pages = NOT_KNOWN
    cuts: tuple[int, ...] = ()
    breaches: dict[int, Breach] = field(default_factory=dict)
    """What page ends do to the groups, by the line they stand before."""
    given_up: set[int] = field(default_factory=set)
    """First lines of parts for which nothing better is to be found."""
    begins: bool = True
    """It was divided to begin in the room there is."""
    tries: int = 0
    measured: int = 0
    laid: int = 0
    seconds: float = 0.0
    faults: list[Diagnostic] = field(default_factory=list)
    """What its columns are told of."""

    @property
    def at(self) -> str:
        """The place where it is printed."""
        return self.place.span.at

    @property
    def turned(self) -> bool:
        """It lies on its side."""
        return self.grid.table.setting.turned

    @property
    def passes(self) -> Passes:
        """Give what it took."""
        parts = max(1, len(self.cuts))
        return Passes(self.grid.table.name, self.at, self.measured, self.laid, parts, self.seconds)

    def division(self, parts: tuple[int, int] | None = None) -> Division:
        """Give how it is divided, or some of its parts."""
        return Division(self.cuts, self.widths, parts)

    def divide(self, sizes: Sizes, pages: Pages) -> None:
        """Divide it for the first time, or for another page."""
        self.sizes, self.pages = sizes, pages
        self._take(0)

    def moved(self, room: float) -> bool:
        """Divide again when it begins where there is more room than it was divided for; tell whether it changes."""
        used = self.pages.room if self.begins else self.pages.full
        if self.sizes is None or room <= used + SLACK or self.tries >= _TRIES:
            return False
        self.tries += 1
        before, self.pages = self.cuts, replace(self.pages, room=min(room, self.pages.full))
        self._take(0)
        return self.cuts != before

    def end(self, part: int) -> int:
        """Give the line with which the part after some part begins."""
        return (*self.cuts, len(self.grid.lines))[part + 1]

    def again(self, part: int, height: float) -> bool:
        """Divide again from a part on that turned out too high; tell whether that changes anything.

        `height` is what the part is without a page's end: more than was computed, all parts are computed with the
        surplus; else it is the page that has less room than it should, and the part must end earlier.
        """
        start, end, before = self.cuts[part], self.end(part), self.cuts
        sizes = self.sizes
        if sizes is None or self.tries >= _TRIES:
            return self._give_up(start)
        self.tries += 1
        surplus = height - sizes.height(start, end)
        if surplus > SLACK:
            self.sizes = replace(sizes, surplus=sizes.surplus + surplus)
            self._take(part)
        if self.cuts == before:
            self.pages = replace(self.pages, shorter={**self.pages.shorter, start: end})
            self._take(part)
        return self.cuts != before or self._give_up(start)

    def _give_up(self, start: int) -> bool:
        self.given_up.add(start)
        return False

    def _take(self, part: int) -> None:
        """Divide from the beginning of a part on."""
        if self.sizes is None:
            return
        found = divide(self.sizes, self.pages, self.cuts[part] if part else 0)
        self.begins = found.begins if not part else self.begins
        kept = self.cuts[:part]
        self.cuts = (*kept, *found.cuts)
        self.breaches = {cut: self.breaches[cut] for cut in kept}
        self.breaches.update(zip(found.cuts, found.breaches, strict=True))

    def wrong(self, parts: dict[int, Part], feet: tuple[Foot, ...], breadth: float) -> int | None:
        """Find the first part, not given up yet, that does not keep to its page; `breadth` is that of the page."""
        for number, part in sorted(parts.items()):
            start = self.cuts[number] if number < len(self.cuts) else 0
            if start not in self.given_up and not self.keeps(part, feet, breadth):
                return number
        return None

    def keeps(self, part: Part, feet: tuple[Foot, ...], breadth: float) -> bool:
        """Tell whether a part keeps to one page with all its notes."""
        if len({strip.page for strip in part.strips}) != 1:
            return False
        if self.turned:
            return part.leaf <= breadth + SLACK
        if self.grid.table.place is not NotePlace.FOOT:
            return True
        known = {note.key for note in self.grid.table.notes}
        there = {key for key, _ in feet[part.strips[0].page].notes}
        return there >= {key for line in part.lines for key in line_calls(self.grid.lines[line])} & known
