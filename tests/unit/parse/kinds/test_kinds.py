"""The kinds of directives: what each becomes, and what each refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.block import (
    Callout,
    CalloutKind,
    Chart,
    CreditList,
    Figure,
    KeyFigures,
    PullQuote,
    Quotation,
    Steps,
    TablePlace,
)
from livrerouge.model.inline import plain
from unit.parse.written import FRONT, Parsed, publication, text


def with_table(tmp_path: Path, written: str) -> Parsed:
    """Parse a text beside a table “themes”."""
    table = "title: T\nrows: t.yaml\ncolumns:\n  - {key: year, head: Année}\n"
    files = {"one.md": FRONT + written, "tables/themes.yaml": table, "data/t.yaml": "- {year: 2001}\n"}
    return publication(tmp_path, files)


def test_a_quotation_has_a_source_and_a_language(tmp_path: Path) -> None:
    parsed = text(tmp_path, ":::{quote}\n:source: Conseil, *2001*\n:lang: en\n“Words.”\n\nMore.\n:::\n")
    (block,) = parsed.blocks
    assert parsed.faults == []
    assert isinstance(block, Quotation)
    assert (plain(block.source), block.language, len(block.blocks)) == ("Conseil, 2001", "en", 2)


def test_a_pull_quote_is_one_paragraph(tmp_path: Path) -> None:
    (block,) = text(tmp_path, ":::{pull-quote}\n:source: Moi\nMots.\n:::\n").blocks
    assert isinstance(block, PullQuote)
    assert (plain(block.content), plain(block.source)) == ("Mots.", "Moi")


@pytest.mark.parametrize("kind", list(CalloutKind))
def test_a_callout_has_the_author_s_title_or_the_usual_word(tmp_path: Path, kind: CalloutKind) -> None:
    titled, usual = text(tmp_path, f":::{{{kind}}} Un *mot*\n:id: ici\nA.\n:::\n\n:::{{{kind}}}\nB.\n:::\n").blocks
    assert isinstance(titled, Callout)
    assert isinstance(usual, Callout)
    assert (titled.kind, plain(titled.title), titled.id) == (kind, "Un mot", "ici")
    words = {"note": "Note", "tip": "Conseil", "caution": "Attention", "warning": "Avertissement"}
    assert (plain(usual.title), usual.title[0].span.text) == (words[kind], kind)


def test_a_figure_has_all_it_needs(tmp_path: Path) -> None:
    written = ":::{figure} art/a.svg\n:id: fig\n:alt: Un *fil*.\n:credit: Dessin.\n:width: 60mm\nLégende[^a].\n:::\n"
    parsed = text(tmp_path, f"{written}\n[^a]: Note.\n")
    (block,) = parsed.blocks
    assert parsed.faults == []
    assert isinstance(block, Figure)
    assert (block.path, block.id, block.alt, block.width) == ("book/p/art/a.svg", "fig", "Un *fil*.", "60mm")
    assert (plain(block.caption), plain(block.credit)) == ("Légende.", "Dessin.")


def test_decoration_needs_neither_words_nor_credit(tmp_path: Path) -> None:
    parsed = text(tmp_path, ":::{figure} art/a.svg\n:decorative: yes\n:::\n")
    (block,) = parsed.blocks
    assert parsed.faults == []
    assert isinstance(block, Figure)
    assert (block.alt, block.credit) == ("", ())


GOOD = ":alt: A\n:credit: B\n"


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        (":::{figure} art/a.svg\n:::", [f"{code} one.md:4:1 :::{{figure}} art/a.svg" for code in ("A001", "A002")]),
        (":::{figure} art/a.svg\n:alt:\n:credit: B\n:::", ["B030 one.md:5:2 alt"]),
        (":::{figure} art/a.svg\n:alt: A\n:decorative: yes\n:::", ["A003 one.md:5:7 A"]),
        (":::{figure} art/a.svg\n:decorative: maybe\n" + GOOD + ":::", ["B023 one.md:5:14 maybe"]),
        (f":::{{figure}} art/b.svg\n{GOOD}:::", ["B061 one.md:4:13 art/b.svg"]),
        (f":::{{figure}} https://a.org/b.svg\n{GOOD}:::", ["B062 one.md:4:13 https://a.org/b.svg"]),
        (f":::{{figure}} /etc/b.svg\n{GOOD}:::", ["B062 one.md:4:13 /etc/b.svg"]),
        (f":::{{figure}} art/../../b.svg\n{GOOD}:::", ["B062 one.md:4:13 art/../../b.svg"]),
        (f":::{{figure}} art/a.svg\n{GOOD}:width: 60\n:::", ["B025 one.md:7:9 60"]),
        (f":::{{figure}} art/a.svg\n{GOOD}Un.\n\nDeux.\n:::", ["B147 one.md:9:1 Deux."]),
        (f":::{{figure}} art/a.svg\n{GOOD}- Un.\n:::", ["B147 one.md:7:1 - Un."]),
        (":::{figure} art/a.svg\n:alt: A\n:credit: B[^a]\nC[^a].\n:::\n\n[^a]: D.", ["B115 one.md:6:11 [^a]"]),
        (":::{pull-quote}\n- Un.\n:::", ["B147 one.md:5:1 - Un."]),
        (":::{pull-quote}\n:::", ["B148 one.md:4:1 :::{pull-quote}"]),
        (":::{tip} Titre[^a]\nA[^a].\n:::\n\n[^a]: D.", ["B115 one.md:4:15 [^a]"]),
        (":::{tip} [Ici](https://a.org)\nA.\n:::", ["B116 one.md:4:10 [Ici](https://a.org)"]),
        (":::{key-figures}\n:size: huge\n\n18\n: ans\n:::", ["B023 one.md:5:8 huge"]),
        (":::{key-figures}\n18 ans\n:::", ["B147 one.md:5:1 18 ans"]),
        (":::{key-figures}\n18\n: ans\n: et plus\n:::", ["B147 one.md:7:3 et plus"]),
        (":::{key-figures}\n18\n: ans\n\n  - et\n:::", ["B147 one.md:8:3 - et"]),
        (":::{key-figures}\n:::", ["B148 one.md:4:1 :::{key-figures}"]),
        (":::{steps}\n:art: art/b.svg\n\nUn\n: deux\n:::", ["B061 one.md:5:7 art/b.svg"]),
        (":::{steps}\nUn\n: deux\n\nMot.\n:::", ["B147 one.md:8:1 Mot."]),
        (":::{credits}\nMot.\n:::", ["B147 one.md:5:1 Mot."]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, written: str, faults: list[str]) -> None:
    assert sorted(text(tmp_path, written).faults) == faults


def test_a_misspelt_picture_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    assert text(tmp_path, f":::{{figure}} art/A.svg\n{GOOD}:::").only("B061").hint == "did you mean “art/a.svg”?"


def test_key_figures_are_large_or_small(tmp_path: Path) -> None:
    written = ":::{key-figures}\n:size: small\n\n18\n: *années*\n\n80 %\n: de satisfaits\n:::\n"
    (block,) = text(tmp_path, written).blocks
    assert isinstance(block, KeyFigures)
    assert not block.large
    assert [(plain(item.figure), plain(item.label)) for item in block.items] == [
        ("18", "années"), ("80 %", "de satisfaits"),
    ]  # fmt: skip


def test_steps_have_a_drawing(tmp_path: Path) -> None:
    parsed = text(tmp_path, ":::{steps}\n:art: art/a.svg\n\nUn\n: deux\n\n  trois\n:::\n")
    (block,) = parsed.blocks
    assert parsed.faults == []
    assert isinstance(block, Steps)
    assert (block.art, plain(block.items[0].term), len(block.items[0].blocks)) == ("book/p/art/a.svg", "Un", 2)


def test_the_list_of_credits_has_a_place(tmp_path: Path) -> None:
    (block,) = text(tmp_path, ":::{credits}\n:::\n").blocks
    assert isinstance(block, CreditList)


def test_a_table_stands_in_the_text_or_on_a_page_of_its_own(tmp_path: Path) -> None:
    parsed = with_table(tmp_path, ":::{table} themes\n:::\n\n:::{table} themes\n:id: t\n:placement: page\n:::\n")
    first, second = parsed.blocks
    assert parsed.faults == []
    assert isinstance(first, TablePlace)
    assert isinstance(second, TablePlace)
    assert (first.table, first.id, first.alone) == ("themes", "", False)
    assert (second.table, second.id, second.alone) == ("themes", "t", True)


def test_a_chart_is_drawn_from_a_table(tmp_path: Path) -> None:
    parsed = with_table(tmp_path, ":::{chart} themes\n:id: c\n:kind: bars\n:credit: Dessin.\nLégende.\n:::\n")
    (block,) = parsed.blocks
    assert parsed.faults == []
    assert isinstance(block, Chart)
    assert (block.table, block.kind, block.id) == ("themes", "bars", "c")
    assert (plain(block.caption), plain(block.credit)) == ("Légende.", "Dessin.")


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        (":::{table} temes\n:::", ["B150 one.md:4:12 temes"]),
        (":::{table} annexe\n:::", ["B150 one.md:4:12 annexe", "T205 tables/themes.yaml:1:1 title: T"]),
        (":::{table}\n:::", ["B145 one.md:4:1 :::{table}", "T205 tables/themes.yaml:1:1 title: T"]),
        (":::{table} themes\n:placement: left\n:::", ["B023 one.md:5:13 left"]),
        (":::{table} themes\nMot.\n:::", ["B147 one.md:5:1 Mot."]),
        (":::{chart} themes\n:::", ["A002 one.md:4:1 :::{chart} themes"]),
        (":::{chart} themes\n:kind: pie\n:credit: A\n:::", ["B023 one.md:5:8 pie"]),
    ],
)
def test_a_table_that_cannot_be_placed_is_told(tmp_path: Path, written: str, faults: list[str]) -> None:
    assert sorted(with_table(tmp_path, written).faults) == faults


def test_a_misspelt_table_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    parsed = with_table(tmp_path, ":::{table} themes\n:::\n\n:::{table} temes\n:::")
    assert parsed.only("B150").hint == "did you mean “themes”?"


def test_a_table_that_could_not_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    files = {"one.md": f"{FRONT}:::{{table}} t\n:::\n", "tables/t.yaml": "- a\n"}
    assert publication(tmp_path, files).faults == []
