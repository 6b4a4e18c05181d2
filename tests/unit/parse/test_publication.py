"""book.yaml: the publication and the order of its matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.load import load
from livrerouge.model.book import Matter
from livrerouge.model.inline import plain
from livrerouge.parse import parse
from unit.parse.written import FRONT, SETTINGS, publication

PROJECT = Path(__file__).resolve().parents[3]


def test_the_livre_rouge_has_no_fault() -> None:
    loaded = load(PROJECT, "idm")
    assert loaded.value is not None
    pages = ("cover", "imprint", "contents", "epigraph", "chapter", "section", "credits", "back-cover", "blank")
    outcome = parse(loaded.value, frozenset(pages))
    assert loaded.diagnostics + outcome.diagnostics == ()
    book = outcome.value
    assert book is not None
    assert [s.name for s in book.sections if s.numbered] == [
        "presentation", "activite", "gouvernance", "structure", "publications", "financement", "themes",
    ]  # fmt: skip
    table = book.tables["themes"]
    assert [column.depth for column in table.columns] == [0, 0, 1]
    assert len(table.groups) == 18
    assert sum(len(group.groups) for group in table.groups) == 35
    assert [note.key for note in table.notes] == ["council-only", "during-council", "outside-cycle", "conference"]


def test_all_settings_reach_the_publication(tmp_path: Path) -> None:
    settings = """\
        title: "Le *Dialogue*"
        subtitle: 2001--2018
        series: {name: Livres rouges, number: 27}
        language: fr-CH
        publisher: OIM
        date: 2026-11-24
        identifier: "ISBN 1"
        rights: CC BY
        keywords: [migration, dialogue]
        style: s
        format: 148mm x 210mm
        multiple: 4
        cover: {art: art/a.svg, back: art/a.svg}
        matter: {body: [one]}
        """
    parsed = publication(tmp_path, settings=settings)
    found = parsed.book.publication
    assert parsed.faults == []
    assert (found.name, found.folder, found.language, found.style) == ("p", "book/p", "fr-CH", "s")
    assert [plain(run) for run in (found.title, found.subtitle, found.publisher)] == [
        "Le Dialogue", "2001--2018", "OIM",
    ]  # fmt: skip
    assert found.series is not None
    assert (found.series.name, found.series.number) == ("Livres rouges", "27")
    assert (found.date, found.identifier, found.rights) == ("2026-11-24", "ISBN 1", "CC BY")
    assert [span and span.text for span in (found.series.name_span, found.rights_span)] == ["Livres rouges", "CC BY"]
    assert found.keywords == ("migration", "dialogue")
    assert (found.format, found.multiple) == ("148mm x 210mm", 4)
    assert found.cover_art == found.back_cover_art == "book/p/art/a.svg"


def test_what_is_not_said_has_a_sensible_value(tmp_path: Path) -> None:
    found = publication(tmp_path).book.publication
    assert (found.subtitle, found.series, found.publisher, found.format) == ((), None, (), None)
    assert (found.date, found.multiple, found.keywords, found.cover_art) == ("", 1, (), None)


@pytest.mark.parametrize("form", ["A5", "A4", "B5", "170x240", "148mm x 210mm", "152.4x228.6"])
def test_a_format_is_a_name_or_two_sides(tmp_path: Path, form: str) -> None:
    parsed = publication(tmp_path, settings=f"{SETTINGS}format: {form}\n")
    assert parsed.faults == []
    assert parsed.book.publication.format == form


@pytest.mark.parametrize("form", ["A5 portrait", "148", "148mm x", "wide"])
def test_any_other_format_is_refused(tmp_path: Path, form: str) -> None:
    parsed = publication(tmp_path, settings=f"{SETTINGS}format: {form}\n")
    assert parsed.faults == [f"B026 book.yaml:6:9 {form}"]


def test_texts_are_taken_in_the_language_of_the_publication(tmp_path: Path) -> None:
    settings = """\
        title: {en: Dialogue, fr: Le dialogue}
        language: fr-CH
        style: s
        keywords: {en: [dialogue], fr: [débat, avis]}
        matter: {body: [one]}
        """
    parsed = publication(tmp_path, {"one.md": "---\ntitle: {fr: Un, en: One}\n---\n"}, settings=settings)
    assert parsed.faults == []
    assert plain(parsed.book.publication.title) == "Le dialogue"
    assert parsed.book.publication.keywords == ("débat", "avis")
    assert plain(parsed.one.title) == "Un"


def test_a_text_that_is_missing_in_that_language_is_told(tmp_path: Path) -> None:
    settings = SETTINGS.replace("title: Titre", "title: {en: Dialogue}") + "keywords: {en: [a]}\n"
    parsed = publication(tmp_path, settings=settings)
    assert parsed.faults == ["B029 book.yaml:1:8 {en: Dialogue}", "B029 book.yaml:6:11 {en: [a]}"]


def test_each_missing_key_is_told_and_there_is_no_manuscript(tmp_path: Path) -> None:
    parsed = publication(tmp_path, settings="subtitle: Rien\n")
    assert parsed.manuscript is None
    assert sorted(d.message for d in parsed.diagnostics) == [
        "“language” is missing", "“matter” is missing", "“style” is missing", "“title” is missing",
    ]  # fmt: skip


def test_a_language_without_words_is_refused_and_the_rest_is_read_all_the_same(tmp_path: Path) -> None:
    files = {"one.md": "---\ntitle: {en: One}\n---\n\nCalled[^a].\n\n:::{note}\nText.\n:::\n"}
    parsed = publication(tmp_path, files, settings=SETTINGS.replace("language: fr", "language: de"))
    assert parsed.book.publication.language == ""
    assert plain(parsed.one.title) == "One"
    assert parsed.faults == ["B027 book.yaml:2:11 de", "B107 one.md:5:7 [^a]"]


def test_an_unknown_key_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    parsed = publication(tmp_path, settings=SETTINGS + "subtitel: x\ncover: {arts: art/a.svg}\n")
    assert parsed.faults == ["B020 book.yaml:6:1 subtitel", "B020 book.yaml:7:9 arts"]
    assert [d.hint for d in parsed.diagnostics] == ["did you mean “subtitle”?", "did you mean “art”?"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("series: Livres", "B022 book.yaml:6:9 Livres"),
        ("series: {number: 2}", "B021 book.yaml:6:9 {number: 2}"),
        ("date: 24 novembre", "B024 book.yaml:6:7 24 novembre"),
        ("multiple: 0", "B028 book.yaml:6:11 0"),
        ("multiple: four", "B022 book.yaml:6:11 four"),
        ("publisher:", "B030 book.yaml:6:1 publisher"),
        ('subtitle: " "', 'B030 book.yaml:6:11 " "'),
        ("publisher: a [^b]", "B115 book.yaml:6:14 [^b]"),
        ("subtitle: <b>x", "B101 book.yaml:6:11 <b>"),
        ("cover: {art: art/b.svg}", "B061 book.yaml:6:14 art/b.svg"),
        ("cover: {back: ../b.svg}", "B062 book.yaml:6:15 ../b.svg"),
        ("keywords: {fr: {a: b}}", "B022 book.yaml:6:16 {a: b}"),
    ],
)
def test_a_wrong_value_is_told_at_its_place(tmp_path: Path, line: str, fault: str) -> None:
    assert publication(tmp_path, settings=f"{SETTINGS}{line}\n").faults == [fault]


def test_a_style_without_a_name_is_told(tmp_path: Path) -> None:
    parsed = publication(tmp_path, settings=SETTINGS.replace("style: s", 'style: ""'))
    assert parsed.faults == ['B030 book.yaml:3:8 ""']


MATTER = "title: T\nlanguage: fr\nstyle: s\nmatter:\n"


def test_the_matter_is_in_reading_order(tmp_path: Path) -> None:
    settings = f"{MATTER}  back: [two, back-cover]\n  front: [cover, contents]\n  body: one\n"
    parsed = publication(tmp_path, {"two.md": FRONT}, settings=settings)
    assert parsed.faults == []
    assert [(s.name, s.matter) for s in parsed.book.sections] == [
        ("cover", Matter.FRONT),
        ("contents", Matter.FRONT),
        ("one", Matter.BODY),
        ("two", Matter.BACK),
        ("back-cover", Matter.BACK),
    ]


def test_pages_the_style_makes_have_no_text_and_only_the_contents_a_title(tmp_path: Path) -> None:
    parsed = publication(tmp_path, settings=f"{MATTER}  front: [cover, contents]\n  body: [one]\n")
    cover, contents, _ = parsed.book.sections
    assert (cover.template, cover.title, cover.blocks, cover.listed, cover.numbered) == ("cover", (), (), False, False)
    assert plain(contents.title) == "Sommaire"
    assert contents.span.at == "book/p/book.yaml:5:18"


def test_an_unknown_section_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    parsed = publication(tmp_path, settings=f"{MATTER}  front: [covr]\n  body: [one, structure]\n")
    assert parsed.faults == ["B042 book.yaml:5:11 covr", "B042 book.yaml:6:15 structure"]
    assert parsed.diagnostics[0].hint == "did you mean “cover”?"
    assert parsed.diagnostics[1].message.startswith("there is no file book/p/structure.md")


def test_the_section_that_is_meant_is_read_in_place_of_an_unknown_one(tmp_path: Path) -> None:
    files = {"one.md": "---\ntitle: One\n---\n\nCalled[^a].\n"}
    parsed = publication(tmp_path, files, settings=f"{MATTER}  body: [oen]\n")
    assert parsed.faults == ["B042 book.yaml:5:10 oen", "B107 one.md:5:7 [^a]"]
    twice = publication(tmp_path / "twice", files, settings=f"{MATTER}  body: [oen, one]\n")
    assert twice.faults == ["B042 book.yaml:5:10 oen", "B107 one.md:5:7 [^a]"]


@pytest.mark.parametrize("name", ["chapter", "section", "blank"])
def test_a_template_for_files_is_no_page_by_itself(tmp_path: Path, name: str) -> None:
    parsed = publication(tmp_path, settings=f"{MATTER}  body: [one, {name}]\n")
    assert parsed.only("B042").span is not None


def test_without_a_style_its_pages_are_not_doubted(tmp_path: Path) -> None:
    settings = f"{MATTER}  front: [cover]\n  body: [one]\n"
    assert publication(tmp_path, settings=settings, templates=frozenset()).faults == []


def test_a_section_listed_twice_is_told_at_the_second_place(tmp_path: Path) -> None:
    parsed = publication(tmp_path, settings=f"{MATTER}  front: [one]\n  body: [one]\n")
    assert parsed.faults == ["B043 book.yaml:6:10 one"]
    assert parsed.diagnostics[0].message == "“one” is already listed on line 5"
    assert len(parsed.book.sections) == 1


def test_a_file_that_is_not_listed_is_a_warning_at_its_first_line(tmp_path: Path) -> None:
    parsed = publication(tmp_path, {"two.md": "---\ntitle: Deux\n---\n\n<b>\n"})
    assert parsed.faults == ["B044 two.md:1:1 ---"]


@pytest.mark.parametrize(
    ("matter", "fault"),
    [
        ("matter: [one]", "B022 book.yaml:4:9 [one]"),
        ("matter: {front: [one]}", "B021 book.yaml:4:9 {front: [one]}"),
        ("matter: {body: []}", "B030 book.yaml:4:16 []"),
        ("matter: {body: }", "B030 book.yaml:4:10 body"),
        ("matter: {body: [one], midst: [one]}", "B020 book.yaml:4:23 midst"),
        ("matter: {body: [[one]]}", "B022 book.yaml:4:17 [one]"),
    ],
)
def test_a_matter_of_another_form_is_told(tmp_path: Path, matter: str, fault: str) -> None:
    parsed = publication(tmp_path, settings=f"title: T\nlanguage: fr\nstyle: s\n{matter}\n")
    assert fault in parsed.faults
    assert {d.code.id for d in parsed.diagnostics} <= {fault[:4], "B044"}


def test_a_file_that_could_not_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    folder = tmp_path / "book" / "p"
    folder.mkdir(parents=True)
    (folder / "two.md").write_bytes(b"---\ntitle: \xff\n---\n")
    parsed = publication(tmp_path, settings=f"{MATTER}  body: [one, two]\n")
    assert parsed.faults == []
