"""Style sheets as the layout engine reads them, and their faults at the author's lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.codes import sheet as codes
from livrerouge.diagnostic import Code, Diagnostic
from livrerouge.load import load_style
from livrerouge.model.style import Geometry, Style, Variant
from livrerouge.place import Source
from livrerouge.render.stylesheet import stylesheet
from livrerouge.style import read_style

ROOT = Path(__file__).resolve().parents[3]
GEOMETRY = Geometry(420, 595, 56, 56, 50, 68, 14, 34)
TOKENS = {"red": "#900", "size": "10pt"}


def style(*sheets: str, root: str = "", template: str = "", name: str = "plain") -> Style:
    sources = tuple(Source.of(f"styles/{name}/css/{n}.css", text) for n, text in enumerate(sheets))
    templates = {"chapter": Source.of("styles/plain/templates/chapter.html.j2", template)}
    roots = (root,) if root else ()
    return Style("plain", Variant.CLASSIC, GEOMETRY, TOKENS, (), templates, sources, roots)


def made(text: str, template: str = "") -> str:
    outcome = stylesheet(style(text, template=template))
    assert outcome.diagnostics == (), told(outcome.diagnostics)
    (sheet,) = outcome.value
    return sheet.text


def told(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str, str]]:
    return [
        (d.code.id, d.span.at.removeprefix("styles/plain/css/") if d.span else "", d.span.text if d.span else "")
        for d in diagnostics
    ]


def faults(*sheets: str) -> list[tuple[str, str, str]]:
    return told(stylesheet(style(*sheets)).diagnostics)


def test_sheets_keep_their_path_order_and_lines() -> None:
    texts = ("/* one\n */\np {\n  color: var(\n    --red\n  );\n}\n", "@page { size: var(--size) }")
    outcome = stylesheet(style(*texts))
    assert [sheet.path for sheet in outcome.value] == ["styles/plain/css/0.css", "styles/plain/css/1.css"]
    assert [len(sheet.starts) for sheet in outcome.value] == [8, 1]
    assert outcome.value[0].line(7) == "}"
    assert outcome.value[1].text == "@page { size: 10pt }"


def test_a_token_nobody_defines_is_told_with_the_one_that_was_meant() -> None:
    outcome = stylesheet(style("p { color: red }\na { color: var(--rde) }"))
    assert told(outcome.diagnostics) == [("S123", "0.css:2:16", "--rde")]
    assert outcome.diagnostics[0].hint == "did you mean “red”?"


def test_a_token_with_a_fallback_need_not_be_defined() -> None:
    assert made("p { color: var(--rde, blue) }") == "p { color: blue }"


def test_a_custom_property_of_a_rule_is_the_engine_s_to_follow() -> None:
    text = "p { --edge: 1pt } a { margin: var(--edge) var(--edge, 2pt) var(--size) }"
    assert made(text) == "p { --edge: 1pt } a { margin: var(--edge) var(--edge, 2pt) 10pt }"
    outcome = stylesheet(style("p { --edge: 1pt }", "a { margin: var(--edge) }"))
    assert outcome.diagnostics == ()


def test_so_is_one_that_a_template_sets() -> None:
    template = '<i style="--share: {{ share }}">'
    assert made("i { width: var(--share, 0) }", template) == "i { width: var(--share, 0) }"
    assert faults("i { width: var(--share) }") == [("S123", "0.css:1:16", "--share")]


def test_a_token_cannot_be_set_again() -> None:
    assert faults("p { --red: blue }") == [("S145", "0.css:1:5", "--red")]


def test_addresses_lead_into_the_style_s_folder(tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    (folder / "art").mkdir(parents=True)
    for name in ("x.svg", "a b.svg", "é.svg"):
        (folder / "art" / name).write_text("<svg/>")
    text = (
        "a { b: url(art/x.svg) }\nc { d: url('./art/a b.svg') url(\"art/a%20b.svg\") url(art/é.svg#part) }\n"
        "e { f: url(data:image/png;base64,AAAA) url('#g') }"
    )
    outcome = stylesheet(style(text, root=str(folder)))
    assert told(outcome.diagnostics) == []
    assert outcome.value[0].text == (
        'a { b: url("livrerouge:/style/plain/art/x.svg") }\n'
        "c { d: url('livrerouge:/style/plain/art/a%20b.svg') url(\"livrerouge:/style/plain/art/a%20b.svg\")"
        ' url("livrerouge:/style/plain/art/%C3%A9.svg#part") }\n'
        "e { f: url(\"data:image/png;base64,AAAA\") url('#g') }"
    )


def test_an_inherited_sheet_shows_the_files_of_its_own_style(tmp_path: Path) -> None:
    (tmp_path / "under/art").mkdir(parents=True)
    (tmp_path / "under/art/x.svg").write_text("<svg/>")
    text = Source.of("styles/under/css/page.css", "a { b: url(art/x.svg) }")
    plain = style()
    both = Style(
        "over", plain.variant, GEOMETRY, {}, (), {}, (text,), (str(tmp_path / "over"), str(tmp_path / "under"))
    )
    outcome = stylesheet(both)
    assert outcome.diagnostics == ()
    assert outcome.value[0].text == 'a { b: url("livrerouge:/style/under/art/x.svg") }'


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/x.png",
        "http://example.org/x.png",
        "HTTP://example.org/x.png",
        "//example.org/x.png",
        "file:///etc/passwd",
        "livrerouge:/project/book/x.svg",
        "/etc/passwd",
        "../art/x.svg",
        "art/../../x.svg",
        "art/%2e%2e/%2e%2e/x.svg",
        "art\\\\x.svg",
        "",
    ],
)
def test_addresses_outside_the_style_are_refused(address: str, tmp_path: Path) -> None:
    text = f'a {{ b: url("{address}") }}'
    outcome = stylesheet(style(text, root=str(tmp_path)))
    assert told(outcome.diagnostics) == [("S143", "0.css:1:13", address)]
    assert "livrerouge:/style/" not in outcome.value[0].text


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "plain/art").mkdir(parents=True)
    outcome = stylesheet(style("\na { b: url(art/x.svg) url(art) }", root=str(tmp_path / "plain")))
    assert told(outcome.diagnostics) == [("S144", "0.css:2:12", "art/x.svg"), ("S144", "0.css:2:27", "art")]


@pytest.mark.parametrize(
    ("text", "code", "place", "shown"),
    [
        ('@import "x.css";\np { top: 0 }', codes.CSS_IMPORT, "1:1", "@import"),
        ("@media print { @IMPORT url(data:text/css,x); }", codes.CSS_IMPORT, "1:16", "@IMPORT"),
        ("p { top: 0 }\n@font-face { font-family: X; src: url(data:x) }", codes.CSS_FONT_FACE, "2:1", "@font-face"),
        ("p { margin 0; top: 0 }", codes.CSS_SYNTAX, "1:5", "margin 0;"),
        ("p {\n  top: 0;\n  margin 0;\n  left: 0\n}", codes.CSS_SYNTAX, "3:3", "margin 0;"),
        ("p {\n  top: 0;\n  margin 0\n}", codes.CSS_SYNTAX, "3:3", "margin 0"),
        ("@page { @top-left { content none; } }", codes.CSS_SYNTAX, "1:21", "content none;"),
        ("@media print { p { top 0; } }", codes.CSS_SYNTAX, "1:20", "top 0;"),
        ("p { q { top 0; } }", codes.CSS_SYNTAX, "1:9", "top 0;"),
        ("p { top: 0 }\n.lost", codes.CSS_SYNTAX, "2:1", ".lost"),
        ("p { top 10pt/2pt; left: 0 }", codes.CSS_SYNTAX, "1:5", "top 10pt/2pt;"),
        ("p { /* why */ top 0; left: 0 }", codes.CSS_SYNTAX, "1:15", "top 0;"),
        ("\f\f\fp { top 0 }", codes.CSS_SYNTAX, "1:8", "top 0"),
        ("p { top: 0 ", codes.CSS_SYNTAX, "1:3", "{"),
        ("p { top: 0 } }", codes.CSS_SYNTAX, "1:14", "}"),
        ("p { top: (0 }", codes.CSS_SYNTAX, "1:10", "("),
        ("p { content: 'x }\n}", codes.CSS_SYNTAX, "1:14", "'x }"),
        ("p { top: 0 } /* never", codes.CSS_SYNTAX, "1:14", "/*"),
        ("p { background: url(a b.svg) }", codes.CSS_SYNTAX, "1:17", "u"),
    ],
)
def test_what_is_no_css_is_told_where_it_stands(text: str, code: Code, place: str, shown: str) -> None:
    assert faults(text) == [(code.id, f"0.css:{place}", shown)]


def test_a_fault_keeps_its_place_behind_tokens() -> None:
    assert faults("p { color: var(--red); margin 0; top: var(--size) }") == [("S140", "0.css:1:24", "margin 0;")]


@pytest.mark.parametrize(
    "text",
    [
        "p:first-child, a::after, b > c + d ~ e, [f='g'] { h: i }",
        "p { color: red; &:hover { top: 0 } a:not(.b) { left: 0 } }",
        "@page chapter:first { @footnote { margin: 0 } @top-left { content: none } }",
        "@media print { @page { size: A5 } p { top: 0 } }",
        "@supports (display: grid) { p { display: grid } }",
        "@layer a, b; @layer a { p { top: 0 } }",
        "@counter-style x { system: cyclic; symbols: '*' '†' }",
        "p { content: 'a' attr(b) counter(c) '\\201c' ; ; }",
        "<!-- p { top: 0 } -->",
        "",
        "/* only a comment */",
        "p{}",
        ".a\\:b { c: d !important }",
    ],
)
def test_what_is_css_has_no_fault(text: str) -> None:
    assert faults(text) == []


def test_every_fault_of_every_sheet_is_told() -> None:
    found = faults("p { a 1; b 2; c: 3 }\nq { d 4 }", "r { e: var(--rde) }")
    assert sorted(found) == [
        ("S123", "1.css:1:12", "--rde"),
        ("S140", "0.css:1:10", "b 2;"),
        ("S140", "0.css:1:5", "a 1;"),
        ("S140", "0.css:2:5", "d 4"),
    ]


def test_a_flood_of_brackets_is_told_in_part() -> None:
    assert len(faults("}" * 5000)) == 20


SIGNS = [
    "p",
    "{",
    "}",
    "(",
    ")",
    ";",
    ":",
    "@page",
    "@import",
    "url(",
    "'",
    "/*",
    "*/",
    "\f",
    "\n",
    " ",
    "var(--red)",
    ",",
]


@given(st.lists(st.sampled_from(SIGNS)).map("".join) | st.text(max_size=40))
def test_no_sheet_is_too_broken_to_be_told(text: str) -> None:
    outcome = stylesheet(style(text))
    assert [len(sheet.starts) for sheet in outcome.value] == [text.count("\n") + 1]
    assert all(d.span is not None and d.span.start <= len(text) for d in outcome.diagnostics)


@pytest.mark.skipif(not (ROOT / "styles/livre-rouge/style.yaml").is_file(), reason="the house style is not here")
@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("size", ["A4", "A5", "A6", "B5", "170x240"])
def test_the_sheets_of_the_house_style_have_no_fault(variant: Variant, size: str) -> None:
    read = read_style(load_style(ROOT, "livre-rouge").value, variant, size).value
    assert read is not None
    outcome = stylesheet(read)
    assert told(outcome.diagnostics) == []
    assert [len(sheet.starts) for sheet in outcome.value] == [len(sheet.starts) for sheet in read.sheets]
    assert not any(f"var(--{name}" in sheet.text for sheet in outcome.value for name in read.tokens)
