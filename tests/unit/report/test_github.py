"""Workflow commands, read as the runner of GitHub Actions reads them."""

from __future__ import annotations

from livrerouge.report import github, notice
from unit.report.faults import EVIL, at, evil, nowhere, warning

ESCAPES = {"%0D": "\r", "%0A": "\n", "%25": "%"}
PROPERTY_ESCAPES = {"%3A": ":", "%2C": ",", **ESCAPES}
"""In the order in which they are undone."""


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Take a command apart: its name, its properties, its text."""
    assert line.startswith("::")
    told, _, text = line[2:].partition("::")
    name, _, listed = told.partition(" ")
    pairs = [one.split("=", 1) for one in listed.split(",") if one]
    return name, {key: undone(value, PROPERTY_ESCAPES) for key, value in pairs}, undone(text, ESCAPES)


def undone(text: str, escapes: dict[str, str]) -> str:
    """Undo escapes."""
    for code, sign in escapes.items():
        text = text.replace(code, sign)
    return text


def test_the_github_form() -> None:
    assert github([at("un\nvoir [](#x) ici\n", "[](#x)", (23,))]) == (
        "::error file=book/idm/a.md,line=2,endLine=2,col=6,endColumn=12,title=B201%3A reference to nothing::"
        "book/idm/a.md:2:6: nothing in the publication has the id “x” (page 23)%0A"
        "hint: give the figure, table, heading or section that id, or correct the reference\n"
    )


def test_each_entry_is_one_command_of_its_severity() -> None:
    names = [read(line)[0] for line in github([at("x", "x"), warning(), nowhere()]).splitlines()]
    assert names == ["error", "warning", "error"]


def test_what_has_no_place_has_a_title_only() -> None:
    _, properties, text = read(github([nowhere()]).rstrip("\n"))
    assert list(properties) == ["title"]
    assert text.startswith("livrerouge: build/x.pdf cannot be written")


def test_columns_count_characters_and_the_end_is_exclusive() -> None:
    _, properties, _ = read(github([at("\t😀𝒜 mot", "mot")]).rstrip("\n"))
    assert (properties["col"], properties["endColumn"]) == ("5", "8")


def test_signs_of_the_syntax_come_out_as_they_went_in() -> None:
    path = "book/a,b:c%2C/100%.md"
    _, properties, text = read(github([at("x", "x", path=path)]).rstrip("\n"))
    assert properties["file"] == path
    assert text.startswith(f"{path}:1:1: ")


def test_content_cannot_add_a_command_a_line_or_a_property() -> None:
    written = github([evil()])
    assert written.count("\n") == 1
    assert "##[" not in written
    assert not {character for character in EVIL if ord(character) < 32 or ord(character) > 126} & set(written[:-1])
    _, properties, _ = read(written.rstrip("\n"))
    assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]
    assert "\n" not in properties["file"]


def test_a_notice_is_escaped_too() -> None:
    assert notice("100 %\n::error::x") == "::notice::100 %25<U+000A>::error::x\n"
