"""Notes: every call has a definition, every definition a call."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.block import Paragraph
from livrerouge.model.inline import plain
from unit.parse.written import text


def test_a_note_has_the_paragraphs_of_its_definition(tmp_path: Path) -> None:
    parsed = text(tmp_path, "Mot[^a].\n\n[^a]: Un\n    deux.\n\n    Trois.\n")
    note = parsed.one.notes["a"]
    assert parsed.faults == []
    assert len(parsed.blocks) == 1
    assert all(isinstance(block, Paragraph) for block in note.blocks)
    assert [plain(block.content) for block in note.blocks] == ["Un deux.", "Trois."]  # type: ignore[union-attr]
    assert note.span.at == "book/p/one.md:6:1"


def test_a_note_may_be_called_twice_and_defined_anywhere(tmp_path: Path) -> None:
    written = "[^a]: Note.\n\nMot[^a].\n\n- Encore[^a].\n\n  [^b]: Autre.\n\n:::{tip}\nEt[^b].\n:::\n"
    parsed = text(tmp_path, written)
    assert parsed.faults == []
    assert list(parsed.one.notes) == ["a", "b"]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("Mot[^haut].", "B107 one.md:4:4 [^haut]"),
        ("Mot.\n\n[^a]: Note.", "B108 one.md:6:1 [^a]"),
        ("Mot.\n\n> [^a]: Note.", "B108 one.md:6:3 [^a]"),
        ("Mot[^a].\n\n[^a]: Une.\n\n[^a]: Deux.", "B109 one.md:8:1 [^a]"),
        ("Mot[^a] et[^b].\n\n[^a]: Une[^b].\n\n[^b]: Deux.", "B110 one.md:6:10 [^b]"),
        ("Mot[^a].\n\n[^a]:", "B111 one.md:6:1 [^a]"),
        ("Mot[^a].\n\n[^a]: Une.\n\n    - point", "B112 one.md:8:5 - point"),
        ("Mot[^a].\n\n[^a]: Une.\n\n    :::{tip}\n    A.\n    :::", "B112 one.md:8:5 :::{tip}"),
        ("Mot[^a].\n\n[^a]: Une <b>.", "B101 one.md:6:11 <b>"),
        ("## Tête[^a]\n\nMot[^a].\n\n[^a]: Une.", "B115 one.md:4:8 [^a]"),
        (":::{quote}\n:source: Conseil[^a]\nMot[^a].\n:::\n\n[^a]: Une.", "B115 one.md:5:17 [^a]"),
    ],
)
def test_a_faulty_note_is_told_at_its_sign(tmp_path: Path, written: str, fault: str) -> None:
    assert text(tmp_path, written).faults == [fault]


def test_the_line_of_the_first_definition_is_told(tmp_path: Path) -> None:
    parsed = text(tmp_path, "Mot[^a].\n\n[^a]: Une.\n\n[^a]: Deux.\n")
    assert parsed.only("B109").message == "note “a” is already defined on line 6"
    assert plain(parsed.one.notes["a"].blocks[0].content) == "Une."  # type: ignore[union-attr]


def test_a_misspelt_key_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    parsed = text(tmp_path, "Mot[^conseil], mot[^consiel].\n\n[^conseil]: Une.\n")
    assert parsed.only("B107").hint == "did you mean “conseil”?"
    assert text(tmp_path, "Mot[^haut].").only("B107").hint == "define it in this file: [^haut]: …"
