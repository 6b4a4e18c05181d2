"""The colours that tables ask for."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes import template as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.book import Book
from livrerouge.model.style import Style
from livrerouge.suggest import did_you_mean


def swatch_faults(book: Book, style: Style) -> Iterator[Diagnostic]:
    """Find colours of tables that the style does not have (S304), where they are named."""
    names = sorted(style.swatches)
    for table in book.tables.values():
        for threshold in (threshold for column in table.columns for threshold in column.thresholds):
            name = threshold.swatch
            if name not in style.swatches and name not in style.spoilt:
                hint = did_you_mean(name, names)
                known = ", ".join(names) or "none"
                yield codes.NO_SWATCH.at(threshold.span, hint=hint, style=style.name, name=name, names=known)
