"""The catalogue of faults: whole, unique, and in the ranges of its families."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from livrerouge.codes import FAMILIES, catalogue, machine
from livrerouge.diagnostic import Code

CODES = catalogue().values()
LETTERS = {
    "file": "B",
    "yaml": "B",
    "value": "B",
    "publication": "B",
    "picture": "B",
    "inline": "B",
    "block": "B",
    "reference": "B",
    "table": "T",
    "rows": "T",
    "rowfile": "T",
    "house": "T",
    "column": "T",
    "selection": "T",
    "total": "T",
    "division": "L",
    "typography": "Y",
    "style": "S",
    "sheet": "S",
    "template": "S",
    "layout": "L",
    "page": "LP",
    "press": "P",
    "accessibility": "A",
    "structure": "A",
    "reading": "A",
    "drawn": "A",
    "interaction": "A",
    "machine": "M",
    "identity": "M",
}


def test_no_two_codes_share_an_id() -> None:
    constants = [value for family in FAMILIES for value in vars(family).values() if isinstance(value, Code)]
    assert len(constants) == len({code.id for code in constants})


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_a_family_keeps_to_its_letter(family: object) -> None:
    name = family.__name__.rsplit(".", 1)[-1]  # type: ignore[attr-defined]
    for value in vars(family).values():
        if isinstance(value, Code):
            assert re.fullmatch(r"[A-Z]\d{3}", value.id), value.id
            assert value.id[0] in LETTERS[name], value.id


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_a_code_says_all_it_has_to(code: Code) -> None:
    assert not code.title.endswith("."), "a title has no full stop"
    assert not code.message.endswith("."), "a message has no full stop"
    assert (
        code.message[0] in "“{"
        or code.message[0].islower()
        or code.message.split()[0].isupper()
        or (code.message.split()[0] in {"CSV", "Pango"})
    ), "a message begins in lower case"
    assert code.explanation.endswith((".", ".”")), "an explanation is made of sentences"
    assert code.example, "an example is missing"
    assert code.remedy, "the mended example is missing"
    assert code.example != code.remedy


class _Any:
    """Stands for a field of any kind: text, number or measure."""

    def __format__(self, form: str) -> str:
        return "x"


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_the_fields_of_a_hint_are_those_of_the_message_or_more(code: Code) -> None:
    fields = {name for text in (code.message, code.hint) for _, name, _, _ in Formatter().parse(text) if name}
    told = code.at(None, **dict.fromkeys(fields, _Any()))
    assert "{" not in re.sub(r":::\s*\{[\w-]+\}|\]\{|\{#|[{}]\w*=", "", told.message)


def test_what_ends_the_command_apart_are_codes_of_the_machine() -> None:
    known = {code.id for code in vars(machine).values() if isinstance(code, Code)}
    assert known >= machine.LACKING | machine.OURS
    assert not machine.LACKING & machine.OURS
