"""Runts: last lines shorter than the indent of the paragraph that follows."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.check.spot import spot
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Line

_KINDS = frozenset({"paragraph", "lead", "item", "definition", "note", "caption"})
_LETTERS = 4
"""A last line of fewer letters is a runt however wide they are."""


def last_lines_long(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find paragraphs of several lines whose last one is a runt (L220)."""
    indent = evidence.style.geometry.leading
    for at, placed in evidence.lines.items():
        own = [(page, line) for page, line in placed if line.kind in _KINDS]
        if len(own) < 2 or not at:
            continue
        page, line = own[-1]
        if line.last and _is_runt(line, indent):
            text = line.text.strip()
            span = spot(evidence.span(at, page), text, last=True)
            yield codes.RUNT.at(span, text=text, page=page.folio, pages=(page.position,))


def _is_runt(line: Line, indent: float) -> bool:
    letters = sum(character.isalnum() for character in line.text)
    return line.area.width < indent or letters < _LETTERS
