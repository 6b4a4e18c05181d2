"""The engine: its fonts and sheets, and its remarks as diagnostics at the right line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Side
from livrerouge.model.style import Face
from livrerouge.paginate import Engine
from livrerouge.paginate.facts import read
from livrerouge.place import Source
from toypages import SHEET, book, html, section, start, style


def sheet_faults(css: str) -> tuple[Diagnostic, ...]:
    """Start an engine with a sheet of which something is wrong."""
    sheets = (Source.of("styles/toy/page.css", SHEET), Source.of("styles/toy/bad.css", css))
    return Engine.start(style(), sheets, "/nowhere").diagnostics


def page_faults(body: str, css: str = "", root: str = "/nowhere") -> tuple[Diagnostic, ...]:
    """Lay out a page of which something is wrong."""
    engine = start(css, root).serving(book(section("a", 2)))
    return engine.lay_out(html(body), 1, Side.RECTO).diagnostics


@pytest.mark.parametrize(
    ("css", "code", "place", "words"),
    [
        ("p {}\n.a { font-wieght: 600 }", "L102", "2:6", "knows no property “font-wieght”"),
        (".a { color: rouge }", "L102", "1:6", "“color” cannot be “rouge”"),
        (".a { -weasy-hyphens: auto }", "L102", "1:6", "hyphens"),
        (".a { color red }", "L103", "1:15", "is written “property: value”"),
        ("p {}\n\n}", "L103", "3:1", "without its block"),
        ("p {}\np:nth-letter(2) { color: red }", "L104", "2:1", "nth-letter"),
        ("@supports (display: grid) { p { color: red } }", "L105", "1:1", "@supports"),
        ("p {}\n@page :third { margin: 0 }", "L105", "2:1", "@page"),
        ("@page { @middle { content: 'x' } }", "L105", "1:9", "@middle"),
        ("@font-face { font-family: X }", "L105", "1:1", "src"),
        ("a::after { content: target-counter(attr(href), page) }", "L106", "1:21", "target-counter"),
        ("a::after { content: target-text( attr(href) ) }", "L106", "1:21", "target-text"),
        ("@import 'https://example.org/x.css';", "L110", "1:10", "example.org"),
    ],
)
def test_a_fault_in_a_sheet_is_told_at_its_line(css: str, code: str, place: str, words: str) -> None:
    faults = [fault for fault in sheet_faults(css) if fault.code.id == code]
    assert len(faults) == 1, sheet_faults(css)
    assert faults[0].span is not None
    assert faults[0].span.at == f"styles/toy/bad.css:{place}"
    assert words in faults[0].message + faults[0].span.text


def test_every_fault_of_every_sheet_is_told() -> None:
    faults = sheet_faults(".a { foo: bar; color: rouge }\n.b { baz: 1 }")
    assert [fault.span.at.split(":", 1)[1] for fault in faults if fault.span] == ["1:6", "1:16", "2:6"]


def test_a_comment_may_speak_of_what_is_not_used() -> None:
    assert sheet_faults("/* target-counter(attr(href), page) loses notes */ p { color: red }") == ()


def test_a_font_that_is_no_font_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(b"not a font")
    faces = (Face("Broken", 400, False, str(tmp_path / "x.ttf")), Face("Gone", 400, False, str(tmp_path / "y.ttf")))
    made = style()
    broken = type(made)(made.name, made.variant, made.geometry, {}, faces, {}, (), ())
    faults = Engine.start(broken, (), "/nowhere").diagnostics
    assert [fault.code.id for fault in faults] == ["L101", "L101"]
    assert "Broken" in faults[0].message
    assert "Gone" in faults[1].message


AT = 'data-at="book/b/one.md:7:1" data-kind="figure"'


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (f'<figure {AT}><img alt="" src="livrerouge:/project/book/b/none.svg"></figure>', "L110", "none.svg"),
        (f'<figure {AT}><img alt="" src="file:///etc/passwd"></figure>', "L110", "passwd"),
        (f'<figure {AT}><img alt="" src="https://example.org/a.png"></figure>', "L110", "example.org"),
        (f'<figure {AT}><img alt="" src="data:image/png;base64,AAAA"></figure>', "L111", "image/png"),
        (f'<p id="a">x</p><p {AT} id="a">y</p>', "L112", "“a”"),
        (f'<p {AT} style="colour: red">x</p>', "L102", "colour"),
    ],
)
def test_a_fault_on_a_page_is_told_at_the_authors_line(body: str, code: str, words: str) -> None:
    faults = page_faults(body)
    assert [fault.code.id for fault in faults] == [code]
    assert words in faults[0].message
    assert faults[0].span is not None
    assert faults[0].span.at == "book/b/one.md:7:1"


def test_a_damaged_picture_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "book/b").mkdir(parents=True)
    (tmp_path / "book/b/x.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    (fault,) = page_faults('<img alt="" src="livrerouge:/project/book/b/x.png">', root=str(tmp_path))
    assert (fault.code.id, fault.span) == ("L111", None)
    assert fault.message.endswith("damaged, or not what its name says")


def test_a_picture_of_a_sheet_that_is_not_there_is_told_at_the_sheet() -> None:
    (fault,) = page_faults("<p>x</p>", "p { color: red }\np { background-image: url(livrerouge:/style/toy/x.png) }")
    assert fault.code.id == "L110"
    assert fault.span is not None
    assert fault.span.at.startswith("styles/toy/more.css:2:")


def test_a_declaration_found_wrong_only_on_the_page_is_told_at_the_sheet() -> None:
    faults = page_faults("<p>x</p>", "p { margin: 0;\n  width: var(--nothing) }")
    assert [fault.code.id for fault in faults] == ["L102"]
    assert faults[0].span is not None
    assert faults[0].span.at.startswith("styles/toy/more.css:2:")


def test_a_remark_nobody_knows_is_told_too() -> None:
    css = ".g { display: grid; grid-template-columns: subgrid }"
    faults = page_faults('<div class="g"><p>x</p></div>', css)
    assert {fault.code.id for fault in faults} == {"L199"}
    assert "Subgrids are unsupported" in faults[0].message


def test_nothing_is_told_of_a_page_without_faults() -> None:
    assert page_faults(f'<p {AT} id="a">x <a href="#elsewhere">y</a></p>') == ()


def test_only_the_publications_own_folder_is_served(tmp_path: Path) -> None:
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    for name in ("b", "other"):
        (tmp_path / "book" / name).mkdir(parents=True)
        (tmp_path / "book" / name / "x.svg").write_text(drawing, encoding="utf-8")
    own = '<img alt="" src="livrerouge:/project/book/b/x.svg">'
    assert page_faults(own, root=str(tmp_path)) == ()
    assert [f.code.id for f in page_faults(own.replace("/b/", "/other/"), root=str(tmp_path))] == ["L110"]


@pytest.mark.parametrize(("first", "side"), [(1, Side.RECTO), (8, Side.VERSO), (8, Side.RECTO), (117, Side.VERSO)])
def test_the_first_page_has_the_number_and_the_side_it_is_told(first: int, side: Side) -> None:
    document = start().lay_out(html("<p>x</p>"), first, side).value
    (page,) = read(document, "f", first).pages
    assert (page.printed, page.side) == (str(first), side)


def test_nothing_of_the_engine_reaches_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    sheet_faults(".a { foo: bar }")
    page_faults('<img alt="" src="file:///etc/passwd">')
    assert capfd.readouterr() == ("", "")


TEMPLATE = Source.of(
    "styles/toy/templates/_figure.html.j2",
    '<p data-at="{{ at }}"\nstyle="colour: {{ colour }}"><img src="https://example.org/a.png"><img src="a.png"></p>',
)


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [
        (f'<p {AT}><img alt="" src="https://example.org/a.png"></p>', "L110", "2:40"),
        (f'<p {AT}><img alt="" src="a.png"></p>', "L110", "2:77"),
        (f'<p {AT} style="colour: red">x</p>', "L102", "2:8"),
    ],
)
def test_what_a_template_wrote_is_told_at_the_template(body: str, code: str, place: str) -> None:
    toy = replace(style(), templates={"_figure": TEMPLATE})
    engine = Engine.start(toy, (), "/nowhere").value.serving(book(section("a", 2)))
    (fault,) = engine.lay_out(html(body), 1, Side.RECTO).diagnostics
    assert fault.code.id == code
    assert fault.span is not None
    assert fault.span.at == f"{TEMPLATE.path}:{place}"


@pytest.mark.parametrize("attribute", ["width 20pt", "color: red; width 20pt", "background: url('a;b:c') x; wide"])
def test_a_style_attribute_that_is_no_css_is_told_at_its_block(attribute: str) -> None:
    faults = [fault for fault in page_faults(f'<p {AT} style="{attribute}">x</p>') if fault.code.id == "L103"]
    assert [fault.span and fault.span.at for fault in faults] == ["book/b/one.md:7:1"]


def test_a_font_that_cannot_be_loaded_is_told_where_the_style_names_it(tmp_path: Path) -> None:
    source = Source.of("styles/toy/style.yaml", "cuts: [400 italic]")
    face = Face("Gone", 400, True, str(tmp_path / "y.ttf"), source.span(7, 17))
    (fault,) = Engine.start(replace(style(), faces=(face,)), (), "/nowhere").diagnostics
    assert (fault.code.id, fault.span) == ("L101", face.span)
    assert "Gone 400 italic" in fault.message
