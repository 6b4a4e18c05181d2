"""Settling: lay the fragments out in order until every page that is quoted is the page that is printed.

The first page of a fragment is known when its turn comes; the folios it quotes are known if they are of earlier
fragments, or from the round before. A fragment is laid out again only when its HTML or its first page changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from itertools import count, islice
from operator import is_

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.engine.places import sources, span_at
from livrerouge.engine.rest import clear, resting
from livrerouge.model.book import Book, Matter, Start
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.model.inline import Reference, walk
from livrerouge.model.numbering import FROM_THE_FIRST, FrontFolios, Numbering
from livrerouge.model.page import Side
from livrerouge.model.run import book_runs
from livrerouge.model.style import Geometry
from livrerouge.paginate.calls import notes_kept
from livrerouge.paginate.engine import Engine
from livrerouge.paginate.facts import Facts, join, read
from livrerouge.paginate.grid import drops
from livrerouge.paginate.mends import Mends
from livrerouge.paginate.pagination import ELSEWHERE, Pagination, map_pages
from livrerouge.paginate.quick import quickened
from livrerouge.paginate.quote import quoted
from livrerouge.paginate.sheets import Pressed, Sheets, side_of
from livrerouge.paginate.table.alone import lay_out_alone, stands_alone
from livrerouge.paginate.table.plan import Plan
from livrerouge.paginate.table.study import Study
from livrerouge.paginate.table.text import divided, lay_out_text
from livrerouge.place import Span

Compose = Callable[[Fragment, Placement], str]

_ROUNDS = 6
_NOT_LAID = (codes.ENGINE_FAILED, codes.OVERDONE)
"""Of a fragment for which a blank page stands."""
_MENDINGS = 30
"""Layouts of one fragment to bring its notes to their calls, a few for each note that was put off."""
_ALIGNINGS = 3
"""Layouts among them to bring its lines to the grid."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A fragment laid out."""

    fragment: Fragment
    placement: Placement
    sheets: tuple[Sheets, ...]
    facts: Facts
    diagnostics: tuple[Diagnostic, ...]


def settle(
    book: Book, pieces: tuple[Fragment, ...], compose: Compose, engine: Engine, *, plain: bool = False
) -> Outcome[Pagination]:
    """Lay out all fragments, with the blank pages between them, until they agree on their page numbers.

    `plain` lets the engine work by its own functions alone, more slowly, to the same pages.
    Diagnostics: those of `Engine.lay_out`, L113 links, L120–L122.
    """
    serving = engine.serving(book)
    quotes = {piece.name: quoted(book, piece) for piece in pieces}
    work = _Work(book, compose, serving, quotes, Study(book, compose, serving))
    moved = list(pieces)
    rounds = 0
    laid: tuple[_Laid, ...] = ()
    with resting(), notes_kept(), nullcontext() if plain else quickened():
        while moved and rounds < _ROUNDS:
            laid, moved = work.sweep(pieces)
            rounds += 1
    page_map = map_pages(one.facts for one in laid)
    diagnostics = [diagnostic for one in laid for diagnostic in one.diagnostics]
    if not any(found.code in _NOT_LAID for found in diagnostics):
        diagnostics += _loose_links(book, laid, page_map.anchors)
    if moved:
        span = moved[0].section.span if moved[0].section is not None else book.publication.span
        diagnostics.append(codes.NOT_SETTLED.at(span, rounds=rounds, fragment=moved[0].name))
    pagination = Pagination(
        page_map,
        tuple((one.fragment, sheets.document) for one in laid for sheets in one.sheets),
        tuple(text for one in laid for text in _texts(one)),
        tuple(plan.passes for one in laid for plan in work.study.tables(one.fragment, one.placement).values()),
    )
    return Outcome(pagination, tuple(dict.fromkeys(diagnostics)))


