"""Tables in the text: divided with what stands around them, in one layout of the whole fragment.

The first layout shows which tables need dividing, and how much room is left where they begin. Such a table is
measured, divided, and all laid out again and looked at; a part that is too high after all is divided again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import perf_counter

from livrerouge.diagnostic import Outcome
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.model.page import Page
from livrerouge.paginate.facts import read as read_facts
from livrerouge.paginate.grid import drops, drops_above, gap_below
from livrerouge.paginate.mends import Block, Mends
from livrerouge.paginate.sheets import Pressed, Sheets
from livrerouge.paginate.table.boxes import Foot, Laid, read
from livrerouge.paginate.table.divide import Pages
from livrerouge.paginate.table.fault import faults
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.study import Study

_TRIES = 24
"""Layouts of one fragment, over all its tables."""


def divided(placement: Placement, plans: dict[str, Plan]) -> Placement:
    """Put into a placement how tables are divided as far as that is known."""
    return replace(placement, tables={at: plan.division() for at, plan in plans.items()})


def lay_out_text(
    study: Study, fragment: Fragment, plans: dict[str, Plan], placement: Placement, html: str, mends: Mends
) -> Outcome[Pressed]:
    """Lay out a fragment, composed already with its tables as they are divided, and divide them as it shows.

    Diagnostics: those of the last layout, L121 groups, L122 parts, L140 columns, L141 cells.
    """
    for count in range(_TRIES):
        if count:
            placement = divided(placement, plans)
            html = study.compose(fragment, placement)
        sheets = _lay(study, plans, placement, html, mends)
        tables, feet = read(sheets.document)
        for at, table in tables.items():
            if at not in plans:
                continue
            # What is divided for the first time is laid out again anyway: all around it can come to the grid with it.
            early = None if plans[at].cuts else _Early(study, fragment, placement, sheets, table)
            if _divided(study, plans[at], table, feet, placement, early):
                mends = early.mends(mends, plans[at]) if early is not None else mends
                break
        else:
            break
    told = [*sheets.diagnostics]
    for at, plan in plans.items():
        parts = tables[at].parts if at in tables else {}
        pages = {
            number: tuple(dict.fromkeys(sheets.first + strip.page for strip in part.strips))
            for number, part in parts.items()
        }
        told += faults(plan, pages)
    return Outcome(Pressed(placement, (sheets,), mends), tuple(told))


@dataclass(slots=True)
class _Early:
    """What lies off the grid around a table that is to be divided, before it is laid out in parts."""

    study: Study
    fragment: Fragment
    placement: Placement
    sheets: Sheets
    table: Laid
    _pages: tuple[Page, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """What stands on the pages."""
        if not self._pages:
            at = self.placement
            self._pages = read_facts(self.sheets.document, self.fragment.name, at.first, at.numbering).pages
        return self._pages

    @property
    def lowered(self) -> float:
        """By how much the table begins lower when all above it on its page is brought to the grid."""
        return sum(self._above().values())

    def _above(self) -> Mapping[Block, float]:
        top = self.table.strips[0]
        return drops_above(self.pages, top.page, top.top, self.study.engine.geometry)

    def mends(self, mends: Mends, plan: Plan) -> Mends:
        """Add what brings to the grid what stands above the table, and the text behind its last part."""
        geometry = self.study.engine.geometry
        found = {**drops(self.pages[: self.table.strips[0].page], geometry), **self._above()}
        end = self.table.strips[-1]
        gap = gap_below(self.pages[end.page], end.bottom, geometry)
        if gap is not None and len(plan.cuts) > 1 and plan.sizes is not None:
            height = plan.sizes.height(plan.cuts[-1], plan.end(len(plan.cuts) - 1))
            found[plan.at, "table"] = -(height + gap)
        return mends.dropped(found, geometry.leading)


def _lay(study: Study, plans: dict[str, Plan], placement: Placement, html: str, mends: Mends) -> Sheets:
    """Lay out the HTML, the parts of divided tables kept whole."""
    start = perf_counter()
    mends = replace(mends, kept=(*(plan.at for plan in plans.values() if plan.cuts), *mends.kept))
    outcome = study.engine.lay_out(html, placement.first, placement.side, mends, numbering=placement.numbering)
    for plan in plans.values():
        plan.laid += 1
        plan.seconds += (perf_counter() - start) / len(plans)
    return Sheets(placement.first, html, outcome.value, outcome.diagnostics)


def _divided(
    study: Study, plan: Plan, table: Laid, feet: tuple[Foot, ...], placement: Placement, early: _Early | None
) -> bool:
    """Divide a table that does not keep to its pages, for the first time or again; tell whether that changes it."""
    while (wrong := plan.wrong(table.parts, feet, study.engine.geometry.measure)) is not None:
        if plan.cuts:
            if plan.again(wrong, study.height(plan, placement, wrong)):
                return True
        else:
            sizes = study.measure(plan, placement)
            if sizes is None:
                plan.given_up.add(0)
                return False
            room = table.room - (early.lowered if early is not None else 0.0)
            plan.divide(sizes, Pages(min(room, plan.pages.full), plan.pages.full))
            return True
    return bool(plan.cuts) and plan.moved(table.room)
