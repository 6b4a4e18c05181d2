"""Edges: no text stands off the page."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, finding, quoted
from livrerouge.audit.uses import at_run
from livrerouge.codes import drawn as codes

_LEAST = 0.5
"""Share of a text that must stand on the page."""


def text_on_page(file: File) -> Iterator[Finding]:
    """Find text off the page (A260): ISO 32000-1, 14.11.2; WCAG 1.3.2."""
    for sheet in file.sheets:
        for run in sheet.runs:
            if sheet.box.surrounds(run.box) or not run.text.strip() or run.standing.artifact is not None:
                continue
            seen = run.box.grown(0.01).common(sheet.box)
            if seen is None or seen.width < _LEAST * run.box.width or seen.height < _LEAST * run.box.height:
                yield finding(codes.OFF_PAGE, at_run(file, sheet, run), words=quoted(run.text))


RULE = Rule(codes.OFF_PAGE, "WCAG 1.3.2", (), text_on_page)
