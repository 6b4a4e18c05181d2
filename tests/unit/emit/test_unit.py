"""Units: a section with all its fragments, each blank page by itself."""

from __future__ import annotations

from livrerouge.emit.unit import units
from livrerouge.model.book import Start
from livrerouge.model.fragment import Fragment
from toypages import section


def fragment(name: str) -> Fragment:
    made = section(name.split("+")[0], 2) if not name.startswith("+") else None
    return Fragment(name, "chapter", made, (), "+" not in name, Start.ANY)


def found(*names: str) -> list[tuple[str, str]]:
    return [(unit.name, "".join(unit.documents)) for unit in units((fragment(n), str(i)) for i, n in enumerate(names))]


def test_the_fragments_of_a_section_are_one_unit() -> None:
    assert found("a", "b", "b+2", "b+3", "c") == [("a", "0"), ("b", "123"), ("c", "4")]


def test_several_documents_of_a_fragment_stay_together() -> None:
    assert found("a", "a+2", "a+2", "b") == [("a", "012"), ("b", "3")]


def test_blank_pages_are_units_but_those_inside_a_section() -> None:
    assert found("a", "+blank1", "b", "+blank2", "b+2", "+blank3") == [
        ("a", "0"), ("+blank1", "1"), ("b", "234"), ("+blank3", "5"),
    ]  # fmt: skip
