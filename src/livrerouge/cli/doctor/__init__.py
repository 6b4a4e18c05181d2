"""The doctor: look whether the machine has all a build needs, and say what to do where it has not.

Nothing but click and the standard library is needed to run it: it is asked when something is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from livrerouge.cli.doctor.environment import packages, python
from livrerouge.cli.doctor.finding import Finding, State
from livrerouge.cli.doctor.folder import folders
from livrerouge.cli.doctor.font import fonts
from livrerouge.cli.doctor.library import libraries
from livrerouge.cli.doctor.limit import limits
from livrerouge.cli.doctor.terminal import terminal
from livrerouge.cli.ending import CLEAN, LACKING
from livrerouge.report import document, plain_line
from livrerouge.report.entry import number

__all__ = ["doctor", "examine"]


def doctor(*, as_json: bool) -> tuple[str, int]:
    """Examine the machine; give the report and the exit code."""
    found = examine()
    ready = not any(finding.state is State.MISSING for finding in found)
    return (_json(found, ready) if as_json else _text(found)), CLEAN if ready else LACKING


def examine() -> tuple[Finding, ...]:
    """Look at everything a build needs, most basic things first."""
    root = _root()
    return (
        *python(),
        *packages(),
        *libraries(),
        *fonts(root or Path.cwd()),
        *folders(root),
        *limits(),
        *terminal(),
    )


def _root() -> Path | None:
    """Find the project as `load` does, whose packages may be missing."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if any(folder.glob("book/*/book.yaml"))), None)


def _json(found: Iterable[Finding], ready: bool) -> str:
    findings = [
        {"topic": each.topic, "state": each.state.value, "found": each.found, "remedy": each.remedy} for each in found
    ]
    return document({"version": 1, "ready": ready, "findings": findings}, ascii_only=True)


def _text(found: tuple[Finding, ...]) -> str:
    """Write a line a finding, with what to do below it, and count at the end."""
    lines: list[str] = []
    for each in found:
        lines.append(f"{each.state.value:<8} {each.topic:<17} {each.found}")
        if each.remedy:
            lines.append(f"   = hint: {each.remedy}")
    states = [each.state for each in found]
    lacking, warnings = states.count(State.MISSING), states.count(State.WARNING)
    lines.append(f"{lacking} missing, {number(warnings, 'warning')}")
    return "".join(f"{plain_line(line)}\n" for line in lines)
