"""Characters: each code that is shown stands for some."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, finding, quoted
from livrerouge.audit.uses import at_run, faulty
from livrerouge.codes import drawn as codes


def characters_known(file: File) -> Iterator[Finding]:
    """Find codes without characters (A241): ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2; ISO 32000-1, 9.10."""
    for sheet, run, count in faulty(file, lambda run: run.untold):
        known = run.text.replace("\ufffd", "").strip()
        words = f", in “{quoted(run.text)}”" if known else ""
        yield finding(codes.NO_UNICODE, at_run(file, sheet, run), count=count, font=quoted(run.font), words=words)


RULE = Rule(codes.NO_UNICODE, "ISO 14289-1, 7.21.7", ("10-001", "31-027"), characters_known)