@dataclass(slots=True)
class _Work:
    """What is known from one round to the next."""

    book: Book
    compose: Compose
    engine: Engine
    quoted: Mapping[str, tuple[tuple[str, str], ...]]
    """Places and ids whose folios a fragment may print, by its name."""
    study: Study
    laid: dict[str, _Laid] = field(default_factory=dict)
    mends: dict[str, Mends] = field(default_factory=dict)
    """Places of blocks not to be broken over pages, by fragment name."""
    folios: dict[str, str] = field(default_factory=dict)
    """By place."""
    anchors: dict[str, str] = field(default_factory=dict)
    """Folios by id."""
    numbering: Numbering = FROM_THE_FIRST
    """Of the pages come to."""

    def sweep(self, pieces: tuple[Fragment, ...]) -> tuple[tuple[_Laid, ...], list[Fragment]]:
        """Go through the fragments once; give all in order, and those that had to be laid out."""
        order: list[_Laid] = []
        moved: list[Fragment] = []
        self.numbering = Numbering(roman=self.engine.front_folios is FrontFolios.ROMAN)
        for fragment in self._with_blanks(pieces, order):
            before = self.laid.get(fragment.name)
            one = self._lay(fragment, 1 + _length(order))
            clear()
            if before is None or one.sheets is not before.sheets:
                moved.append(fragment)
            self.laid[fragment.name] = one
            self._learn(one.facts)
            order.append(one)
        return tuple(order), moved

    def _with_blanks(self, pieces: tuple[Fragment, ...], order: list[_Laid]) -> Iterator[Fragment]:
        """Give the fragments and the blank pages between them; `order` grows as they are laid out."""
        multiple = self.book.publication.multiple
        blanks = map(_blank, count(1))
        for piece in pieces:
            yield from islice(blanks, self._blanks_before(piece, 1 + _length(order)))
            yield piece
        while _length(order) % multiple:
            yield next(blanks)

    def _blanks_before(self, piece: Fragment, first: int) -> int:
        """Count the blank pages before a fragment: for its side, and before the last one for whole sheets."""
        multiple = self.book.publication.multiple if piece.last else 1
        known = self.laid.get(piece.name)
        pages = len(known.facts.pages) if known is not None else 1
        whole = [n for n in range(2 * multiple) if (first + n + pages - 1) % multiple == 0]
        sides = {Start.RECTO: Side.RECTO, Start.VERSO: Side.VERSO}
        wanted = sides.get(piece.start)
        fitting = [n for n in (whole if multiple > 1 else range(2)) if wanted in (None, side_of(first + n))]
        # Sheets cannot be cut in two, so a side that contradicts them is given up.
        return (fitting or whole)[0]

    def _lay(self, fragment: Fragment, first: int) -> _Laid:
        """Lay out a fragment, or give what is laid out already when nothing it depends on changed."""
        before = self.laid.get(fragment.name)
        tables = before.placement.tables if before is not None else {}
        if self.numbering.roman and fragment.section is not None and fragment.section.matter is not Matter.FRONT:
            self.numbering = Numbering(before=first - 1)
        placement = Placement(first, side_of(first), self._folios(fragment.name), tables, self.numbering)
        if before is not None and before.placement == placement:
            return before
        plans = self.study.tables(fragment, placement)
        alone = stands_alone(fragment, plans)
        if alone is not None:
            return self._lay_out_alone(fragment, alone, placement)
        placement = divided(placement, plans)
        html = self.compose(fragment, placement)
        if before is not None and before.sheets[0].html == html and _alike(before.placement, placement):
            return replace(before, placement=placement)
        return self._lay_out(fragment, plans, placement, html)

    def _lay_out_alone(self, fragment: Fragment, plan: Plan, placement: Placement) -> _Laid:
        """Lay out a table that stands alone."""
        before = self.laid.get(fragment.name)
        known = before.sheets if before is not None else ()
        outcome = lay_out_alone(self.study, fragment, plan, placement, known)
        sheets = outcome.value.sheets
        if before is not None and len(sheets) == len(known) and all(map(is_, sheets, known)):
            return replace(before, placement=outcome.value.placement)
        return self._laid(fragment, outcome, join([_read(fragment, placement, one) for one in sheets]))

    def _lay_out(self, fragment: Fragment, plans: dict[str, Plan], placement: Placement, html: str) -> _Laid:
        """Lay out a fragment, look at it, and lay it out again with what that shows must be mended."""
        mends = self.mends.get(fragment.name, Mends())
        outcome, facts = self._look(fragment, plans, placement, html, mends)
        self.mends[fragment.name] = mends = outcome.value.mends
        tried, aligned = [mends], 0
        for _ in range(_MENDINGS):
            wanted = _mended(mends, facts, self.engine.geometry)
            # What was tried before would only come round again.
            if wanted in tried or aligned == _ALIGNINGS:
                break
            aligned += wanted.kept == mends.kept
            tried.append(wanted)
            self.mends[fragment.name] = mends = wanted
            pressed = outcome.value
            outcome, facts = self._look(fragment, plans, pressed.placement, pressed.sheets[0].html, mends)
            self.mends[fragment.name] = mends = outcome.value.mends
        return self._laid(fragment, outcome, facts)

    def _look(
        self, fragment: Fragment, plans: dict[str, Plan], placement: Placement, html: str, mends: Mends
    ) -> tuple[Outcome[Pressed], Facts]:
        """Lay out a fragment and read what stands on its pages."""
        outcome = lay_out_text(self.study, fragment, plans, placement, html, mends)
        return outcome, _read(fragment, placement, outcome.value.sheets[0])

    def _laid(self, fragment: Fragment, outcome: Outcome[Pressed], facts: Facts) -> _Laid:
        diagnostics = (*self._placed(fragment, outcome.diagnostics), *self._wrong_sides(fragment, facts))
        return _Laid(fragment, outcome.value.placement, outcome.value.sheets, facts, diagnostics)

    def _placed(self, fragment: Fragment, diagnostics: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
        """Tell at the section what kept all of a fragment from being laid out, and stands in no block."""
        around = (fragment.section or self.book.publication).span
        for found in diagnostics:
            yield replace(found, span=around) if found.span is None and found.code in _NOT_LAID else found

    def _folios(self, name: str) -> Mapping[str, str]:
        """Give the folios a fragment may print, as far as they are known."""
        known = ((at, self.folios.get(at) or self.anchors.get(id)) for at, id in self.quoted.get(name, ()))
        return {at: folio for at, folio in known if folio is not None}

    def _learn(self, facts: Facts) -> None:
        """Remember on which pages the blocks and ids of a fragment stand."""
        folios = {
            block.at: page.folio
            for page in reversed(facts.pages)
            for block in page.blocks
            if block.kind not in ELSEWHERE
        }
        self.folios.update(folios)
        named = {page.position: page.folio for page in facts.pages}
        self.anchors.update({name: named[position] for name, position in facts.links.anchors})

    def _wrong_sides(self, fragment: Fragment, facts: Facts) -> Iterator[Diagnostic]:
        """Find a fragment whose pages are not on the sides their numbers say (L123)."""
        for page in facts.pages:
            if page.side is not side_of(page.position):
                span = fragment.section.span if fragment.section is not None else self.book.publication.span
                fields = {"fragment": fragment.name, "side": page.side.value, "page": page.folio}
                yield codes.WRONG_START.at(span, pages=(page.position,), **fields)
                return


def _alike(one: Placement, other: Placement) -> bool:
    """Tell whether the same HTML gives the same pages in two placements."""
    return one.first == other.first and one.numbering == other.numbering


def _read(fragment: Fragment, placement: Placement, sheets: Sheets) -> Facts:
    return read(sheets.document, fragment.name, sheets.first, placement.numbering)


def _mended(mends: Mends, facts: Facts, geometry: Geometry) -> Mends:
    """Add to the mends what a layout shows: a note after its call's page, then lines off the grid.

    The engine puts notes off to leave two lines of a block on each side of a page's end.
    """
    strays = [at for at in facts.strays if at not in mends.kept]
    if strays:
        # One at a time: what follows falls otherwise then.
        return replace(mends, kept=(*mends.kept, strays[0]))
    return mends.dropped(drops(facts.pages, geometry), geometry.leading)


def _texts(laid: _Laid) -> Iterator[tuple[str, str]]:
    """Name the HTML of each document of a fragment."""
    name = laid.fragment.name
    for number, sheets in enumerate(laid.sheets, 1):
        yield name if len(laid.sheets) == 1 else f"{name}.{number}", sheets.html


def _length(laid: list[_Laid]) -> int:
    """Count the pages of some fragments."""
    return sum(len(one.facts.pages) for one in laid)


def _blank(number: int) -> Fragment:
    # Its name can be no section's: before the sign stands nothing.
    return Fragment(f"+blank{number}", "blank", None, (), False, Start.ANY)


def _loose_links(book: Book, laid: tuple[_Laid, ...], anchors: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Find links to what stands on no page (L113)."""
    files = sources(book)
    for one in laid:
        for target, at, position in one.facts.links.targets:
            if target not in anchors:
                section = one.fragment.section
                around = section.span if section is not None else book.publication.span
                span = _reference(book, target, at) or span_at(at, files) or around
                yield codes.DANGLING_LINK.at(span, target=target, pages=(position,))


def _reference(book: Book, target: str, at: str) -> Span | None:
    """Find where the author refers to a target in the block of a place."""
    runs = (run for run in book_runs(book) if any(span.at == at for span in run.spans))
    found = (inline for run in runs for inline in walk(run.content) if isinstance(inline, Reference))
    return next((inline.span for inline in found if inline.target == target), None)
