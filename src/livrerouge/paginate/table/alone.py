"""Tables that stand alone: laid out a few pages at a time, so that only what moves is laid out again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from time import perf_counter

from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.paginate.sheets import Pressed, Sheets, side_of
from livrerouge.paginate.table.boxes import Foot, Laid, read
from livrerouge.paginate.table.fault import faults
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.study import Study

_PARTS = 16
"""Parts laid out together."""
_SHORT = 24
"""Lines of a table that is likely to fit a page, so that it is laid out before it is measured."""


def stands_alone(fragment: Fragment, plans: dict[str, Plan]) -> Plan | None:
    """Give the table that is all there is in a fragment."""
    plan = next(iter(plans.values()), None)
    alone = not fragment.opens and plan is not None and fragment.blocks == (plan.place,)
    return plan if alone else None


def lay_out_alone(
    study: Study, fragment: Fragment, plan: Plan, placement: Placement, before: tuple[Sheets, ...]
) -> Outcome[Pressed]:
    """Lay out a table that stands alone, divided; what was laid out `before` and is the same is used again.

    Diagnostics: those of the layouts, L121 groups, L122 parts, L140 columns, L141 cells.
    """
    work = _Work(study, fragment, plan, placement, before)
    tried = not plan.cuts and plan.sizes is None and len(plan.grid.lines) <= _SHORT and work.try_whole()
    if not tried:
        if plan.sizes is None:
            sizes = study.measure(plan, placement)
            if sizes is not None:
                plan.divide(sizes, plan.pages)
        work.run()
    placement = replace(placement, tables={plan.at: plan.division()})
    return Outcome(Pressed(placement, tuple(work.sheets)), tuple(work.diagnostics()))


@dataclass(slots=True)
class _Work:
    """A table on its way to its pages."""

    study: Study
    fragment: Fragment
    plan: Plan
    placement: Placement
    before: tuple[Sheets, ...]
    sheets: list[Sheets] = field(default_factory=list)
    where: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Positions of the pages of each part."""

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Give what was told of the pages that are printed, and of the table."""
        for sheets in self.sheets:
            yield from sheets.diagnostics
        yield from faults(self.plan, self.where)

    def try_whole(self) -> bool:
        """Lay the table out in one piece; tell whether it keeps to its page."""
        sheets, table, feet = self._lay(None)
        if table is not None and self._wrong(table, feet) is not None:
            return False
        self._keep(sheets, table)
        return True

    def run(self) -> None:
        """Lay out all parts, dividing again from the first that does not keep to its page."""
        part = 0
        while part < max(1, len(self.plan.cuts)):
            until = min(part + _PARTS, len(self.plan.cuts))
            sheets, table, feet = self._lay((part, until) if until else None)
            if table is not None and self._divided_again(table, feet):
                continue
            self._keep(sheets, table)
            part += _PARTS

    def _divided_again(self, table: Laid, feet: tuple[Foot, ...]) -> bool:
        """Divide again from the first part that is wrong; tell whether that is another division."""
        while (wrong := self._wrong(table, feet)) is not None:
            if not self.plan.cuts:
                self.plan.given_up.add(0)
            elif self.plan.again(wrong, self.study.height(self.plan, self.placement, wrong)):
                return True
        return False

    def _wrong(self, table: Laid, feet: tuple[Foot, ...]) -> int | None:
        return self.plan.wrong(table.parts, feet, self.study.engine.geometry.measure)

    def _keep(self, sheets: Sheets, table: Laid | None) -> None:
        self.sheets.append(sheets)
        for number, part in (table.parts if table is not None else {}).items():
            self.where[number] = tuple(dict.fromkeys(sheets.first + strip.page for strip in part.strips))

    def _lay(self, parts: tuple[int, int] | None) -> tuple[Sheets, Laid | None, tuple[Foot, ...]]:
        """Lay out some parts, or all, unless they were laid out before just so."""
        start = perf_counter()
        plan, first = self.plan, self.sheets[-1].end if self.sheets else self.placement.first
        whole = parts == (0, len(plan.cuts))
        tables = {plan.at: plan.division(None if whole else parts)}
        placement = replace(self.placement, first=first, side=side_of(first), tables=tables)
        html = self.study.compose(self.fragment, placement)
        sheets = next((old for old in self.before if old.first == first and old.html == html), None)
        if sheets is None:
            outcome = self.study.engine.lay_out(html, first, placement.side, numbering=placement.numbering)
            sheets = Sheets(first, html, outcome.value, outcome.diagnostics)
            plan.laid += 1
        tables_read, feet = read(sheets.document)
        plan.seconds += perf_counter() - start
        return sheets, tables_read.get(plan.at), feet
