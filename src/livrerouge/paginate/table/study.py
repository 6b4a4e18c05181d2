"""Studying a table: the widths of its columns, then the heights of its lines, read from layouts made for that.

Both are laid out on paper of other sizes than the book's: without end downwards, so that nothing is broken; and very
narrow or very wide, for the least and the most a column asks for. Long tables are measured some hundred lines at a
time. All lengths are points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import ceil
from time import perf_counter

from livrerouge.codes import division as codes
from livrerouge.engine.rest import clear
from livrerouge.model.block import TablePlace, walk
from livrerouge.model.book import Book
from livrerouge.model.fragment import Division, Fragment, Placement
from livrerouge.model.grid import Grid, grid
from livrerouge.model.style import Geometry
from livrerouge.model.table import Width
from livrerouge.paginate.engine import Engine
from livrerouge.paginate.table.boxes import Foot, Laid, read
from livrerouge.paginate.table.divide import Pages
from livrerouge.paginate.table.measure import Measuring
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.sample import sampled
from livrerouge.paginate.table.sizes import Sizes
from livrerouge.paginate.table.widths import Asked, length, share, too_wide

Compose = Callable[[Fragment, Placement], str]

_ENDLESS = 1_000_000
"""Points."""
_NARROW = 1.0
_WIDE = 20_000.0
_CELLS = 6000
"""About so many cells are measured at a time."""
_FEWEST, _MOST = 40, 400
"""Lines measured at a time."""
_MILLIMETRE = 72 / 25.4

_UPRIGHT = """
[data-kind=table] .part, [data-kind=table] .leaf {
  position: static !important; transform: none !important; width: auto !important; height: auto !important }
"""
"""What lies on its side is measured upright."""
_BY_CONTENT = """
[data-kind=table] table { table-layout: auto !important; width: auto !important }
[data-kind=table] col { width: auto !important }
[data-kind=table-title], [data-kind=headnote] { display: none !important }
"""


@dataclass(slots=True)
class Study:
    """The tables of a book, as far as they were looked at."""

    book: Book
    compose: Compose
    engine: Engine
    plans: dict[str, Plan] = field(default_factory=dict)
    """By the place where each is printed."""

    def tables(self, fragment: Fragment, placement: Placement) -> dict[str, Plan]:
        """Give the plans of the tables of a fragment that have lines, in their order; widths are found at once."""
        found = {}
        for block in walk(fragment.blocks):
            if isinstance(block, TablePlace) and block.table in self.book.tables:
                plan = self.plans.get(block.span.at) or self._plan(block, fragment, placement)
                if plan.grid.lines:
                    found[plan.at] = plan
        return found

    def _plan(self, place: TablePlace, fragment: Fragment, placement: Placement) -> Plan:
        inside = place not in fragment.blocks
        apart = fragment if inside else replace(fragment, blocks=(place,), opens=False)
        plan = self.plans[place.span.at] = Plan(place, apart, grid(self.book.tables[place.table]))
        if plan.grid.lines:
            start = perf_counter()
            self._find_widths(plan, placement)
            plan.seconds += perf_counter() - start
        return plan

    def measure(self, plan: Plan, placement: Placement) -> Sizes | None:
        """Measure all lines of a table; none when the engine fails on it, or the template prints something else."""
        start = perf_counter()
        measuring, number = Measuring(plan.grid), 0
        cuts = _stretches(plan.grid)
        while number < len(cuts):
            # The first line or two stand apart, so that the heads of both kinds are seen.
            until = min(len(cuts), 2 if not number else number + 1)
            table, feet = self._lay(plan, placement, Division(cuts, plan.widths, (number, until)))
            if table is None:
                break
            measuring.take(table, feet)
            if not number:
                full = self._full(plan)
                room = full if plan.turned else full - table.offset
                plan.pages = Pages(room, full)
            number = until
            # The boxes are not needed any more, and there are many.
            table = None
            clear()
        plan.seconds += perf_counter() - start
        return measuring.sizes() if len(measuring.lines) == len(plan.grid.lines) else None

    def height(self, plan: Plan, placement: Placement, part: int) -> float:
        """Measure one part of a divided table."""
        start = perf_counter()
        table, feet = self._lay(plan, placement, plan.division((part, part + 1)))
        plan.seconds += perf_counter() - start
        laid = table.parts.get(part) if table is not None else None
        if table is None or laid is None or not laid.strips:
            return 0.0
        after = table.strips[-1].bottom - laid.strips[-1].bottom if part == len(plan.cuts) - 1 else 0.0
        notes = sum(foot.height for foot in feet)
        return laid.strips[-1].bottom - laid.strips[0].top + after + notes

    def _full(self, plan: Plan) -> float:
        geometry = self.engine.geometry
        return geometry.measure if plan.turned else geometry.type_height

    def _lay(
        self, plan: Plan, placement: Placement, division: Division, width: float | None = None, rules: str = ""
    ) -> tuple[Laid | None, tuple[Foot, ...]]:
        """Lay a table out on endless paper; the type area is as wide as the book's, or has another width."""
        geometry = self.engine.geometry
        own = geometry.type_height if plan.turned else geometry.measure
        paper = _paper(geometry, own if width is None else width)
        placement = replace(placement, tables={**placement.tables, plan.at: division})
        html = self.compose(plan.fragment, placement)
        rules = paper + (_UPRIGHT if plan.turned else "") + rules
        document = self.engine.lay_out(html, placement.first, placement.side, rules=rules).value
        plan.measured += 1
        tables, feet = read(document)
        return tables.get(plan.at), feet

    def _find_widths(self, plan: Plan, placement: Placement) -> None:
        """Find the widths of the columns, unless all are declared (L140)."""
        columns = [plan.grid.table.columns[index] for index in plan.grid.printed]
        declared = all(column.width is not None for column in columns)
        if declared and plan.grid.table.setting.width is Width.FULL:
            room = self.engine.geometry.type_height if plan.turned else self.engine.geometry.measure
            asked = [Asked(0.0, 0.0, length(column.width or "0pt", room)) for column in columns]
        else:
            division = Division(sample=sampled(plan.grid))
            narrow, _ = self._lay(plan, placement, division, _NARROW, _BY_CONTENT)
            wide, _ = self._lay(plan, placement, division, _WIDE, _BY_CONTENT)
            if narrow is None or wide is None or not len(narrow.columns) == len(wide.columns) == len(columns):
                return
            own = self.engine.geometry.type_height if plan.turned else self.engine.geometry.measure
            room = own - (_WIDE - wide.width)
            grown = _grown(plan.grid)
            asked = [
                Asked(
                    _up(least * more),
                    _up(max(least, most) * more),
                    None if column.width is None else length(column.width, room),
                )
                for column, least, most, more in zip(columns, narrow.columns, wide.columns, grown, strict=True)
            ]
        if too_wide(asked, room):
            self._tell_too_wide(plan, asked, room)
        if not declared or plan.grid.table.setting.width is Width.NATURAL:
            plan.widths = share(asked, room, plan.grid.table.setting.width is Width.FULL)

    def _tell_too_wide(self, plan: Plan, asked: list[Asked], room: float) -> None:
        widest = max(range(len(asked)), key=lambda n: asked[n].needed)
        span = plan.grid.table.columns[plan.grid.printed[widest]].span
        needed, own, whole = (
            f"{points / _MILLIMETRE:.1f}"
            for points in (sum(column.needed for column in asked), asked[widest].needed, room)
        )
        plan.faults.append(codes.TABLE_TOO_WIDE.at(span, needed=needed, own=own, room=whole))


