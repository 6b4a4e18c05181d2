"""Entries: diagnostics made flat, so that they can leave the memory they were found in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from livrerouge.diagnostic import Diagnostic, Severity, in_order

PROGRAM = "livrerouge"
"""Stands where the file would, for faults of the machine and of the command."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a report, with all that is shown of it."""

    path: str
    """File from the project's root; empty for what has no place."""
    line: int
    """From 1; 0 for what has no place."""
    column: int
    """From 1, in characters; 0 for what has no place."""
    length: int
    """Characters to underline on that line."""
    text: str
    """The line of the file, as it is."""
    severity: Severity
    code: str
    message: str
    hint: str
    pages: tuple[int, ...]

    @property
    def place(self) -> str:
        """The place as editors read it: `book/idm/structure.md:41:7`."""
        return f"{self.path}:{self.line}:{self.column}" if self.path else PROGRAM


def entries(diagnostics: Iterable[Diagnostic]) -> tuple[Entry, ...]:
    """Make entries of diagnostics, sorted by file and place, each said once."""
    return tuple(_entry(diagnostic) for diagnostic in in_order(diagnostics))


def count(found: Iterable[Entry]) -> tuple[int, int]:
    """Count errors and warnings."""
    severities = [entry.severity for entry in found]
    return severities.count(Severity.ERROR), severities.count(Severity.WARNING)


def _entry(diagnostic: Diagnostic) -> Entry:
    """Take from a diagnostic what a report shows; a span of several lines is underlined on its first."""
    span = diagnostic.span
    path, line, column, length, text = "", 0, 0, 0, ""
    if span is not None:
        path = span.source.path
        line, column = span.source.locate(span.start)
        text = span.source.line(line)
        length = max(1, min(span.end - span.start, len(text) - column + 1))
    return Entry(
        path,
        line,
        column,
        length,
        text,
        diagnostic.severity,
        diagnostic.code.id,
        diagnostic.message,
        diagnostic.hint,
        diagnostic.pages,
    )
