"""Involved texts: refuse what would take the reader of Markdown too long."""

from __future__ import annotations

from livrerouge.codes.file import TOO_INVOLVED
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Span

BRACKET_LIMIT = 1000
"""Opening brackets in one text: each is followed to its end, so the time grows with the square of their number."""


def is_involved(text: str) -> bool:
    """Tell whether a text has more brackets than are followed."""
    return text.count("[") > BRACKET_LIMIT


def report_involved(text: str, span: Span, diagnostics: list[Diagnostic]) -> None:
    """Report a text with more brackets than are followed (B018)."""
    if is_involved(text):
        first = span.source.text.find("\n", span.start, span.end)
        place = span if first < 0 else span.source.span(span.start, first)
        diagnostics.append(TOO_INVOLVED.at(place, limit=BRACKET_LIMIT))
