"""Contents: the texts and values of the cells of one table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livrerouge.model.inline import Inlines, Text
from livrerouge.model.table import Cell, Column, Kind
from livrerouge.node import Scalar
from livrerouge.parse.reading import Reading, characters
from livrerouge.parse.room import TABLE
from livrerouge.parse.table.note import Notes, called
from livrerouge.parse.table.value import read_value
from livrerouge.place import Span

_CALLED = re.compile(r"(?:\[\^[^\]\[\s]+\])+\s*$")
_CALL = re.compile(r"\[\^([^\]\[\s]+)\]")
_PLAIN = re.compile(r"(?:[^\W_]|[ ,.;:'’()/%+=°«»“”‘–—…?!\u00a0\u202f-])*+")
"""Letters and digits of any script, and signs that mean nothing in Markdown."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Reads the cells of a table."""

    reading: Reading
    notes: Notes
    comma: bool
    """Numbers have a decimal comma."""

    def text(self, text: str, span: Span) -> Inlines:
        """Read a text as inline Markdown; most cells hold none, and need no parser."""
        scalar = Scalar(text, text, span)
        if _is_plain(text):
            exact = span if span.text == text else characters(scalar)
            if exact is not None:
                return (Text(text, exact),)
        return self.reading.run(scalar, TABLE)

    def cell(self, column: Column, text: str, span: Span, notes: tuple[str, ...]) -> Cell:
        """Make a cell of what stands in the file; an empty text gives an empty cell."""
        if not text.strip():
            return Cell((), notes, span)
        if column.format.kind is Kind.TEXT:
            return Cell(self.text(text, span), notes, span)
        words, calls = self.parted(text, span)
        value = read_value(words.strip(), span.find(words.strip()), column, self.comma, self.reading)
        own = called(calls, self.notes, self.reading)
        # What cannot be read was told, and is kept as it is for those who look at the pages all the same.
        content = () if value is not None else (Text(words.strip(), span),)
        return Cell(content, tuple(dict.fromkeys((*own, *notes))), span, value)

    def parted(self, text: str, span: Span) -> tuple[str, tuple[Scalar, ...]]:
        """Part a value from the notes that are called behind it: `12.5[^est]`."""
        match = _CALLED.search(text)
        if match is None:
            return text, ()
        return text[: match.start()], tuple(
            Scalar(call[1], call[1], span.find(call[0]).find(call[1])) for call in _CALL.finditer(match[0])
        )


def _is_plain(text: str) -> bool:
    """Tell whether a text can only be what it is: words and signs that mean nothing in Markdown."""
    return (
        _PLAIN.fullmatch(text) is not None and text == text.strip() and "://" not in text and "www." not in text.lower()
    )
