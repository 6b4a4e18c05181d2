"""Involved texts: refuse what would take the reader of Markdown too long."""

from __future__ import annotations

import re

from livrerouge.codes.file import LONG_TEXT, TOO_INVOLVED
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Source, Span

BRACKET_LIMIT = 1000
"""Opening brackets in one text: each is followed to its end, so the time grows with the square of their number."""
FILE_LIMIT = 1_000_000
"""Brackets of a file, each counted as often as it is followed: once for every bracket that it stands in."""
LENGTH_LIMIT = 100_000
"""Characters of a paragraph, a cell or a value: sixty pages."""

_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_LINE = re.compile(r"[^\n]+")
_BRACKET = re.compile(r"[\[\]]")


def is_involved(text: str) -> bool:
    """Tell whether a text is longer, or has more brackets, than is followed."""
    return len(text) > LENGTH_LIMIT or text.count("[") > BRACKET_LIMIT


def report_involved(text: str, span: Span, diagnostics: list[Diagnostic]) -> None:
    """Report a text with more brackets than are followed (B018), or of more characters than can be set (B019)."""
    first = span.source.text.find("\n", span.start, span.end)
    place = span if first < 0 else span.source.span(span.start, first)
    if len(text) > LENGTH_LIMIT:
        diagnostics.append(LONG_TEXT.at(place, limit=LENGTH_LIMIT))
    elif is_involved(text):
        diagnostics.append(TOO_INVOLVED.at(place, limit=BRACKET_LIMIT))


def is_too_involved(source: Source, diagnostics: list[Diagnostic]) -> bool:
    """Tell whether a file has more brackets in brackets than are followed (B018), reported at the worst text."""
    if source.text.count("[") <= BRACKET_LIMIT:
        return False
    # In a file of values a line is a value, or less.
    texts = _PARAGRAPH if source.path.endswith(".md") else _LINE
    costs = [(_cost(text[0]), text.start()) for text in texts.finditer(source.text)]
    if sum(cost for cost, _ in costs) <= FILE_LIMIT:
        return False
    worst = max(costs, key=lambda found: found[0])[1]
    line, _ = source.locate(worst)
    diagnostics.append(TOO_INVOLVED.at(source.span(worst, worst + len(source.line(line))), limit=BRACKET_LIMIT))
    return True


def _cost(paragraph: str) -> int:
    """Count each opening bracket with those that are open where it stands."""
    depth = cost = 0
    for bracket in _BRACKET.finditer(paragraph):
        depth = depth + 1 if bracket[0] == "[" else max(0, depth - 1)
        cost += depth
    return cost
