"""Audit: what must hold of any PDF, whoever made it, is asked of the file alone.

A PDF is read once into values (`read`, `file`), under bounds; each rule is a file and asks one question of the values
(`rules`). A stranger's file may be broken in any way: that is told too, and nothing is raised. What a rule finds in a
PDF of our own is told at the author's line (`trace`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from livrerouge.audit.bounds import BOUNDS, Bounds
from livrerouge.audit.file import File
from livrerouge.audit.opinion import Opinion, second_opinion
from livrerouge.audit.read import read_file
from livrerouge.audit.rule import Finding, Rule
from livrerouge.audit.rules import RULES
from livrerouge.audit.trace import diagnostics, traced

__all__ = ["BOUNDS", "RULES", "Audit", "Bounds", "File", "Finding", "Opinion", "Rule", "audit", "diagnostics", "traced"]


@dataclass(frozen=True)
class Audit:
    """What was asked of a file, and what was found."""

    file: File
    findings: tuple[Finding, ...]
    asked: tuple[Rule, ...]
    """Rules that were asked; of a file that cannot be read, only whether it can."""
    more: tuple[tuple[str, int], ...] = ()
    """Codes with more findings than are told, and how many more at least."""
    opinions: tuple[Opinion, ...] = ()

    @property
    def unmeasured(self) -> int:
        """Texts whose contrast could not be measured: they stand on gradients, patterns or unknown colours."""
        seen = (run for _, run in self.file.runs if run.seen and run.text.strip())
        return sum(run.ratio is None for run in seen)


def audit(data: bytes, *, bounds: Bounds = BOUNDS, opinion: bool = False) -> Audit:
    """Ask all rules of a PDF; with `opinion`, another validator too, where one is installed.

    Findings: A201–A219 structure, A230–A239 reading, A240–A272 fonts, pictures, places and colours, A280–A299 links,
    the file as a whole, and what another validator says. Nothing is raised but what ends the program.
    """
    file = read_file(data, bounds)
    asked = tuple(
        rule
        for rule in RULES
        if (not file.broken or rule.code.id == "A297") and (file.claims.archive or not rule.archive)
    )
    findings: list[Finding] = []
    more: list[tuple[str, int]] = []
    for rule in asked:
        found = list(islice(rule.question(file), 10 * bounds.findings))
        findings.extend(found[: bounds.findings])
        if len(found) > bounds.findings:
            more.append((rule.code.id, len(found) - bounds.findings))
    opinions = second_opinion(data, file.claims) if opinion and not file.broken else ()
    findings.extend(finding for one in opinions for finding in one.findings)
    return Audit(file, tuple(findings), asked, tuple(more), opinions)
