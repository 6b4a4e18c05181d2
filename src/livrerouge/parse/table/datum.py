"""Data: the values of rows as they stand in a file, whatever its format, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from livrerouge.node import Scalar
from livrerouge.place import Span

RESERVED = ("notes", "total")
"""Names in the rows that are no columns: notes that a row calls, and what makes it a total."""


class Datum(NamedTuple):
    """One value of a row."""

    text: str
    """Empty where there is none."""
    span: Span
    notes: tuple[Scalar, ...] = ()
    """Keys of the notes that are called beside it."""
    told: bool = False
    """Something was said already of the row it stands in; that it is empty need not be."""


Record = tuple[Datum, ...]
"""The values of one row, in the order of the names."""


@dataclass(frozen=True, slots=True)
class Records:
    """Rows that all have the same columns."""

    path: str
    names: tuple[str, ...]
    """Names of the columns of the file, each once; “notes” and “total” among them where it has them."""
    rows: tuple[Record, ...]
    point: bool = False
    """Its numbers are written with a decimal point whatever the table says."""

    def column(self, name: str) -> int | None:
        """Give the index of a column by its name."""
        return self.names.index(name) if name in self.names else None
