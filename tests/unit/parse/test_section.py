"""Front matter: what a section says of itself, and what follows when it says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.book import Start
from livrerouge.model.inline import plain
from unit.parse.written import FRONT, SETTINGS, publication


def test_all_keys_reach_the_section(tmp_path: Path) -> None:
    keys = (
        "title: Le *titre*\nshort: Titre\nid: debut\nlead: En tête.\nsummary: En bref.\nart: art/a.svg\n"
        "start: recto\ntemplate: section\ncontents: false\nnumbered: true"
    )
    parsed = publication(tmp_path, {"one.md": f"---\n{keys}\n---\n"})
    one = parsed.one
    assert parsed.faults == []
    assert [plain(run) for run in (one.title, one.short, one.lead, one.summary)] == [
        "Le titre", "Titre", "En tête.", "En bref.",
    ]  # fmt: skip
    assert (one.id, one.art, one.start, one.template) == ("debut", "book/p/art/a.svg", Start.RECTO, "section")
    assert (one.listed, one.numbered) == (False, True)
    assert one.span.at == "book/p/one.md:2:8"


def test_a_section_of_the_body_is_a_numbered_chapter_in_the_contents(tmp_path: Path) -> None:
    one = publication(tmp_path).one
    assert (one.id, one.template, one.numbered, one.listed, one.start) == ("one", "chapter", True, True, Start.ANY)
    assert one.short == one.title


@pytest.mark.parametrize(("part", "listed"), [("front", False), ("back", True)])
def test_other_sections_are_not_numbered(tmp_path: Path, part: str, listed: bool) -> None:
    settings = f"title: T\nlanguage: fr\nstyle: s\nmatter: {{{part}: [one], body: [two]}}\n"
    one = publication(tmp_path, {"two.md": FRONT}, settings=settings).one
    assert (one.template, one.numbered, one.listed) == ("section", False, listed)


def test_a_template_of_its_own_name_comes_before_the_usual_one(tmp_path: Path) -> None:
    settings = "title: T\nlanguage: fr\nstyle: s\nmatter: {front: [imprint], body: [one]}\n"
    imprint, _ = publication(tmp_path, {"imprint.md": FRONT}, settings=settings).book.sections
    assert imprint.template == "imprint"


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_chapter_without_text_is_a_warning_at_its_title(tmp_path: Path, text: str) -> None:
    parsed = publication(tmp_path, {"one.md": "---\nlead: En tête.\ntitle: Un\n---\n\n" + text})
    fault = parsed.only("B136")
    assert parsed.faults == ["B136 one.md:3:8 Un"]
    assert "take “one” out of the matter" in fault.hint


@pytest.mark.parametrize("front", ["template: section", "template: contents"])
def test_pages_that_the_style_fills_need_no_text(tmp_path: Path, front: str) -> None:
    assert publication(tmp_path, {"one.md": f"---\ntitle: Un\n{front}\n---\n\n"}).faults == []


def test_front_and_back_matter_need_no_text(tmp_path: Path) -> None:
    settings = "title: T\nlanguage: fr\nstyle: s\nmatter: {front: [two], body: [one]}\n"
    assert publication(tmp_path, {"two.md": FRONT + "\n"}, settings=settings).faults == []


def test_a_text_that_cannot_be_printed_is_told_by_itself(tmp_path: Path) -> None:
    assert publication(tmp_path, {"one.md": FRONT + "\n:::{nothing}\n:::\n"}).faults == ["B140 one.md:5:5 nothing"]


def test_a_section_without_front_matter_is_told_and_its_text_is_read(tmp_path: Path) -> None:
    parsed = publication(tmp_path, {"one.md": "Un texte.[^a]\n\nUn autre.\n"})
    assert parsed.faults == ["B041 one.md:1:1 Un texte.[^a]", "B107 one.md:1:10 [^a]"]
    assert len(parsed.blocks) == 2
    assert not parsed.one.listed


def test_three_hyphens_alone_are_no_front_matter(tmp_path: Path) -> None:
    assert publication(tmp_path, {"one.md": "---"}).faults == ["B041 one.md:1:1 ---"]


def test_front_matter_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    assert publication(tmp_path, {"one.md": "---\n- a\n---\nText.\n"}).faults == []


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        ("short: Un", "B021 one.md:2:1 short: Un"),
        ("title: Un\ntilte: Deux", "B020 one.md:3:1 tilte"),
        ("title: [Un]", "B022 one.md:2:8 [Un]"),
        ("title: Un\nid: 1 b", "B031 one.md:3:5 1 b"),
        ("title: Un\nstart: right", "B023 one.md:3:8 right"),
        ("title: Un\ncontents: maybe", "B022 one.md:3:11 maybe"),
        ("title: Un\nart: art/b.svg", "B061 one.md:3:6 art/b.svg"),
        ("title: Un\ntemplate: chaptre", "B045 one.md:3:11 chaptre"),
        ("title: Un[^a]", "B115 one.md:2:10 [^a]"),
        ("title: Un\nlead: A[^a]", "B115 one.md:3:8 [^a]"),
        ("title: Un [mot](#one)", "B116 one.md:2:11 [mot](#one)"),
        ("title: Un\nshort: <https://a.org>", "B116 one.md:3:8 <https://a.org>"),
    ],
)
def test_a_wrong_value_is_told_at_its_place(tmp_path: Path, keys: str, fault: str) -> None:
    assert publication(tmp_path, {"one.md": f"---\n{keys}\n---\n"}).faults == [fault]


def test_a_misspelt_template_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    parsed = publication(tmp_path, {"one.md": "---\ntitle: Un\ntemplate: chaptre\n---\n"})
    assert parsed.only("B045").hint == "did you mean “chapter”?"
    assert parsed.one.template == "chapter"


def test_a_file_name_that_cannot_be_an_id_needs_one(tmp_path: Path) -> None:
    settings = SETTINGS.replace("[one]", "[one, 2 two]")
    assert publication(tmp_path, {"2 two.md": FRONT}, settings=settings).faults == ["B031 book.yaml:5:15 2 two"]
    parsed = publication(tmp_path, {"2 two.md": "---\ntitle: Deux\nid: two\n---\n"}, settings=settings)
    assert parsed.faults == []
    assert parsed.book.sections[1].id == "two"
