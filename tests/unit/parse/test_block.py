"""Blocks: what Markdown becomes, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.block import (
    CodeBlock,
    DefinitionList,
    Heading,
    List,
    Paragraph,
    Quotation,
    Rule,
)
from livrerouge.model.inline import plain
from unit.parse.written import text


def test_paragraphs_and_rules(tmp_path: Path) -> None:
    parsed = text(tmp_path, "\nUn mot\nencore.\n\n***\n\nFin.\n")
    first, rule, last = parsed.blocks
    assert parsed.faults == []
    assert isinstance(first, Paragraph)
    assert isinstance(rule, Rule)
    assert isinstance(last, Paragraph)
    assert (plain(first.content), first.span.at, last.span.at) == (
        "Un mot encore.", "book/p/one.md:5:1", "book/p/one.md:10:1",
    )  # fmt: skip


def test_headings_have_a_level_and_perhaps_an_id(tmp_path: Path) -> None:
    first, _, second, _ = text(tmp_path, "## Tête {#tete}\n\nMot.\n\n### Sous *tête*\n\nMot.\n").blocks
    assert isinstance(first, Heading)
    assert isinstance(second, Heading)
    assert (first.level, first.id, plain(first.content)) == (2, "tete", "Tête")
    assert (second.level, second.id, plain(second.content)) == (3, "", "Sous tête")


def test_lists_are_tight_or_not_and_may_be_numbered(tmp_path: Path) -> None:
    bullets, _, numbered = text(tmp_path, "- un\n- deux\n  - trois\n\nMot.\n\n3. un\n\n4. deux\n").blocks
    assert isinstance(bullets, List)
    assert isinstance(numbered, List)
    assert (bullets.start, bullets.tight, len(bullets.items)) == (None, True, 2)
    assert isinstance(bullets.items[1].blocks[1], List)
    assert (numbered.start, numbered.tight, len(numbered.items)) == (3, False, 2)


def test_descriptions_of_one_term_follow_one_another(tmp_path: Path) -> None:
    (block,) = text(tmp_path, "Terme\n: Une.\n: Deux.\n\nAutre\n: Trois.\n").blocks
    assert isinstance(block, DefinitionList)
    assert [(plain(item.term), len(item.blocks)) for item in block.items] == [("Terme", 2), ("Autre", 1)]


def test_a_quotation_holds_blocks(tmp_path: Path) -> None:
    (block,) = text(tmp_path, "> Un.\n>\n> - deux\n").blocks
    assert isinstance(block, Quotation)
    assert (len(block.blocks), block.source, block.language) == (2, (), None)


def test_code_keeps_its_lines_and_its_language(tmp_path: Path) -> None:
    fenced, _, indented = text(tmp_path, "```python x\na\n\n  <b>\n```\n\nMot.\n\n    c\n").blocks
    assert isinstance(fenced, CodeBlock)
    assert isinstance(indented, CodeBlock)
    assert (fenced.value, fenced.language) == ("a\n\n  <b>", "python")
    assert (indented.value, indented.language) == ("c", "")


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("<div>\nmot\n</div>", "B101 one.md:4:1 <div>"),
        ("# Tête\n\nMot.", "B131 one.md:4:1 # Tête"),
        ("### Tête\n\nMot.", "B132 one.md:4:1 ### Tête"),
        ("## Tête\n\nMot.\n\n#### Sous\n\nMot.", "B132 one.md:8:1 #### Sous"),
        ("## Tête\n\n## Autre\n\nMot.", "B133 one.md:4:1 ## Tête"),
        ("Mot.\n\n## Tête", "B133 one.md:6:1 ## Tête"),
        ("## Tête\n\n[^a]: Note.\n\n## Autre[]\n\nMot.", "B108 one.md:6:1 [^a]"),
        ("##\n\nMot.", "B134 one.md:4:1 ##"),
        ("> ## Tête\n>\n> Mot.", "B135 one.md:4:3 ## Tête"),
        ("- Mot.\n\n  ## Tête", "B135 one.md:6:3 ## Tête"),
        ("## Tête {#1}\n\nMot.", "B031 one.md:4:11 1"),
        ("## Tête {#}\n\nMot.", "B031 one.md:4:11"),
        ("- un\n-", "B148 one.md:5:1 -"),
        (">", "B148 one.md:4:1 >"),
        ("Mot.\n\n:::", "B144 one.md:6:1 :::"),
        ("## [Tête](https://a.org)\n\nMot.", "B116 one.md:4:4 [Tête](https://a.org)"),
    ],
)
def test_what_cannot_be_printed_is_told_at_its_line(tmp_path: Path, written: str, fault: str) -> None:
    assert fault in text(tmp_path, written).faults


@pytest.mark.parametrize("written", ["## A\n\n### B\n\nMot.\n\n## C\n\nMot.", "## A\n\n### B\n\n#### C\n\nMot."])
def test_levels_may_go_down_one_by_one_and_up_at_once(tmp_path: Path, written: str) -> None:
    assert text(tmp_path, written).faults == []


def test_too_deep_a_nesting_is_told_and_not_followed(tmp_path: Path) -> None:
    parsed = text(tmp_path, ">" * 500 + " mot")
    assert parsed.only("B130").span is not None
    assert parsed.book.sections


def test_the_sign_for_the_next_level_is_told(tmp_path: Path) -> None:
    assert text(tmp_path, "#### Tête\n\nMot.").only("B132").hint == "write it with ##"
