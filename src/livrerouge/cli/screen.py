"""The screen: where people and programs read what the command has to say."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from livrerouge.cli.order import Edition, Written
from livrerouge.report import (
    Entry,
    count,
    counted,
    document,
    github,
    human,
    left_off,
    limited,
    notice,
    number,
    plain_line,
    record,
    sarif,
    short,
)

if TYPE_CHECKING:
    from livrerouge.cli.watch import Watch

FORMS = ("human", "short", "json", "github", "sarif")
"""Forms of the diagnostics. Those for people go to stderr, those for programs to stdout."""


@dataclass(slots=True)
class Screen:
    """What the command says: progress while a build runs, diagnostics and facts when it has ended."""

    form: str
    color: str
    quiet: bool
    verbose: bool
    timings: bool
    most: int = 0
    """Diagnostics shown of a publication; 0 for all. JSON and SARIF always hold all."""
    _asked: list[dict[str, Any]] = field(default_factory=list)
    """What other validators said of a PDF."""
    _records: list[dict[str, Any]] = field(default_factory=list)
    _found: list[tuple[str, Entry]] = field(default_factory=list)
    """Each diagnostic told, with the publication it is told of; empty for none."""

    @property
    def colored(self) -> bool:
        """Tell whether text for people is colored: on a terminal, unless told otherwise."""
        if self.color != "auto":
            return self.color == "always"
        return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @contextmanager
    def following(self, publication: str) -> Iterator[Watch]:
        """Follow the build of a publication: a spinner on a terminal, plain lines elsewhere."""
        from livrerouge.cli.watch import Lines, spinning

        lively = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")
        if self.quiet or self.verbose or not lively:
            yield Lines(publication, self.quiet, self.verbose)
            return
        with spinning(publication, colored=self.colored) as spinner:
            yield spinner

    def ask(self, opinions: tuple[tuple[str, str, str, bool], ...]) -> None:
        """Keep what other validators said: name, standard, what came of it, whether they ran."""
        self._asked.extend(
            {"validator": validator, "standard": standard, "said": said, "ran": ran}
            for validator, standard, said, ran in opinions
        )

    def tell(self, found: tuple[Entry, ...], publication: str = "") -> None:
        """Show diagnostics in the form asked for; JSON and SARIF wait for the end."""
        self._found.extend((publication, entry) for entry in found)
        kept = limited(found, self.most)
        rest = left_off(found, kept)
        if self.form == "github":
            sys.stdout.write(github(kept) + (notice(rest) if rest else ""))
            # What follows goes to stderr, and a log has them in the order they come.
            sys.stdout.flush()
        elif self.form == "short":
            sys.stderr.write(short(kept) + (f"{rest}\n" if rest else ""))
        elif self.form == "human" and found:
            sys.stderr.write(human(kept, color=self.colored) + "\n" + (f"{rest}\n\n" if rest else ""))

    def reason(self, publication: str, words: str) -> None:
        """Say why a publication is built, or why it will be built again, where everything is to be told."""
        if self.verbose and words:
            sys.stderr.write(plain_line(f"{publication}: {words}") + "\n")

    def show(self, edition: Edition, written: Written) -> None:
        """Tell what came of one edition."""
        if self.form == "json":
            self._records.append(_facts(edition, written))
        self.tell(written.entries, edition.publication)
        if self.verbose:
            sys.stderr.writelines(plain_line(line) + "\n" for line in edition.traceback.splitlines())
        if self.quiet:
            return
        if self.timings:
            sys.stderr.write(_timings(edition))
        sys.stderr.write(plain_line(_closing(edition, written)) + "\n")

    def close(self) -> None:
        """Count faults, and write the data that is asked for."""
        errors, warnings = count(entry for _, entry in self._found)
        if self.form in ("json", "sarif"):
            values = sarif(self._found) if self.form == "sarif" else self._report(errors, warnings)
            # JSON is UTF-8; a terminal or a pipe that is not can have ASCII, which is the same in both.
            unicode = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
            sys.stdout.write(document(values, ascii_only=not unicode))
            sys.stdout.flush()
        if not self.quiet:
            sys.stderr.write(counted(errors, warnings) + "\n")

    def _report(self, errors: int, warnings: int) -> dict[str, Any]:
        """Give the whole report as JSON values."""
        own = [record(entry) for publication, entry in self._found if not publication]
        told: dict[str, Any] = {"diagnostics": own} if own else {}
        if self._asked:
            told["validators"] = self._asked
        return {"version": 1, "errors": errors, "warnings": warnings, "editions": self._records, **told}


def _facts(edition: Edition, written: Written) -> dict[str, Any]:
    """Give what came of an edition as JSON values."""
    errors, warnings = count(written.entries)
    return {
        "publication": edition.publication,
        "language": edition.language or None,
        "variant": edition.variant,
        "file": written.path,
        "pages": edition.pages,
        "bytes": edition.size,
        "seconds": round(edition.seconds, 3),
        "timings": {name: round(seconds, 4) for name, seconds in edition.timings},
        "errors": errors,
        "warnings": warnings,
        "diagnostics": [record(entry) for entry in written.entries],
        **({"unchanged": True} if edition.unchanged is not None else {}),
    }


def _timings(edition: Edition) -> str:
    """Write the time of each stage, in a column, and below what each table took."""
    named = [*edition.timings, ("start and end", edition.seconds - sum(time for _, time in edition.timings))]
    stages = "".join(f"   {name:<14} {seconds:7.3f} s\n" for name, seconds in named)
    return stages + "".join(f"   {line}\n" for line in _tables(edition))


def _tables(edition: Edition) -> Iterator[str]:
    """Write what it took to divide each table, the names in a column."""
    width = max((len(name) for name, *_ in edition.passes), default=0)
    for name, at, measured, laid, parts, seconds in edition.passes:
        passes = f"measured {number(measured, 'time')}, laid out {number(laid, 'time')}, {number(parts, 'part')}"
        yield f"table {name:<{width}}  {passes}, {seconds:.3f} s  ({at})"


def _closing(edition: Edition, written: Written) -> str:
    """Say in one line what there is now."""
    time = f"{edition.seconds:.1f} s" if edition.unchanged is None else "unchanged"
    if written.path is not None and edition.size is not None:
        size = f"{max(1, round(edition.size / 1000)):,} KB".replace(",", " ")
        return f"{written.path}: {number(edition.pages, 'page')}, {size}, {time}"
    pages = f"{number(edition.pages, 'page')}, " if edition.pages else ""
    return f"{edition.publication}: {pages}no PDF written, {time}"
