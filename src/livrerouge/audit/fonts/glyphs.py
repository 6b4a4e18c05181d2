"""Glyphs: none is shown that stands for a missing one."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, finding, quoted
from livrerouge.audit.uses import at_run, faulty
from livrerouge.codes import drawn as codes


def glyphs_present(file: File) -> Iterator[Finding]:
    """Find texts with the glyph of missing characters (A243): ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8."""
    for sheet, run, _ in faulty(file, lambda run: run.empty):
        yield finding(codes.NOTDEF, at_run(file, sheet, run), font=quoted(run.font), words=quoted(run.text))


RULE = Rule(codes.NOTDEF, "ISO 14289-1, 7.21.8", ("31-030",), glyphs_present)
