"""What can be seen to be too much is refused at its place, before the engine or another library can be caught in it."""

from __future__ import annotations

import time
from base64 import b64encode

import pytest

from hostile.pictures import SVG, chunk, entities, png, use_bomb, zeros
from hostile.stranger import CHAPTER, SECTION, SETTINGS, SHEET, Stranger, page, style, text
from livrerouge.build import build
from livrerouge.diagnostic import Severity
from minimal import MINIMAL

Files = dict[str, str | bytes]
FIGURE = ":::{{figure}} art/{}\n:alt: a\n:credit: b\nCaption.\n:::"
ART = "book/small/art/"


def figure(name: str, content: str | bytes) -> Files:
    """Make a section with a figure."""
    return {**text(FIGURE.format(name)), ART + name: content}


def inside(svg: str) -> str:
    """Write a picture as an address that holds it."""
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


def settings(text: str) -> Files:
    """Add to book.yaml."""
    return {SETTINGS: MINIMAL[SETTINGS] + text}


BEFORE_LAYOUT: dict[str, tuple[Files, str, str]] = {
    # YAML
    "alias bomb": (
        settings("a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(20))),
        "B011",
        SETTINGS,
    ),
    "a million keys": (settings("".join(f"k{n}: 1\n" for n in range(1_000_000))), "B004", SETTINGS),
    "as many keys as a file holds": (settings("".join(f"k{n}:\n" for n in range(200_000))), "B036", SETTINGS),
    "deep YAML": (settings("a: " + "[" * 900), "B015", SETTINGS),
    "deep YAML in blocks": (settings("a:\n" + "".join(" " * n + f"a{n}:\n" for n in range(1, 800))), "B015", SETTINGS),
    "YAML tag": (settings("a: !!python/object/apply:os.system [ls]\n"), "B012", SETTINGS),
    "number without end": (settings("multiple: " + "9" * 400 + "\n"), "B013", SETTINGS),
    "front matter without end": ({SECTION: "---\ntitle: x\n" + "a: b\n" * 1000}, "B040", SECTION),
    # Markdown
    "bytes that are no text": ({SECTION: b"---\ntitle: x\n---\n\n\xff\xfe\x80"}, "B003", SECTION),
    "control characters": (text("a\0b \x1b[31mc\x9b d\u202e"), "B007", SECTION),
    "nested emphasis": (text("*" * 10_000 + "a" + "*" * 10_000), "B006", SECTION),
    "nested quotes": (text(">" * 10_000 + " a"), "B006", SECTION),
    "nested quotes with spaces": (text("> " * 10_000 + "a"), "B130", SECTION),
    "nested lists": (text("\n".join("  " * n + "- a" for n in range(200))), "B130", SECTION),
    "brackets": (text("[ " * 10_000), "B018", SECTION),
    "brackets in many paragraphs": (text(("[ " * 900 + "\n\n") * 100), "B018", SECTION),
    "ten megabytes of brackets": ({SECTION: b"[" * 10_000_000}, "B004", SECTION),
    "brackets in a title": (text("a", "title: '" + "[ " * 5000 + "'"), "B018", SECTION),
    "brackets in options": (text(":::{figure} a\n:alt: " + "[ " * 5000 + "\n:::"), "B018", SECTION),
    "directives": (text(":::{note}\n" * 500), "B143", SECTION),
    "characters of a paragraph": (text("word " * 100_000), "B019", SECTION),
    "characters of a value": (text("a", "title: '" + "word " * 30_000 + "'"), "B019", SECTION),
    "word": (text("x" * 100_000), "B006", SECTION),
    "markup": (text('<img src="file:///etc/passwd"> and <script>alert(1)</script>'), "B101", SECTION),
    # pictures
    "document type that reaches out": (
        figure("x.svg", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&a;</text>")),
        "B060",
        ART + "x.svg",
    ),
    "billion laughs": (figure("x.svg", entities()), "B060", ART + "x.svg"),
    "use bomb": (figure("x.svg", use_bomb()), "B060", ART + "x.svg"),
    "use of itself": (figure("x.svg", SVG.format('<g id="a"><use href="#a"/></g>')), "B060", ART + "x.svg"),
    "picture of the network": (
        figure("x.svg", SVG.format('<image width="9" height="9" xlink:href="http://127.0.0.1:9/x"/>')),
        "B060",
        ART + "x.svg",
    ),
    "style in a picture": (
        figure("x.svg", SVG.format("<style>@import 'file:///etc/passwd';</style>")),
        "B060",
        ART + "x.svg",
    ),
    "script in a picture": (figure("x.svg", SVG.format("<script>1</script>")), "B060", ART + "x.svg"),
    "deep picture": (figure("x.svg", SVG.format("<g>" * 5000 + "</g>" * 5000)), "B060", ART + "x.svg"),
    "packed picture": (figure("x.svgz", b"\x1f\x8b\x08"), "B061", SECTION),
    "pixels": (figure("x.png", png(30_000, 30_000)), "B060", ART + "x.png"),
    "pixels that are not there": (figure("x.png", png(2**31 - 1, 2**31 - 1, rows=1)), "B060", ART + "x.png"),
    "text in a picture": (figure("x.png", png(9, 9, chunk(b"zTXt", b"k\0\0" + zeros(300)))), "B060", ART + "x.png"),
    "profile of a picture": (figure("x.png", png(9, 9, chunk(b"iCCP", b"p\0\0" + zeros(300)))), "B060", ART + "x.png"),
    "PostScript as a picture": (
        figure("x.png", b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run\n"),
        "B060",
        ART + "x.png",
    ),
    # tables
    "spreadsheet": (
        {
            **text(":::{table} t\n:::"),
            "book/small/tables/t.yaml": "title: T\nrows: x.xlsx\ncolumns:\n  - key: a\n    head: A\n",
            "data/x.xlsx": b"PK\x03\x04",
        },
        "T110",
        "book/small/tables/t.yaml",
    ),
    "columns": (
        {
            **text(":::{table} t\n:::"),
            "book/small/tables/t.yaml": "title: T\nrows: x.csv\ncolumns:\n"
            + "".join(f"  - {{key: a{n}, head: A}}\n" for n in range(2000)),
            "data/x.csv": ",".join(f"a{n}" for n in range(2000)) + "\n",
        },
        "T203",
        "book/small/tables/t.yaml",
    ),
    "rows": (
        {
            **text(":::{table} t\n:::"),
            "book/small/tables/t.yaml": "title: T\nrows: x.csv\ncolumns:\n  - key: a\n    head: A\n",
            "data/x.csv": "a\n" + "1\n" * 100_001,
        },
        "T213",
        "book/small/tables/t.yaml",
    ),
}

OF_A_STYLE: dict[str, tuple[Files, str, str]] = {
    "columns of a cell": (page('<table><tr><td colspan="1000000000">x</td></tr></table>'), "L132", SECTION),
    "a hundred thousand columns": (page('<table><tr><td colspan="100000">x</td></tr></table>'), "L132", SECTION),
    "columns of a column": (page('<table><col span="1000000000"><tr><td>x</td></tr></table>'), "L132", SECTION),
    "rows of a cell": (page('<table><tr><td rowspan="1000000000">x</td></tr></table>'), "L132", SECTION),
    "a number without end": (page(f'<table><tr><td colspan="{"9" * 9000}">x</td></tr></table>'), "L132", SECTION),
    "depth": (page("<div>" * 150 + "x"), "L132", SECTION),
    "characters": (page("<p>" + "word " * 30_000 + "</p>"), "L132", SECTION),
    "word": (page("<p>" + "x" * 2000 + "</p>"), "L132", SECTION),
    "word of no-break spaces": (text("x\u00a0" * 5000), "L132", SECTION),
    "use bomb": ({**page('<img alt="x" src="livrerouge:/style/evil/art/x.svg">'), "styles/evil/art/x.svg": use_bomb()},
                 "L110", CHAPTER),
    "use bomb in an address": (page(f'<img alt="x" src="{inside(use_bomb())}">'), "L110", CHAPTER),
    "use bomb in a sheet": ({**style("p { background: url(art/x.svg) }"), "styles/evil/art/x.svg": use_bomb()},
                            "L110", SHEET),
    "use bomb in the page": (page(use_bomb()), "L111", SECTION),
    "pixels": ({**page('<img alt="x" src="livrerouge:/style/evil/art/x.png">'),
                "styles/evil/art/x.png": png(30_000, 30_000, rows=1)}, "L110", CHAPTER),
    "PostScript": ({**page('<img alt="x" src="livrerouge:/style/evil/art/x.png">'),
                    "styles/evil/art/x.png": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"}, "L110", CHAPTER),
    "size of letters": (style("p { font-size: 1000000000pt }"), "L131", SECTION),
    "colours of a press in a gradient": (
        style("p { background: linear-gradient(device-cmyk(0 0 0 1), red) }"), "L131", SECTION),
    "profile of colours that is not there": (
        style("@color-profile device-cmyk { src: url(art/x.icc) }"), "S144", SHEET),
    "variables in a circle": (style("p { --a: var(--b); --b: var(--a); color: var(--a) }"), "L199", SETTINGS),
}  # fmt: skip


def refused(stranger: Stranger, files: Files, code: str, path: str) -> list[str]:
    """Check that an input is refused with a code at a file; give the stages that were entered."""
    stranger.send(files)
    start = time.process_time()
    built = build(stranger.root, "small")
    took = time.process_time() - start
    assert built.pdf is None
    told = [found for found in built.diagnostics if found.severity is Severity.ERROR]
    places = {(found.code.id, found.span.source.path) for found in told if found.span is not None}
    assert (code, path) in places, [(found.code.id, found.span, found.message[:80]) for found in built.diagnostics]
    assert took < 4, "this is not to depend on the size of what is refused"
    return [name for name, _ in built.timings]


@pytest.mark.parametrize("name", BEFORE_LAYOUT)
def test_content_that_is_too_much_is_refused_before_layout(stranger: Stranger, name: str) -> None:
    assert "emit" not in refused(stranger, *BEFORE_LAYOUT[name])


@pytest.mark.parametrize("name", OF_A_STYLE)
def test_what_a_style_makes_too_much_is_refused_and_nothing_is_written(stranger: Stranger, name: str) -> None:
    assert "seal" not in refused(stranger, *OF_A_STYLE[name])


def test_more_elements_than_a_fragment_can_have_are_not_laid_out(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("livrerouge.paginate.structure.ELEMENTS", 500)
    assert "emit" not in refused(stranger, page("<p></p>" * 600), "L132", SECTION)


def test_a_publication_of_too_many_files_is_not_read(stranger: Stranger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("livrerouge.load.census.FILES", 50)
    assert refused(stranger, {f"book/small/art/{n}.svg": "" for n in range(60)}, "B046", SETTINGS) == ["load"]


def test_a_publication_of_too_many_bytes_is_not_read(stranger: Stranger) -> None:
    stranger.send({})
    with open(stranger.root / "book/small/original.tiff", "wb") as file:
        file.truncate(600_000_000)
    assert refused(stranger, {}, "B046", SETTINGS) == ["load"]


def test_a_style_of_too_many_files_is_not_read(stranger: Stranger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("livrerouge.load.census.FILES", 50)
    files = {**style(), **{f"styles/evil/art/{n}.svg": "" for n in range(60)}}
    refused(stranger, files, "B046", "styles/evil/style.yaml")


def test_a_picture_whose_pixels_swell_is_drawn_as_large_as_it_says(stranger: Stranger) -> None:
    stranger.send(figure("x.png", png(9, 9, rows=50_000_000)))
    built = build(stranger.root, "small")
    assert "B060" not in {found.code.id for found in built.diagnostics}
    assert built.pdf is None or len(built.pdf) < 100_000
