"""The screen: progress while a build runs, diagnostics and facts when it has ended."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from livrerouge.cli.edition import Edition
from livrerouge.cli.output import Written
from livrerouge.report import Entry, count, human, record, short

if TYPE_CHECKING:
    from rich.status import Status


class Watch(Protocol):
    """Follows a build that runs."""

    def told(self, stage: str, fragment: str) -> None:
        """Take the stage that begins, and the fragment whose turn it is."""

    def tick(self) -> None:
        """Move on with time."""


@dataclass(slots=True)
class _Lines:
    """Follows a build with a plain line a stage; a line a fragment, too, when everything is asked for."""

    publication: str
    silent: bool
    every: bool

    def told(self, stage: str, fragment: str) -> None:
        """Write the line."""
        if not self.silent and (self.every or not fragment):
            sys.stderr.write(f"{self.publication}: {stage}{' ' + fragment if fragment else ''} …\n")
            sys.stderr.flush()

    def tick(self) -> None:
        """Do nothing: lines do not move."""


@dataclass(slots=True)
class _Spinner:
    """Follows a build on a terminal; moved by ticks, for a thread must not be when the next child is made."""

    publication: str
    status: Status

    def told(self, stage: str, fragment: str) -> None:
        """Show the stage."""
        self.status.update(f"{self.publication}: {stage} {fragment}".rstrip())

    def tick(self) -> None:
        """Turn."""
        self.status._live.refresh()


@dataclass(slots=True)
class Screen:
    """Where people and programs read what the command has to say."""

    form: str
    color: str
    quiet: bool
    verbose: bool
    timings: bool
    _records: list[dict[str, Any]] = field(default_factory=list)
    _totals: list[int] = field(default_factory=lambda: [0, 0])

    @property
    def colored(self) -> bool:
        """Tell whether text for people is colored: on a terminal, unless told otherwise."""
        if self.color != "auto":
            return self.color == "always"
        return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @contextmanager
    def following(self, publication: str) -> Iterator[Watch]:
        """Follow the build of a publication: a spinner on a terminal, plain lines elsewhere."""
        lively = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")
        if self.quiet or self.verbose or not lively:
            yield _Lines(publication, self.quiet, self.verbose)
            return
        with _spinner(publication, self.colored) as spinner:
            yield spinner

    def tell(self, found: tuple[Entry, ...]) -> None:
        """Show diagnostics in the form asked for; as JSON they wait for the end."""
        if self.form == "short":
            sys.stderr.write(short(found))
        elif self.form == "human" and found:
            sys.stderr.write(human(found, color=self.colored) + "\n")
        if self.form == "json":
            self._records.append({"diagnostics": [record(entry) for entry in found]})

    def show(self, edition: Edition, written: Written) -> None:
        """Tell what came of one edition."""
        errors, warnings = count(written.entries)
        self._totals[0] += errors
        self._totals[1] += warnings
        if self.form == "json":
            self._records.append(_facts(edition, written, errors, warnings))
        else:
            self.tell(written.entries)
        if self.verbose and edition.traceback:
            sys.stderr.write(edition.traceback)
        if self.quiet:
            return
        if self.timings:
            sys.stderr.write(_timings(edition))
        sys.stderr.write(_closing(edition, written) + "\n")

    def close(self) -> None:
        """Count faults, and write the data that is asked for."""
        if self.form == "json":
            document = {
                "version": 1,
                "errors": self._totals[0],
                "warnings": self._totals[1],
                "editions": self._records,
            }
            sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        if not self.quiet:
            sys.stderr.write(_counted(*self._totals) + "\n")


@contextmanager
def _spinner(publication: str, colored: bool) -> Iterator[_Spinner]:
    """Show a spinner while a build runs."""
    from rich.console import Console
    from rich.status import Status

    console = Console(stderr=True, no_color=not colored, highlight=False, markup=False)
    status = Status(publication, console=console)
    # Without its thread: fork and threads do not go together.
    status._live.auto_refresh = False
    with status:
        yield _Spinner(publication, status)


def _facts(edition: Edition, written: Written, errors: int, warnings: int) -> dict[str, Any]:
    """Give what came of an edition as JSON values."""
    return {
        "publication": edition.publication,
        "language": edition.language or None,
        "variant": edition.variant,
        "file": written.path,
        "pages": edition.pages,
        "bytes": len(edition.pdf) if edition.pdf is not None else None,
        "seconds": round(edition.seconds, 3),
        "timings": {name: round(seconds, 4) for name, seconds in edition.timings},
        "errors": errors,
        "warnings": warnings,
        "diagnostics": [record(entry) for entry in written.entries],
    }


def _timings(edition: Edition) -> str:
    """Write the time of each stage, in a column."""
    named = [*edition.timings, ("start and end", edition.seconds - sum(time for _, time in edition.timings))]
    return "".join(f"   {name:<14} {seconds:7.3f} s\n" for name, seconds in named)


def _closing(edition: Edition, written: Written) -> str:
    """Say in one line what there is now."""
    time = f"{edition.seconds:.1f} s"
    if written.path is not None and edition.pdf is not None:
        size = f"{max(1, round(len(edition.pdf) / 1000)):,} KB".replace(",", " ")
        return f"{written.path}: {_number(edition.pages, 'page')}, {size}, {time}"
    pages = f"{_number(edition.pages, 'page')}, " if edition.pages else ""
    return f"{edition.publication}: {pages}no PDF written, {time}"


def _counted(errors: int, warnings: int) -> str:
    """Count faults in words."""
    return f"{_number(errors, 'error')}, {_number(warnings, 'warning')}"


def _number(count_: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{count_} {noun}" if count_ == 1 else f"{count_} {noun}s"
