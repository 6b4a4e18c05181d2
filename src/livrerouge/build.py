"""Build: the one place that knows the order of the stages.

    load → parse → resolve → typeset → render → paginate → emit → bind → seal → check → audit

Every stage is a function of values that returns its value and its diagnostics; nothing is printed or written
here. Faults of text and style are told together. When no more is wrong with the text than a note or an address
(`codes.whole`), the pages are laid out and judged too; any fault keeps the last good file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from livrerouge.codes.whole import leaves_whole, unsaid
from livrerouge.diagnostic import Diagnostic, Outcome, has_errors, in_order
from livrerouge.engine.remark import Remark, hear
from livrerouge.loaded import Loaded, LoadedStyle
from livrerouge.model.book import Book
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.model.page import PageMap, Passes
from livrerouge.model.style import Style, Variant
from livrerouge.place import Source, Span

T = TypeVar("T")
Find = Callable[[str], Span | None]
"""Gives the place in the author's files of what stands at a `data-at`; for none, of the whole step."""
Progress = Callable[[str, str, Find], None]
"""Told the stage that begins, the fragment whose turn it is (empty for a stage of the whole book), and their places."""


@dataclass(frozen=True, slots=True)
class Typesetting:
    """What the layout engine was given."""

    style: Style
    sheets: tuple[Source, ...]
    """Style sheets in the order of the cascade, tokens replaced."""
    documents: tuple[tuple[str, str], ...]
    """Name and HTML of each document that is printed, in the order of the pages."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    pdf: bytes | None
    """None when there are errors."""
    diagnostics: tuple[Diagnostic, ...]
    page_map: PageMap | None
    book: Book | None
    typesetting: Typesetting | None
    timings: tuple[tuple[str, float], ...]
    """Wall time of each stage in seconds, in the order of the pipeline."""
    passes: tuple[Passes, ...] = ()
    """What it took to divide each table over pages, in the order of the pages."""
    sealed: bytes | None = None
    """The PDF as it was judged, with errors or without."""


@dataclass(slots=True)
class _Run:
    """What a build gathers on its way."""

    progress: Progress
    plain: bool
    diagnostics: list[Diagnostic] = field(default_factory=list)
    timings: list[tuple[str, float]] = field(default_factory=list)
    passes: tuple[Passes, ...] = ()
    book: Book | None = None
    typesetting: Typesetting | None = None
    page_map: PageMap | None = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Tell that a stage begins and measure it."""
        self.progress(name, "", self.find)
        start = perf_counter()
        yield
        self.timings.append((name, perf_counter() - start))

    def find(self, at: str, fragment: Fragment | None = None) -> Span | None:
        """Give the place of a block, or else of the fragment or the publication it belongs to."""
        if self.book is None:
            return None
        around = fragment.section if fragment is not None else None
        if at:
            from livrerouge.engine.places import sources, span_at

            found = span_at(at, sources(self.book))
            if found is not None:
                return found
        return (around or self.book.publication).span

    def take(self, outcome: Outcome[T]) -> T:
        """Keep the diagnostics of an outcome, but those that only tell again what was found; give its value."""
        self.diagnostics.extend(unsaid(self.diagnostics, outcome.diagnostics))
        return outcome.value

    @property
    def failed(self) -> bool:
        """Tell whether an error was found so far."""
        return has_errors(self.diagnostics)

    @property
    def stopped(self) -> bool:
        """Tell whether an error was found that leaves no pages to judge."""
        return not leaves_whole(self.diagnostics)

    def ended(self, pdf: bytes | None = None) -> Built:
        """Give what came of the build."""
        return Built(
            None if self.failed else pdf,
            in_order(self.diagnostics),
            self.page_map,
            self.book,
            self.typesetting,
            tuple(self.timings),
            self.passes,
            pdf,
        )


def _silent(stage: str, fragment: str, find: Find) -> None:
    """Say nothing."""


def build(
    root: Path,
    name: str,
    *,
    variant: Variant = Variant.CLASSIC,
    epoch: int | None = None,
    progress: Progress = _silent,
    plain: bool = False,
) -> Built:
    """Build the PDF of a publication; `epoch` (SOURCE_DATE_EPOCH) replaces the publication's date.

    `plain` lets the layout engine work by its own functions alone, more slowly, to the same bytes.
    """
    run = _Run(progress, plain)
    book, style = _read(run, root, name, variant)
    if style is None:
        return run.ended()
    if book is None:
        return _judge(run, root, style)
    return _lay_out(run, root, book, style, epoch)


