"""Inline text: what each mark becomes, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.model.block import Paragraph
from livrerouge.model.inline import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteCall,
    Reference,
    ReferenceForm,
    Strong,
    Text,
    plain,
)
from unit.parse.written import Parsed, text


def only(parsed: Parsed) -> Inline:
    """Give the only piece of the only paragraph."""
    (block,) = parsed.blocks
    assert isinstance(block, Paragraph)
    (piece,) = block.content
    return piece


@pytest.mark.parametrize(
    ("written", "kind"),
    [("*mot*", Emphasis), ("**mot**", Strong), ("[mot]{lang=en}", Foreign)],
)
def test_marks_become_what_they_mean(tmp_path: Path, written: str, kind: type) -> None:
    parsed = text(tmp_path, written)
    piece = only(parsed)
    assert parsed.faults == []
    assert isinstance(piece, kind)
    assert piece.span.text == written
    (word,) = piece.children
    assert isinstance(word, Text)
    assert (word.value, word.span.text) == ("mot", "mot")


def test_code_is_kept_as_it_is(tmp_path: Path) -> None:
    piece = only(text(tmp_path, "`{lang=en} <b>`"))
    assert isinstance(piece, Code)
    assert piece.value == "{lang=en} <b>"


def test_a_line_end_that_is_asked_for_is_one(tmp_path: Path) -> None:
    (block,) = text(tmp_path, "un\\\ndeux\ntrois").blocks
    assert isinstance(block, Paragraph)
    assert [type(piece) for piece in block.content] == [Text, LineBreak, Text]
    assert plain(block.content) == "un deux trois"


def test_foreign_words_keep_their_language(tmp_path: Path) -> None:
    piece = only(text(tmp_path, "[colour *and* light]{lang=en-GB}"))
    assert isinstance(piece, Foreign)
    assert (piece.language, plain((piece,))) == ("en-GB", "colour and light")


@pytest.mark.parametrize(
    ("written", "form", "words"),
    [
        ("[](#one)", ReferenceForm.LABEL, ""),
        ("[le chapitre](#one)", ReferenceForm.LABEL, "le chapitre"),
        ("[](#one){ref=page}", ReferenceForm.PAGE, ""),
        ("[voir](#one){ref=full}", ReferenceForm.FULL, "voir"),
    ],
)
def test_references_have_a_form_and_perhaps_words(
    tmp_path: Path, written: str, form: ReferenceForm, words: str
) -> None:
    parsed = text(tmp_path, written)
    piece = only(parsed)
    assert parsed.faults == []
    assert isinstance(piece, Reference)
    assert (piece.target, piece.form, plain(piece.children), piece.span.text) == ("one", form, words, written)


@pytest.mark.parametrize(
    ("written", "url", "bare"),
    [
        ("[OIM](https://www.iom.int/idm)", "https://www.iom.int/idm", False),
        ("<https://www.iom.int/>", "https://www.iom.int/", True),
        ("[http://a.org/](http://a.org/)", "http://a.org/", True),
        ("[écrire](mailto:a@b.org)", "mailto:a@b.org", False),
        ("<a@b.org>", "mailto:a@b.org", True),
    ],
)
def test_links_leave_the_publication(tmp_path: Path, written: str, url: str, bare: bool) -> None:
    parsed = text(tmp_path, written)
    piece = only(parsed)
    assert parsed.faults == []
    assert isinstance(piece, Link)
    assert (piece.url, piece.bare) == (url, bare)


@pytest.mark.parametrize(
    "address",
    ["structure.md", "javascript:alert(1)", "file:///etc/passwd", "//a.org", "ftp://a.org", "http://", "mailto:a", ""],
)
def test_other_addresses_are_refused(tmp_path: Path, address: str) -> None:
    assert text(tmp_path, f"Ici [mot]({address}).").faults == [f"B104 one.md:4:5 [mot]({address})"]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("Un <b>mot", "B101 one.md:4:4 <b>"),
        ("Un <!-- mot -->", "B101 one.md:4:4 <!-- mot -->"),
        ("Un ![mot](art/a.svg)", "B102 one.md:4:4 ![mot](art/a.svg)"),
        ("Un [](https://a.org)", "B105 one.md:4:4 [](https://a.org)"),
        ("Un [ *a*{lang=la} ](https://a.org)", "B117 one.md:4:9 {lang=la}"),
        ("Un [mot]{language=en}", "B113 one.md:4:10 language"),
        ("Un [mot]{lang=en .red}", "B113 one.md:4:18 .red"),
        ("Un [mot]{#ici lang=en}", "B113 one.md:4:10 #ici"),
        ("Un [mot](#one){form=page}", "B113 one.md:4:16 form"),
        ("Un [mot](https://a.org){ref=page}", "B113 one.md:4:25 ref"),
        ("Un [mot]{}", "B114 one.md:4:4 [mot]{}"),
        ("Un [mot]{lang=anglais}", "B027 one.md:4:15 anglais"),
        ('Un [mot]{lang="en us"}', "B027 one.md:4:16 en us"),
        ("Un [](#one){ref=pages}", "B023 one.md:4:17 pages"),
        ("Un *mot*{lang=la}", "B117 one.md:4:9 {lang=la}"),
        ("Un [](#one) {ref=page}", "B117 one.md:4:13 {ref=page}"),
        ("Un mot {#mot}", "B117 one.md:4:8 {#mot}"),
        ("Un [mot[^a]](https://a.org)\n\n[^a]: Note.", "B118 one.md:4:12 ](https://a.org)"),
        ("Un mot](#one)", "B118 one.md:4:7 ](#one)"),
    ],
)
def test_what_cannot_be_printed_is_told_at_the_word(tmp_path: Path, written: str, fault: str) -> None:
    assert text(tmp_path, written).faults == [fault]


def test_a_misspelt_attribute_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    assert text(tmp_path, "[mot](#one){reff=page}").only("B113").hint == "did you mean “ref”?"
    assert text(tmp_path, "[mot](#one){ref=pge}").only("B023").hint == "did you mean “page”?"
    assert text(tmp_path, "[mot](https://a.org){.x}").only("B113").hint == "remove it"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("<b>mot</b>", "write **words**"),
        ("<EM>mot</EM>", "write *words*"),
        ("mot<br/>mot", "write a backslash at the end of the line"),
        ("<b><b>mot</b></b>", None),
        ("</i>", "write *words*"),
        ("<wbr>", "write it in Markdown"),
    ],
)
def test_html_is_told_once_with_what_to_write_instead(tmp_path: Path, written: str, hint: str | None) -> None:
    found = text(tmp_path, f"Un {written}.").diagnostics
    if hint is None:
        assert [diagnostic.code.id for diagnostic in found] == ["B101", "B101"]
        return
    (told,) = found
    assert told.hint.startswith(hint)


def test_a_language_written_by_its_name_is_told_with_its_tag(tmp_path: Path) -> None:
    assert text(tmp_path, "[mot]{lang=anglais}").only("B027").hint == "did you mean “en”?"
    assert text(tmp_path, ":::{quote}\n:lang: fr_ch\nMot.\n:::").only("B027").hint == "did you mean “fr-CH”?"
    assert text(tmp_path, "[mot]{lang=patagonien}").only("B027").hint.startswith("use the tag of the language")


def test_words_whose_language_is_none_stay_words(tmp_path: Path) -> None:
    (block,) = text(tmp_path, "Un [mot]{lang=anglais}.").blocks
    assert isinstance(block, Paragraph)
    assert plain(block.content) == "Un mot."


def test_escaped_signs_are_text(tmp_path: Path) -> None:
    parsed = text(tmp_path, r"Un \{lang=en}, \<b>, \[^a] et {un mot}.")
    assert parsed.faults == []
    assert plain(parsed.blocks[0].content) == "Un {lang=en}, <b>, [^a] et {un mot}."  # type: ignore[union-attr]


def test_several_faults_of_one_line_are_all_told(tmp_path: Path) -> None:
    faults = text(tmp_path, "*<b>[mot](x.md)*, ![](a.png) et [](http://a.org)").faults
    assert [fault[:4] for fault in faults] == ["B101", "B104", "B102", "B105"]


def test_calls_stand_where_they_were_written(tmp_path: Path) -> None:
    parsed = text(tmp_path, "Un *mot[^a]*.\n\n[^a]: Note.\n")
    (block,) = parsed.blocks
    assert isinstance(block, Paragraph)
    emphasis = block.content[1]
    assert isinstance(emphasis, Emphasis)
    call = emphasis.children[1]
    assert isinstance(call, NoteCall)
    assert (call.key, call.span.at) == ("a", "book/p/one.md:4:8")
