"""Contrast: each text stands out from what lies behind it."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, finding, quoted
from livrerouge.audit.uses import at_run
from livrerouge.codes import drawn as codes

_LARGE, _LARGE_BOLD = 17.99, 13.99
"""Points from which text is large: 18, or 14 when it is bold."""
_ROUNDING = 0.005


def text_stands_out(file: File) -> Iterator[Finding]:
    """Find text too pale to be read (A270): WCAG 1.4.3; EN 301 549, 10.1.4.3; ISO 14289-1, 7.1 leaves it to these.

    Measured from the contents, see `backdrop`; texts of artifacts that are mere ground (Background, Layout) are
    decoration and not asked, nor is what has no letter or digit.
    """
    for sheet in file.sheets:
        for run in sheet.runs:
            decoration = run.standing.artifact in ("Background", "Layout")
            if run.ratio is None or decoration or not any(sign.isalnum() for sign in run.text):
                continue
            large = run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD)
            least = 3.0 if large else 4.5
            if run.ratio < least - _ROUNDING:
                told = {"ratio": f"{run.ratio:.2f}", "least": f"{least:g}"}
                yield finding(codes.CONTRAST, at_run(file, sheet, run), words=quoted(run.text), **told)


RULE = Rule(codes.CONTRAST, "WCAG 1.4.3", (), text_stands_out)
