"""The rules, and what is not among them: conditions of the Matterhorn Protocol 1.1 that no rule asks."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit import RULES
from livrerouge.audit.matterhorn import MACHINE, PERSON


def rules() -> str:
    """List the rules with their clauses, then the conditions that no rule finds."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    yield "Rules that are asked of every PDF; those marked A of files that claim to be PDF/A-2 or -3."
    yield ""
    for rule in RULES:
        mark = "A" if rule.archive else " "
        conditions = ", ".join(rule.conditions) or "–"
        yield f"{rule.code.id} {mark} {rule.family:<9} {rule.code.title:<48} {rule.clause:<26} {conditions}"
    asked = {condition for rule in RULES for condition in rule.conditions}
    missing = [(id_, clause, what) for id_, clause, what in MACHINE if id_ not in asked]
    yield ""
    yield f"Not asked: {len(missing)} of the {len(MACHINE)} conditions of the Matterhorn Protocol 1.1 for programs."
    yield ""
    for id_, clause, what in missing:
        yield f"{id_}  ISO 14289-1, {clause:<8} {what}"
    yield ""
    yield "Not asked: what only a person can tell, by checkpoint."
    yield ""
    for number, what in PERSON:
        yield f"{number:02}      {what}"