def _up(width: float) -> float:
    """Round a width up to what is written in CSS: with the least bit less, a word goes to the next line."""
    return ceil(width * 100 + 0.5) / 100


def _paper(geometry: Geometry, width: float) -> str:
    """Write the rule for endless paper whose type area has some width."""
    return f"@page {{ size: {width + geometry.inner + geometry.outer:.4f}pt {_ENDLESS}pt !important }}\n"


def _stretches(laid: Grid) -> tuple[int, ...]:
    """Give the first lines of the stretches a table is measured in; the first ends early, in a group if it can."""
    count = len(laid.lines)
    step = min(_MOST, max(_FEWEST, _CELLS // max(1, len(laid.printed))))
    early = next((line for line in range(1, min(step, count)) if _labelled(laid, line)), 1)
    return tuple(sorted({0, *({early} if count > 1 else ()), *range(step, count, step)}))


def _labelled(laid: Grid, line: int) -> bool:
    """Tell whether labels would be printed again in a part that begins with a line."""
    return any(extent.body < line < extent.foot for extent in laid.torn(line))


def _grown(laid: Grid) -> list[float]:
    """Give, for each column, how much longer than its values the sums are that are carried over pages."""
    return [_longer(laid, index) for index in laid.printed]


def _longer(laid: Grid, index: int) -> float:
    column = laid.table.columns[index]
    if not (column.sum and laid.table.setting.carried):
        return 1.0
    values = list(_values(laid, index))
    longest = max((len(f"{value:,f}") for value in values), default=0)
    # All sums are carried, so that of all is the longest.
    return max(1.0, len(f"{sum(map(abs, values), Decimal()):,f}") / longest) if longest else 1.0


def _values(laid: Grid, index: int) -> Iterator[Decimal]:
    for line in laid.lines:
        for placed in line.cells:
            if placed.column == index and placed.cell is not None and isinstance(placed.cell.value, Decimal):
                yield placed.cell.value
