"""Run `build` and `check`: choose the publications, build each, tell what came of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import time
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from livrerouge.cli.bounds import MEGABYTE, Bounds
from livrerouge.cli.ending import LACKING, exit_code
from livrerouge.cli.order import FOLDER, Edition, Order, Written
from livrerouge.cli.screen import Screen
from livrerouge.cli.unchanged.recall import Memory, note
from livrerouge.project import find_root, publications
from livrerouge.report import Entry, entries

if TYPE_CHECKING:
    from livrerouge.cli.correct import Plan


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the words of the command ask for."""

    publications: tuple[str, ...]
    variant: str
    writes: bool
    """PDFs are written; `check` writes none."""
    strict: bool
    timings: bool
    form: str
    color: str
    timeout: int
    limit_time: int
    limit_memory: int
    """Megabytes."""
    max_errors: int
    quiet: bool
    verbose: bool
    plain_engine: bool
    """No function of the layout engine is replaced."""
    keep_html: str | None = None
    manifest: str | None = None
    fix: bool = False
    diff: bool = False
    fix_unused: bool = False
    report: str | None = None
    """File of the report on the PDF."""
    force: bool = False
    """What did not change is built too."""

    @property
    def needs_build(self) -> bool:
        """Tell whether more is asked for than what is remembered of a build."""
        told = (self.keep_html, self.manifest, self.report)
        return self.force or self.plain_engine or self.fix or self.diff or any(wish is not None for wish in told)


@dataclass(slots=True)
class _Run:
    """What a run of the command has to do, and what it found so far."""

    wishes: Wishes
    root: Path
    screen: Screen
    plan: Plan | None
    memory: Memory = field(default_factory=Memory)
    found: list[Entry] = field(default_factory=list)
    told: list[dict[str, Any] | None] = field(default_factory=list)
    """Of each edition what the manifest says of it."""

    def order(self, name: str, epoch: int | None, since: float) -> Order:
        """Order a publication."""
        wishes = self.wishes
        return Order(
            self.root,
            name,
            wishes.variant,
            epoch,
            bounds_of(wishes),
            Path.cwd() / wishes.keep_html / name if wishes.keep_html is not None else None,
            records=wishes.manifest is not None,
            report=wishes.report is not None,
            plain=wishes.plain_engine,
            # Who builds with the plain engine compares, and neither asks for a record nor leaves one.
            since=since if wishes.writes and not wishes.plain_engine else None,
        )

    def fill(self, order: Order) -> None:
        """Fill an order, from memory where nothing changed, and tell what came of it."""
        known = "" if self.wishes.needs_build else self.memory.recall(order, output=self.wishes.writes)
        if isinstance(known, Edition):
            path = f"{FOLDER}/{known.file_name}" if self.wishes.writes else None
            edition, written = known, Written(path, known.entries)
        else:
            self.screen.reason(order.publication, known)
            edition, written = self._build(order)
        self.found.extend(written.entries)
        self.screen.show(edition, written)

    def _build(self, order: Order) -> tuple[Edition, Written]:
        """Build an edition, and write what is wanted of it."""
        # These are slow to import, and what is remembered needs none of them.
        from livrerouge.cli.correct import correct
        from livrerouge.cli.edition import make
        from livrerouge.cli.output import write, write_report

        wishes = self.wishes
        own = correct(order, self.plan) if self.plan is not None else ()
        with self.screen.following(order.publication) as watch:
            edition = make(order, watch.told, watch.tick)
        if not wishes.writes:
            written = Written(None, (*own, *edition.entries))
        else:
            written = write(edition, self.root)
            self.screen.reason(order.publication, edition.doubt or note(order, edition, written))
        if wishes.report is not None and edition.proof is not None:
            written = replace(written, entries=(*written.entries, *write_report(wishes.report, edition.proof)))
        if wishes.manifest is not None:
            from livrerouge.cli.manifest import described

            self.told.append(described(order, edition, written.path) if edition.record and written.path else None)
        return edition, written

    def write_manifest(self, file: str) -> None:
        """Write the manifest, unless there is an edition of which nothing can be said."""
        from livrerouge.cli.manifest import manifest
        from livrerouge.cli.output import write_manifest

        if None not in self.told:
            failed = write_manifest(Path.cwd() / file, manifest(filter(None, self.told)))
            self.screen.tell(failed)
            self.found.extend(failed)


def run(wishes: Wishes) -> int:
    """Build or check publications and give the exit code.

    Diagnostics: M104 output cannot be written, M105 no bounds on this system, and those of each build.
    """
    since = time()
    if wishes.quiet and wishes.verbose:
        raise click.UsageError("--quiet and --verbose cannot both be met")
    plan = _plan(wishes)
    root, names = chosen(wishes.publications)
    epoch = epoch_of()
    if wishes.report is not None and len(names) != 1:
        raise click.UsageError("--report shows one publication; say which")
    screen = Screen(wishes.form, wishes.color, wishes.quiet, wishes.verbose, wishes.timings, wishes.max_errors)
    if not hasattr(os, "fork"):
        from livrerouge.codes import machine

        screen.tell(entries([machine.NO_CHILD.at(None)]))
        screen.close()
        return LACKING
    running = _Run(wishes, root, screen, plan)
    with ended_by_terminate():
        for name in names:
            running.fill(running.order(name, epoch, since))
    if wishes.manifest is not None:
        running.write_manifest(wishes.manifest)
    screen.close()
    return exit_code(running.found, strict=wishes.strict)


def bounds_of(wishes: Wishes) -> Bounds:
    """Give the bounds of a build."""
    return Bounds(wishes.timeout, wishes.limit_time, wishes.limit_memory * MEGABYTE)


def _plan(wishes: Wishes) -> Plan | None:
    """Say what is to be corrected; none when nothing is."""
    if wishes.diff and wishes.form not in ("human", "short"):
        raise click.UsageError(f"--diff and --format {wishes.form} both write to stdout")
    if wishes.fix_unused and not (wishes.fix or wishes.diff):
        raise click.UsageError("--fix-unused says what --fix or --diff corrects; give one of them")
    if not (wishes.fix or wishes.diff):
        return None
    from livrerouge.cli.correct import Plan

    return Plan(writes=wishes.fix, shows=wishes.diff, unused=wishes.fix_unused, quiet=wishes.quiet)


def chosen(wanted: tuple[str, ...]) -> tuple[Path, tuple[str, ...]]:
    """Find the project and the publications that are asked for; all of them when none is named."""
    root = find_root(Path.cwd())
    if root is None:
        raise click.UsageError("there is no publication here: no book/NAME/book.yaml in this folder or above it")
    known = publications(root)
    for name in wanted:
        if name not in known:
            from livrerouge.suggest import did_you_mean

            question = did_you_mean(name, known)
            raise click.UsageError(
                f"there is no publication “{name}” in book/; " + (question or "known are: " + ", ".join(known))
            )
    return root, tuple(dict.fromkeys(wanted)) or known


def epoch_of() -> int | None:
    """Read SOURCE_DATE_EPOCH, the seconds that stand for the time of the build."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    # The year 9999 ends the calendar of a PDF's dates.
    if not (text.isascii() and text.isdigit()) or int(text) > 253_402_300_799:
        raise click.UsageError(f"SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, not “{text}”")
    return int(text)


@contextmanager
def ended_by_terminate() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the command in order, so that its child does not outlive it."""

    def end(number: int, _: FrameType | None) -> None:
        sys.exit(128 + number)

    before = {}
    with suppress(ValueError):  # not the main thread
        before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)
