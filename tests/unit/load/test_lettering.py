"""Lettering: what the texts of vector art are set in."""

from __future__ import annotations

import pytest

from livrerouge.load.lettering import lettering

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def found(inner: str) -> list[tuple[str, str]]:
    """Give the lists of families with their places."""
    return [(one.families, f"{one.span.line}:{one.span.column} {one.span.text}") for one in _read(SVG.format(inner))]


def _read(text: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return lettering(text.encode(), "book/b/a.svg")


@pytest.mark.parametrize(
    ("inner", "families", "place"),
    [
        ('\n<text x="1" font-family="Arial">a</text>', "Arial", "2:26 Arial"),
        (
            "\n\t<!-- 😀 --><text style=\"fill: red; font-family: 'Open Sans', serif\">a</text>",
            "'Open Sans', serif",
            None,
        ),
        ('\n<g font-family="Arial">\n<g><text>a</text></g></g>', "Arial", "2:17 Arial"),
        ('\n<text><tspan font-family="Arial">a</tspan></text>', "Arial", "2:27 Arial"),
        ("\n<style>.a { font-family: Arial; fill: red }</style>\n<text>a</text>", "Arial", "2:26 Arial"),
        ('\n<text font-family="a" style="font-family: b">a</text>', "b", None),
        ('\n<text font-family="A &amp; B">a</text>', "A & B", None),
    ],
)
def test_a_text_names_its_family(inner: str, families: str, place: str | None) -> None:
    ((named, where),) = found(inner)
    assert named == families
    assert where.startswith("2:")
    assert place is None or where == place


def test_what_is_no_text_has_no_typeface() -> None:
    assert found('<g font-family="Arial"><path d="M0 0h1"/></g><style>p { font-family: Arial }</style>') == []
    assert found("<text>a</text>") == []


def test_each_family_is_given_once_at_its_first_place() -> None:
    text = '<text font-family="{}">a</text>\n'
    places = found("\n" + text.format("Arial") + text.format("Barlow") + text.format("Arial"))
    assert [(families, where.split(":")[0]) for families, where in places] == [("Arial", "2"), ("Barlow", "3")]


def test_an_element_that_has_ended_no_longer_counts() -> None:
    assert found('<g font-family="Arial"><path d=""/></g><text>a</text>') == []


def test_lines_of_every_kind_are_counted() -> None:
    (one,) = _read(SVG.format('\r\n\r\n<text font-family="Arial">a</text>'))
    assert (one.span.line, one.span.column) == (3, 20)


def test_another_encoding_is_not_looked_at() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>' + SVG.format('<text font-family="Arial">é</text>')
    assert lettering(text.encode("latin-1"), "a.svg") == ()


def test_many_families_are_not_all_told() -> None:
    assert len(found("".join(f'<text font-family="F{n}">a</text>' for n in range(500)))) == 20
