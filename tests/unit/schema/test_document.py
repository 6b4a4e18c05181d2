"""Schemas: valid themselves, at peace with the project's files, and exact about what is wrong in others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from livrerouge.schema.document import TABLES, file_schema
from unit.schema.values import objections, read, values

ROOT = Path(__file__).resolve().parents[3]
SECTIONS = sorted((ROOT / "book/idm").glob("*.md"))


def own(path: str) -> dict[str, Any]:
    """Give the content of a YAML file of the project."""
    found: dict[str, Any] = values(read((ROOT / path).read_text("utf-8")))
    return found


@pytest.mark.parametrize("kind", TABLES)
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(file_schema(kind))


@pytest.mark.parametrize("kind", TABLES)
def test_every_key_is_described(kind: str) -> None:
    def described(schema: dict[str, Any]) -> None:
        for name, key in schema.get("properties", {}).items():
            assert key["description"].endswith("."), name
            described(key)
        for inner in (schema.get("items"), schema.get("additionalProperties")):
            if isinstance(inner, dict):
                described(inner)

    described(file_schema(kind))


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("book", "book/idm/book.yaml"),
        ("style", "styles/livre-rouge/style.yaml"),
        ("table", "book/idm/tables/themes.yaml"),
    ],
)
def test_the_projects_own_files_are_valid(kind: str, path: str) -> None:
    assert objections(kind, own(path)) == []


@pytest.mark.parametrize("file", SECTIONS, ids=lambda file: file.stem)
def test_the_front_matter_of_every_section_is_valid(file: Path) -> None:
    front = file.read_text("utf-8").split("---\n")[1]
    assert objections("section", values(read(front))) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"titel": "Dialogue"}, ["$"]),
        ({"language": "french"}, ["$.language"]),
        ({"language": "de"}, ["$.language"]),
        ({"language": "frx"}, ["$.language"]),
        ({"date": "24.11.2026"}, ["$.date"]),
        ({"date": "2026-11-24 or so"}, ["$.date"]),
        ({"format": "A55"}, ["$.format"]),
        ({"multiple": 65}, ["$.multiple"]),
        ({"multiple": "4"}, ["$.multiple"]),
        ({"title": " "}, ["$.title"]),
        ({"title": {"fr": "Un", "English": "One"}}, ["$.title"]),
        ({"series": {"number": 4}}, ["$.series"]),
        ({"cover": {"front": "a.svg"}}, ["$.cover"]),
        ({"matter": {"front": ["cover"]}}, ["$.matter"]),
        ({"matter": {"body": []}}, ["$.matter.body"]),
        ({"keywords": {"fr": {"a": 1}}}, ["$.keywords"]),
    ],
)
def test_what_is_wrong_in_a_book_is_found_at_its_key(change: dict[str, object], where: list[str]) -> None:
    assert objections("book", own("book/idm/book.yaml") | change) == where


@pytest.mark.parametrize(
    "change",
    [
        {"language": "fr-CH"},
        {"format": "150mm x 220mm"},
        {"format": "a5"},
        {"title": 1984},
        {"title": {"fr": "Un", "en": "One"}},
        {"keywords": {"fr": ["un", "deux"], "en": "one"}},
        {"matter": {"body": "one"}},
    ],
)
def test_every_way_to_say_a_thing_is_allowed(change: dict[str, object]) -> None:
    assert objections("book", own("book/idm/book.yaml") | change) == []


@pytest.mark.parametrize("key", ["title", "language", "style", "matter"])
def test_a_book_lacks_nothing_it_must_have(key: str) -> None:
    book = own("book/idm/book.yaml")
    del book[key]
    assert objections("book", book) == ["$"]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"start": "right"}, ["$.start"]),
        ({"numbered": "perhaps"}, ["$.numbered"]),
        ({"id": "two words"}, ["$.id"]),
        ({"tittle": "One"}, ["$"]),
    ],
)
def test_what_is_wrong_in_a_front_matter_is_found_at_its_key(change: dict[str, object], where: list[str]) -> None:
    assert objections("section", {"title": "One"} | change) == where


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"role": "head"}, ["$.columns[0].role"]),
        ({"width": "wide"}, ["$.columns[0].width"]),
        ({"width": "14"}, ["$.columns[0].width"]),
        ({"span": 2}, ["$.columns[0]"]),
        ({"head": ""}, ["$.columns[0].head"]),
        ({"empty": ""}, []),
    ],
)
def test_what_is_wrong_in_a_column_is_found_at_its_key(change: dict[str, object], where: list[str]) -> None:
    table = own("book/idm/tables/themes.yaml")
    table["columns"][0] |= change
    assert objections("table", table) == where


def test_a_table_has_columns_of_a_number() -> None:
    table = own("book/idm/tables/themes.yaml")
    assert objections("table", table | {"columns": []}) == ["$.columns"]
    assert objections("table", table | {"columns": table["columns"][:1] * 41}) == ["$.columns"]


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("swatches", "red"), {"srgb": "red"}, ["$.swatches.red.srgb"]),
        (("swatches", "red"), {"srgb": "#9b1b22", "cmyk": [0, 0, 101, 0]}, ["$.swatches.red.cmyk[2]"]),
        (("swatches", "red"), {"srgb": "#9b1b22", "cmyk": [0, 0, 0]}, ["$.swatches.red.cmyk"]),
        (("swatches", "red"), {"cmyk": [0, 0, 0, 0]}, ["$.swatches.red"]),
        (("formats", "A5"), {"head": "1cm", "foot": "1cm", "inner": "1cm"}, ["$.formats.A5"]),
        (("formats", "A5", "head"), "1em", ["$.formats.A5.head"]),
        (("formats", "A5", "head"), 0, []),
        (("formats", "A5", "head"), 12, ["$.formats.A5.head"]),
        (("formats", "Octavo"), {"head": 0, "foot": 0, "inner": 0, "outer": 0}, ["$.formats"]),
        (("typefaces", "Barlow", "package"), "barlow", ["$.typefaces.Barlow.package"]),
        (("typefaces", "Barlow", "cuts"), [400, "400 oblique"], ["$.typefaces.Barlow.cuts"]),
        (("tokens", "Text"), "10pt", ["$.tokens"]),
        (("tokens", "text-size"), "", ["$.tokens['text-size']"]),
        (("accessible", "title"), "Calm", ["$.accessible"]),
        (("accessible", "swatches", "ink"), {"cmyk": [0, 0, 0, 100]}, []),
        (("leading",), 14, ["$.leading"]),
    ],
)
def test_what_is_wrong_in_a_style_is_found_at_its_key(path: tuple[str, ...], value: object, where: list[str]) -> None:
    style = own("styles/livre-rouge/style.yaml")
    inner = style
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert objections("style", style) == where


@pytest.mark.parametrize("key", ["title", "format", "formats", "leading", "typefaces"])
def test_a_style_lacks_nothing_it_must_have_unless_it_extends_another(key: str) -> None:
    style = own("styles/livre-rouge/style.yaml")
    del style[key]
    assert objections("style", style) == ["$"]
    assert objections("style", style | {"extends": "plain"}) == []


def test_a_style_that_extends_another_may_say_a_part_of_what_is_inside() -> None:
    part = {"formats": {"A5": {"head": "40pt"}}, "swatches": {"red": {"cmyk": [0, 1, 2, 3]}}}
    assert objections("style", {"extends": "livre-rouge", **part}) == []
    assert objections("style", {"extends": "livre-rouge", "formats": {"A5": {"heads": "40pt"}}}) == ["$.formats.A5"]
