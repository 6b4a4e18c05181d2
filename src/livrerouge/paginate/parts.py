"""Parts: lay out a fragment so that each part of each of its tables keeps to one page.

The first layout shows which tables need parting. Such a table is laid out once more on pages without end, to
learn its heights; then its cuts are computed, the HTML composed with them, laid out and looked at. A part that
is too high after all gets a lower bound, and so on until all is well or the tries are over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.fragment import Placement
from livrerouge.paginate.door import Document
from livrerouge.paginate.engine import Engine
from livrerouge.paginate.measure import MeasuredTable, measure
from livrerouge.paginate.mends import Mends
from livrerouge.paginate.table import Sizes, divide

_TRIES = 12
"""Layouts of one fragment, over all its tables."""
_LESS = 0.5
"""Points by which a part that is too high is lowered at least."""

Cuts = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Parted:
    """A fragment laid out, its tables divided."""

    placement: Placement
    """With the cuts that were found."""
    html: str
    document: Document


@dataclass(slots=True)
class _Plan:
    """What is known of a table that is being divided."""

    sizes: Sizes
    room: float
    full: float
    bounds: dict[int, float] = field(default_factory=dict)
    tried: set[tuple[int, ...]] = field(default_factory=set)
    refined: bool = False

    def next(self) -> tuple[int, ...] | None:
        """Give the best division that was not tried yet; none when the best was."""
        cuts = divide(self.sizes, self.room, self.full, self.bounds)
        if cuts in self.tried:
            return None
        self.tried.add(cuts)
        return cuts

    def lower(self, table: MeasuredTable, cuts: tuple[int, ...]) -> None:
        """Take note of the first part that does not fit, so that it is not tried again with the same groups."""
        part = next(index for index, part in sorted(table.parts.items()) if not part.strip.whole)
        ends = (*cuts, len(self.sizes.groups))
        self.bounds[part] = self.sizes.height(ends[part], ends[part + 1]) - _LESS

    def refine(self, sizes: Sizes) -> tuple[int, ...] | None:
        """Give a better division for heights that were read from whole parts; none when there is none."""
        if self.refined:
            return None
        self.sizes, self.refined = sizes, True
        self.bounds.clear()
        return self.next()


@dataclass(frozen=True, slots=True)
class _Fitting:
    """One fragment on its way to whole parts."""

    compose: Callable[[Placement], str]
    engine: Engine
    mends: Mends
    plans: dict[str, _Plan] = field(default_factory=dict)

    def lay_out(self, placement: Placement, html: str, endless: bool = False) -> Outcome[Parted]:
        """Lay out the HTML, the parts of divided tables kept whole."""
        mends = replace(self.mends, kept=(*placement.cuts, *self.mends.kept))
        outcome = self.engine.lay_out(html, placement.first, placement.side, mends, endless)
        return Outcome(Parted(placement, html, outcome.value), outcome.diagnostics)

    def again(self, laid: Parted, at: str, cuts: tuple[int, ...]) -> Outcome[Parted]:
        """Compose and lay out with other cuts for one table."""
        placement = replace(laid.placement, cuts={**laid.placement.cuts, at: cuts})
        return self.lay_out(placement, self.compose(placement))

    def mend(self, laid: Parted, table: MeasuredTable) -> tuple[int, ...] | None:
        """Give the cuts to try next for a table that is not whole."""
        plan = self.plans.get(table.at)
        known = laid.placement.cuts.get(table.at)
        if plan is None:
            sizes = self.sizes(laid, table)
            # In two parts both kinds of heads were measured: nothing is left to be learned from the real parts.
            plan = self.plans[table.at] = _Plan(sizes, table.room, table.full, refined=len(sizes.groups) > 1)
            plan.tried |= {known} if known is not None else set()
        if known is not None:
            plan.lower(table, known)
        return plan.next()

    def sizes(self, laid: Parted, table: MeasuredTable) -> Sizes:
        """Measure a table on a page without end, its first group parted from the others to show both heads."""
        several = sum(len(part.groups) for part in table.parts.values()) > 1
        placement = replace(laid.placement, cuts={**laid.placement.cuts, table.at: (0, 1) if several else ()})
        endless = self.lay_out(placement, self.compose(placement), endless=True).value
        return next(other.sizes() for other in measure(endless.document) if other.at == table.at)

    def improve(self, tables: tuple[MeasuredTable, ...]) -> tuple[str, tuple[int, ...]] | None:
        """Give better cuts for a table divided just now, since parts that go on have other heads than the first."""
        for table in tables:
            plan = self.plans.get(table.at)
            better = plan.refine(table.sizes()) if plan is not None and table.whole else None
            if better is not None:
                return table.at, better
        return None


def fit(
    compose: Callable[[Placement], str], engine: Engine, placement: Placement, html: str, mends: Mends | None = None
) -> Outcome[Parted]:
    """Lay out a fragment whose HTML is composed already; cuts that are known stand in the placement.

    Diagnostics: those of the last layout, L121 groups, L122 tables.
    """
    work = _Fitting(compose, engine, mends or Mends())
    outcome = work.lay_out(placement, html)
    good: Outcome[Parted] | None = None
    for _ in range(_TRIES):
        laid = outcome.value
        tables = measure(laid.document)
        wrong = next((table for table in tables if not _settled(table, laid.placement.cuts)), None)
        if wrong is None:
            good = outcome
            found = work.improve(tables)
        elif good is None:
            cuts = work.mend(laid, wrong)
            found = (wrong.at, cuts) if cuts is not None else None
        else:
            found = None
        if found is None:
            break
        outcome = work.again(laid, *found)
    outcome = good or outcome
    if work.plans:
        # What was composed last must be what is printed.
        compose(outcome.value.placement)
    return Outcome(outcome.value, (*outcome.diagnostics, *_faults(engine, outcome.value)))


def _settled(table: MeasuredTable, cuts: Cuts) -> bool:
    """Tell whether a table is as it can be: each part on a page, but for a divided one's single groups."""
    return table.whole or (
        table.at in cuts and all(part.strip.whole or len(part.groups) == 1 for part in table.parts.values())
    )


def _faults(engine: Engine, laid: Parted) -> Iterator[Diagnostic]:
    """Find row groups torn (L121) and parts that do not keep to their page (L122)."""
    for table in measure(laid.document):
        for _, part in sorted(table.parts.items()):
            if part.strip.whole:
                continue
            first = laid.placement.first
            pages = tuple(first + page for page in part.strip.pages)
            torn = [group for group, strip in part.groups.items() if not strip.whole]
            if torn:
                yield codes.GROUP_TORN.at(engine.place(part.places[torn[0]]), pages=pages)
            else:
                first_group = next((part.places[group] for group in part.groups), table.at)
                yield codes.TABLE_NOT_DIVIDED.at(engine.place(first_group), pages=pages)
