"""Run `build` and `check`: choose the publications, build each, tell what came of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import Any

import click

from livrerouge.cli.child import MEGABYTE, Bounds
from livrerouge.cli.correct import Plan, correct
from livrerouge.cli.edition import Order, make
from livrerouge.cli.ending import LACKING, exit_code
from livrerouge.cli.manifest import described, manifest
from livrerouge.cli.output import Written, write, write_manifest, write_report
from livrerouge.cli.screen import Screen
from livrerouge.codes import machine
from livrerouge.report import Entry, entries
from livrerouge.suggest import did_you_mean


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


def run(wishes: Wishes) -> int:
    """Build or check publications and give the exit code.

    Diagnostics: M104 output cannot be written, M105 no bounds on this system, and those of each build.
    """
    if wishes.quiet and wishes.verbose:
        raise click.UsageError("--quiet and --verbose cannot both be met")
    plan = _plan(wishes)
    root, names = chosen(wishes.publications)
    epoch = epoch_of()
    if wishes.report is not None and len(names) != 1:
        raise click.UsageError("--report shows one publication; say which")
    screen = Screen(wishes.form, wishes.color, wishes.quiet, wishes.verbose, wishes.timings, wishes.max_errors)
    if not hasattr(os, "fork"):
        screen.tell(entries([machine.NO_CHILD.at(None)]))
        screen.close()
        return LACKING
    found: list[Entry] = []
    told: list[dict[str, Any] | None] = []
    bounds = bounds_of(wishes)
    with ended_by_terminate():
        for name in names:
            kept = Path.cwd() / wishes.keep_html / name if wishes.keep_html is not None else None
            order = Order(
                root,
                name,
                wishes.variant,
                epoch,
                bounds,
                kept,
                records=wishes.manifest is not None,
                report=wishes.report is not None,
                plain=wishes.plain_engine,
            )
            own = correct(order, plan) if plan is not None else ()
            with screen.following(name) as watch:
                edition = make(order, watch.told, watch.tick)
            written = write(edition, root) if wishes.writes else Written(None, (*own, *edition.entries))
            if wishes.report is not None and edition.proof is not None:
                written = replace(written, entries=(*written.entries, *write_report(wishes.report, edition.proof)))
            found.extend(written.entries)
            screen.show(edition, written)
            told.append(described(order, edition, written.path) if edition.record and written.path else None)
    if wishes.manifest is not None and None not in told:
        failed = write_manifest(Path.cwd() / wishes.manifest, manifest(filter(None, told)))
        screen.tell(failed)
        found.extend(failed)
    screen.close()
    return exit_code(found, strict=wishes.strict)


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
    return Plan(writes=wishes.fix, shows=wishes.diff, unused=wishes.fix_unused, quiet=wishes.quiet)


def chosen(wanted: tuple[str, ...]) -> tuple[Path, tuple[str, ...]]:
    """Find the project and the publications that are asked for; all of them when none is named."""
    from livrerouge.load import find_root, publications

    root = find_root(Path.cwd())
    if root is None:
        raise click.UsageError("there is no publication here: no book/NAME/book.yaml in this folder or above it")
    known = publications(root)
    for name in wanted:
        if name not in known:
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
