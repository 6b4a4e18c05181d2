"""Attachments: the numbers of a table, for readers who want to work with them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A table's data as a file that travels inside the PDF."""

    table: str
    """Name of the table."""
    csv: str
    """The rows, after RFC 4180."""

    @property
    def file_name(self) -> str:
        """Name of the file: `themes.csv`."""
        return f"{self.table}.csv"