def proofreader(root: Path, loaded: Loaded) -> Callable[[Loaded], tuple[Diagnostic, ...]]:
    """Give what tells the faults of a publication's text as often as it changes, no page being laid out."""
    from livrerouge.load import load_style, style_name, style_span
    from livrerouge.parse import parse
    from livrerouge.resolve import resolve
    from livrerouge.typeset import typeset

    templates = _pages(load_style(root, style_name(loaded), style_span(loaded)).value)

    def proofread(text: Loaded) -> tuple[Diagnostic, ...]:
        parsed = parse(text, templates)
        if parsed.value is None:
            return parsed.diagnostics
        resolved = resolve(parsed.value)
        return (*parsed.diagnostics, *resolved.diagnostics, *typeset(resolved.value).diagnostics)

    return proofread


def _pages(chain: tuple[LoadedStyle, ...]) -> frozenset[str]:
    """Name the templates of pages; those whose name begins with a low line are parts of pages."""
    return frozenset(name for style in chain for name in style.templates if not name.startswith("_"))


def _read(run: _Run, root: Path, name: str, variant: Variant) -> tuple[Book | None, Style | None]:
    """Take the publication from its files to a typeset book, and its style with it; all faults in one run."""
    with run.stage("load"):
        from livrerouge.load import load, load_style, style_name, style_span

        loaded = run.take(load(root, name))
        chain = run.take(load_style(root, style_name(loaded), style_span(loaded))) if loaded is not None else ()
    if loaded is None:
        return None, None
    with run.stage("parse"):
        from livrerouge.parse import parse
        from livrerouge.style import lettering_faults, read_style

        manuscript = run.take(parse(loaded, _pages(chain)))
        size = manuscript.publication.format if manuscript is not None else None
        style = run.take(read_style(chain, variant, size)) if chain else None
        if style is not None:
            run.take(Outcome(None, tuple(lettering_faults(loaded.pictures.values(), style))))
    if manuscript is None:
        return None, style
    with run.stage("resolve"):
        from livrerouge.resolve import resolve

        resolved = run.take(resolve(manuscript))
    with run.stage("typeset"):
        from livrerouge.typeset import typeset

        run.book = book = run.take(typeset(resolved))
    return book, style


def _remarked(remarks: Iterable[Remark], book: Book) -> Iterator[Diagnostic]:
    """Tell what the libraries said while fonts were subset (L199)."""
    from livrerouge.codes.layout import REMARK

    for remark in remarks:
        if not remark.harmless:
            yield REMARK.at(book.publication.span, said=" ".join(remark.text.split()).rstrip("."))


def _judge(run: _Run, root: Path, style: Style) -> Built:
    """Tell the faults of a style whose book could not be read."""
    with run.stage("render"):
        from livrerouge.render import stylesheet

        sheets = run.take(stylesheet(style))
    with run.stage("paginate"):
        from livrerouge.load import refusal
        from livrerouge.paginate import Engine

        run.take(Engine.start(style, sheets, str(root), refusal))
    return run.ended()


def _lay_out(run: _Run, root: Path, book: Book, style: Style, epoch: int | None) -> Built:
    """Take a book from its text to a checked PDF."""
    with run.stage("render"):
        from livrerouge.render import Composer, arranged, fragments, stylesheet

        sheets = run.take(stylesheet(style))
        run.book = book = arranged(book, style)
        composer = Composer(book, style)
        pieces = fragments(book)
        run.take(Outcome(None, composer.check()))
    stopped = run.stopped

    def compose(fragment: Fragment, placement: Placement) -> str:
        run.progress("paginate", fragment.name, lambda at: run.find(at, fragment))
        return run.take(composer.compose(fragment, placement))

    with run.stage("paginate"):
        from livrerouge.load import refusal
        from livrerouge.paginate import Engine, settle

        engine = run.take(Engine.start(style, sheets, str(root), refusal))
        if stopped:
            return run.ended()
        pagination = run.take(settle(book, pieces, compose, engine, plain=run.plain))
        run.page_map, run.passes = pagination.page_map, pagination.passes
        run.typesetting = Typesetting(style, sheets, pagination.texts)
    if run.stopped:
        return run.ended()
    with run.stage("emit"):
        from livrerouge.emit import emit

        drawn = run.take(emit(pagination, book))
    if run.stopped:
        return run.ended()
    with run.stage("bind"):
        from livrerouge.bind import bind
        from livrerouge.paginate.subset import subset

        with hear() as remarks:
            bound = bind(drawn.pieces, drawn.files, subset)
        run.take(Outcome(None, tuple(_remarked(remarks, book))))
    with run.stage("seal"):
        from livrerouge.seal import seal

        sealed = run.take(seal(bound, book, pagination.page_map, epoch, style.variant))
    with run.stage("check"):
        from livrerouge.check import check

        run.take(Outcome(None, check(sealed, book, pagination.page_map, style)))
    with run.stage("audit"):
        from livrerouge.audit import audit, traced

        made = audit(sealed)
        run.take(Outcome(None, tuple(traced(made.findings, made.file, book, pagination.page_map))))
    return run.ended(sealed)
