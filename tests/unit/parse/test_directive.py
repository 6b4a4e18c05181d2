"""Directives: their names, their options, their ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.block import Callout, Paragraph
from unit.parse.written import text


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        (":::{figrue} art/a.svg\n:alt: A\n:credit: B\n:::", ["B140 one.md:4:5 figrue"]),
        (":::{}\nMot.\n:::", ["B140 one.md:4:1 :::{}"]),
        ("> Mot.\n>\n> :::{tipp}\n> Mot.\n> :::", ["B140 one.md:6:7 tipp"]),
        (":::{quote}\n:sorce: Conseil\nMot.\n:::", ["B141 one.md:5:2 sorce"]),
        (":::{credits}\n:id: a\n:::", ["B141 one.md:5:2 id"]),
        (":::{quote}\n:lang: en\n:lang: fr\nMot.\n:::", ["B142 one.md:6:2 lang"]),
        (":::{quote}\n:source:\nMot.\n:::", ["B030 one.md:5:2 source"]),
        (":::{tip} Titre\nMot.", ["B143 one.md:4:1 :::{tip} Titre"]),
        (":::{tip}\nMot.\n\n:::{note}\nMot.\n:::", ["B143 one.md:4:1 :::{tip}"]),
        (":::{tip}\nMot.\n\n## Titre\n\nMot.", ["B143 one.md:4:1 :::{tip}"]),
        (":::{pull-quote}\nMot.\n\n- Mot\n\n## Titre", ["B133 one.md:9:1 ## Titre", "B143 one.md:4:1 :::{pull-quote}"]),
        (":::{tip}\nMot.\n:::\n:::", ["B144 one.md:7:1 :::"]),
        (":::{figure}\n:alt: A\n:credit: B\n:::", ["B145 one.md:4:1 :::{figure}"]),
        (":::{quote} Conseil\nMot.\n:::", ["B146 one.md:4:12 Conseil"]),
        (":::{tip}\n:::", ["B148 one.md:4:1 :::{tip}"]),
        (":::{tip}\n\n:id: a\n\nMot.\n:::", ["B149 one.md:6:1 :id:"]),
        (":::{tip}\n<div>\n:::", ["B101 one.md:5:1 <div>"]),
        (":::{tip}\n:id: 1\nMot.\n:::", ["B031 one.md:5:6 1"]),
        (":::{quote}\n:lang: anglais\nMot.\n:::", ["B027 one.md:5:8 anglais"]),
        ("- Mot.\n\n  :::{credits}\n  :::", ["B135 one.md:6:3 :::{credits}"]),
        ("::::{tip}\nMot.\n\n:::{table} t\n:::\n::::", ["B135 one.md:7:1 :::{table} t", "B150 one.md:7:12 t"]),
    ],
)
def test_a_faulty_directive_is_told_at_the_word(tmp_path: Path, written: str, faults: list[str]) -> None:
    assert sorted(text(tmp_path, written).faults) == faults


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        (":::{figrue} art/a.svg\n:alt: A\n:credit: B\n:::", "B140", "did you mean “figure”?"),
        (":::{quote}\n:sorce: Conseil\nMot.\n:::", "B141", "did you mean “source”?"),
        (":::{quote}\n:xyz: Conseil\nMot.\n:::", "B141", "its options are: source, lang"),
        (":::{credits}\n:id: a\n:::", "B141", "it has none"),
        ("::::{tip}\nMot.", "B143", "end it with a line ::::; a block inside it needs fewer colons than the block"),
        (":::{figure}\n:alt: A\n:credit: B\n:::", "B145", "write it on the first line: :::{figure} …"),
    ],
)
def test_the_hint_says_what_to_write(tmp_path: Path, written: str, code: str, hint: str) -> None:
    assert text(tmp_path, written).only(code).hint.startswith(hint)


def test_what_is_inside_an_unknown_block_stays(tmp_path: Path) -> None:
    parsed = text(tmp_path, ":::{aside} Titre\nMot[^a].\n:::\n\n[^a]: Note.\n")
    assert parsed.only("B140").hint.startswith("the blocks are: quote, pull-quote")
    assert isinstance(parsed.blocks[0], Paragraph)


def test_the_block_that_is_meant_stands_in_for_an_unknown_one(tmp_path: Path) -> None:
    parsed = text(tmp_path, ":::{tipp} Titre\n:id: ici\n:idd: la\nMot.\n:::\n")
    (block,) = parsed.blocks
    assert isinstance(block, Callout)
    assert block.id == "ici"
    assert parsed.faults == ["B140 one.md:4:5 tipp", "B141 one.md:6:2 idd"]


def test_blocks_inside_blocks_need_fewer_colons(tmp_path: Path) -> None:
    parsed = text(tmp_path, "::::{tip} Titre\nMot.\n\n:::{quote}\nMot.\n:::\n::::\n")
    (block,) = parsed.blocks
    assert parsed.faults == []
    assert isinstance(block, Callout)
    assert len(block.blocks) == 2
