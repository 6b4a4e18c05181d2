"""Entries: diagnostics made flat, so that they can leave the memory they were found in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from livrerouge.diagnostic import Diagnostic, Severity, in_order
from livrerouge.place import Sheet, Span

PROGRAM = "livrerouge"
"""Stands where the file would, for faults of the machine and of the command."""
LONGEST = 4000
"""Characters of a line that are kept: a stranger may write millions of them, with a fault in every word."""
_BEFORE = 1000
"""How many of them stand before the fault."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a report, with all that is shown of it."""

    path: str
    """File from the project's root; empty for what has no place."""
    line: int
    """From 1; 0 for what has no place, or none in lines."""
    column: int
    """From 1, in characters; 0 for what has no place."""
    length: int
    """Characters to underline on that line; 0 for a place between two."""
    text: str
    """The line of the file, as it is; of a very long one the part around the fault."""
    severity: Severity
    code: str
    message: str
    hint: str
    pages: tuple[int, ...]
    offset: int = 0
    """Characters of the line before `text`."""
    units: int = 0
    """The same in UTF-16 code units."""
    cell: str = ""
    """The cell in a workbook, `Sheet1:C12`: line and column are its row and column, and `text` is that of the row."""
    shift: int = 0
    """Characters of `text` before the fault in a cell."""

    @property
    def start(self) -> int:
        """Characters of `text` before the first that is underlined."""
        return self.shift if self.cell else self.column - 1 - self.offset

    @property
    def end(self) -> int:
        """Column behind the last character, or the cell, that is underlined."""
        return self.column + (1 if self.cell else self.length)

    @property
    def place(self) -> str:
        """The place as editors read it: `book/idm/structure.md:41:7`; of a cell `data/doses.xlsx!Sheet1:C12`.

        Of what is no text, a PDF, it is the file.
        """
        if self.cell:
            return f"{self.path}!{self.cell}"
        if not self.line:
            return self.path or PROGRAM
        return f"{self.path}:{self.line}:{self.column}"


def entries(diagnostics: Iterable[Diagnostic]) -> tuple[Entry, ...]:
    """Make entries of diagnostics, sorted by file and place, each said once."""
    return tuple(_entry(diagnostic) for diagnostic in in_order(diagnostics))


def count(found: Iterable[Entry]) -> tuple[int, int]:
    """Count errors and warnings."""
    severities = [entry.severity for entry in found]
    return severities.count(Severity.ERROR), severities.count(Severity.WARNING)


def counted(errors: int, warnings: int) -> str:
    """Count faults in words: “1 error, 2 warnings”."""
    return f"{number(errors, 'error')}, {number(warnings, 'warning')}"


def number(quantity: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{quantity} {noun}" if quantity == 1 else f"{quantity} {noun}s"


def units(text: str) -> int:
    """Count UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _entry(diagnostic: Diagnostic) -> Entry:
    """Take from a diagnostic what a report shows; a span of several lines is underlined on its first."""
    span = diagnostic.span
    told = Entry(
        "", 0, 0, 0, "", diagnostic.severity, diagnostic.code.id, diagnostic.message, diagnostic.hint, diagnostic.pages
    )
    return told if span is None else _placed(told, span)


def _placed(told: Entry, span: Span) -> Entry:
    """Add the place, and the line or the part of it that is kept."""
    text, cell = span.source.text, span.source.cell(span.start) if isinstance(span.source, Sheet) else ""
    line, column = span.source.locate(span.start)
    start = span.source.starts[line - 1]
    end = span.source.starts[line] - 1 if line < len(span.source.starts) else len(text)
    first, last = start, end
    if end - start > LONGEST:
        first = max(start, min(span.start - _BEFORE, end - LONGEST))
        last = first + LONGEST
    return replace(
        told,
        path=span.source.path,
        line=line,
        column=column,
        length=max(0, min(span.end, end) - span.start),
        text=text[first:last],
        offset=first - start,
        units=units(text[start:first]),
        cell=cell,
        shift=span.start - first if cell else 0,
    )
