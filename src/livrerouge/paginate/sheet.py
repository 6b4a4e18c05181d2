"""Sheets: what the engine reads, tokens replaced, beside what the author wrote, so that faults are told there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livrerouge.place import Source, Span

_SIGN = re.compile(r"[;{}]")
_LEAD = re.compile(r"(?:\s|/\*.*?\*/)*")
_STATEMENT = re.compile(r"[^;{}\n]*")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet; both texts have the same lines."""

    read: Source
    """As the engine reads it."""
    written: Source
    """As it stands in the style's folder."""

    def place(self, line: int, column: int) -> Span | None:
        """Give the place in the file, to the end of its statement, of a line and column of what the engine read.

        No token holds a sign that ends a statement, so a statement is as far down its line in one text as in the other.
        None when there is no such line.
        """
        if not 1 <= line <= len(self.written.starts):
            return None
        read, written = self.read.line(line)[: column - 1], self.written.line(line)
        signs = list(_SIGN.finditer(read))
        begun = signs[-1].end() if signs else 0
        own = [sign.end() for sign in _SIGN.finditer(written)][: len(signs)]
        start = own[-1] if own else 0
        if written.startswith(read[begun:], start):
            start += len(read) - begun
        elif (lead := _LEAD.match(written, start)) is not None:
            start = lead.end()
        rest = _STATEMENT.match(written, start)
        end = start + max(1, len(rest[0].rstrip()) if rest else 1)
        first = self.written.starts[line - 1]
        return self.written.span(first + start, first + end)

    def find(self, words: str) -> Span | None:
        """Give the place in the file where some words of what the engine read stand; none when they do not."""
        wanted = words.strip()
        start = self.read.text.find(wanted) if wanted else -1
        if start < 0:
            return None
        found = self.written.text.find(wanted)
        if found >= 0:
            return self.written.span(found, found + len(wanted))
        return self.place(*self.read.locate(start))
