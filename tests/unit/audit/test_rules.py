"""Rules: each finds its fault in a PDF that has it, and says nothing of one that does not."""

from __future__ import annotations

import pytest

from livrerouge.audit import RULES, audit
from livrerouge.codes import catalogue
from toyfaults import FAULTS, SOUND
from toypdf import make

WAYS = [(code, number) for code, mars in FAULTS.items() for number in range(len(mars))]
COMPANIONS = {("A271", 1): {"A272"}, ("A241", 1): {"A244"}, ("A244", 3): {"A241"}}
"""Without an output intent the colours of the picture are uncertain too; without a known encoding, the characters."""


def codes(data: bytes) -> set[str]:
    """Give the codes that are told of a PDF."""
    return {finding.code.id for finding in audit(data).findings}


def test_the_toy_pdf_is_without_a_fault() -> None:
    made = audit(make())
    assert [finding.message for finding in made.findings] == []
    assert made.file.unread == ()
    assert made.unmeasured == 0
    assert len(made.file.tree.elements) > 20


@pytest.mark.parametrize(("code", "number"), WAYS)
def test_a_rule_finds_its_fault(code: str, number: int) -> None:
    assert code in codes(make(FAULTS[code][number]))


@pytest.mark.parametrize(("code", "number"), WAYS)
def test_a_fault_is_not_told_in_other_words(code: str, number: int) -> None:
    found = codes(make(FAULTS[code][number]))
    assert found - {code} == COMPANIONS.get((code, number), set())


@pytest.mark.parametrize("what", SOUND)
def test_what_looks_like_a_fault_and_is_none_is_not_told(what: str) -> None:
    assert codes(make(SOUND[what])) == set()


def test_each_rule_has_a_file_that_breaks_it() -> None:
    assert {rule.code.id for rule in RULES} - {"A297"} == set(FAULTS)


def test_each_code_of_the_audit_has_one_rule() -> None:
    asked = [rule.code.id for rule in RULES]
    assert len(asked) == len(set(asked))
    assert {id_ for id_ in catalogue() if id_.startswith("A2")} - {"A299"} == set(asked)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.id)
def test_a_rule_names_its_clause_and_its_code_where_it_is_written(rule: object) -> None:
    told = rule.question.__doc__  # type: ignore[attr-defined]
    assert rule.code.id in told  # type: ignore[attr-defined]
    assert any(word in told for word in ("ISO", "WCAG", "no standard"))
