"""Styles: found by name, with what they extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.diagnostic import Outcome
from livrerouge.load import load_style
from livrerouge.loaded import LoadedStyle
from livrerouge.place import Source

SPAN = Source.of("book/x/book.yaml", "style: s").span(7, 8)


def read(root: Path, files: dict[str, str], name: str = "s") -> Outcome[tuple[LoadedStyle, ...]]:
    for path, content in files.items():
        file = root / "styles" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return load_style(root, name, SPAN)


def told(outcome: Outcome[tuple[LoadedStyle, ...]]) -> list[tuple[str, str]]:
    return [(fault.code.id, fault.span.at if fault.span else "") for fault in outcome.diagnostics]


def test_a_style_is_read_with_its_templates_and_sheets(tmp_path: Path) -> None:
    outcome = read(
        tmp_path,
        {
            "s/style.yaml": "title: S\n",
            "s/templates/chapter.html.j2": "{{ x }}",
            "s/templates/.chapter.html.j2": "lock",
            "s/templates/readme.txt": "no template",
            "s/css/text.css": "p {}",
            "s/css/deep/other.css": "no sheet of the style",
            "s/art/a.svg": "<svg/>",
        },
    )
    assert outcome.diagnostics == ()
    (style,) = outcome.value
    assert (style.name, style.root) == ("s", str((tmp_path / "styles" / "s").resolve()))
    assert {name: text.path for name, text in style.templates.items()} == {
        "chapter": "styles/s/templates/chapter.html.j2"
    }
    assert {name: text.text for name, text in style.sheets.items()} == {"text.css": "p {}"}


def test_what_a_style_extends_comes_behind_it(tmp_path: Path) -> None:
    outcome = read(
        tmp_path,
        {"s/style.yaml": "extends: t\n", "t/style.yaml": "extends: u\n", "u/style.yaml": "extends: ~\n"},
    )
    assert ([style.name for style in outcome.value], outcome.diagnostics) == (["s", "t", "u"], ())


def test_styles_in_a_circle_are_told_where_it_closes(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"s/style.yaml": "extends: t\n", "t/style.yaml": "title: T\nextends: s\n"})
    assert told(outcome) == [("B051", "styles/t/style.yaml:2:10")]
    assert outcome.diagnostics[0].message == "styles extend one another in a circle: s → t → s"
    assert [style.name for style in outcome.value] == ["s", "t"]


def test_a_style_that_extends_itself_is_a_circle(tmp_path: Path) -> None:
    assert told(read(tmp_path, {"s/style.yaml": "extends: s\n"})) == [("B051", "styles/s/style.yaml:1:10")]


def test_an_unknown_style_is_told_where_it_is_named_with_the_one_meant(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"livre-bleu/style.yaml": "title: B\n"}, "livre-blue")
    assert (outcome.value, told(outcome)) == ((), [("B050", "book/x/book.yaml:1:8")])
    assert outcome.diagnostics[0].hint == "did you mean “livre-bleu”?"
    far = read(tmp_path, {}, "zzzzzzzz")
    assert "livre-bleu" in far.diagnostics[0].hint


def test_an_unknown_style_that_is_extended_is_told_in_the_style(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"s/style.yaml": "title: S\nextends: zzzzzz\n"})
    assert told(outcome) == [("B050", "styles/s/style.yaml:2:10")]
    assert [style.name for style in outcome.value] == ["s"]


@pytest.mark.parametrize("name", ["../s", "s/", ".", "..", "s/../s", "/etc"])
def test_a_name_is_no_path(tmp_path: Path, name: str) -> None:
    assert [code for code, _ in told(read(tmp_path, {"s/style.yaml": "title: S\n"}, name))] == ["B050"]


def test_no_name_gives_no_style_and_no_word(tmp_path: Path) -> None:
    assert read(tmp_path, {}, "") == Outcome(())


def test_settings_that_cannot_be_read_end_the_chain(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"s/style.yaml": "extends: t\n", "t/style.yaml": "- a\n"})
    assert ([style.name for style in outcome.value], told(outcome)) == (["s"], [("B016", "styles/t/style.yaml:1:1")])


def test_styles_do_not_read_through_links_out_of_their_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    read(tmp_path, {"s/style.yaml": "title: S\n", "s/css/a.css": "", "elsewhere/x": ""})
    (tmp_path / "styles" / "s" / "css" / "b.css").symlink_to("../../../secret")
    outcome = load_style(tmp_path, "s", SPAN)
    assert told(outcome) == [("B005", "styles/s/css/b.css:1:1")]
    assert list(outcome.value[0].sheets) == ["a.css"]


def test_a_style_behind_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    read(tmp_path / "other", {"s/style.yaml": "title: S\n"})
    (tmp_path / "here" / "styles").mkdir(parents=True)
    (tmp_path / "here" / "styles" / "s").symlink_to(tmp_path / "other" / "styles" / "s")
    outcome = load_style(tmp_path / "here", "s", SPAN)
    assert (outcome.value, told(outcome)) == ((), [("B005", "styles/s:1:1")])
