"""Nothing is fetched but pictures of the publication and of its style, whoever asks and however the address is written.

A style's template and sheet ask for it: Markdown cannot.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import toypages
from hostile.stranger import CHAPTER, SETTINGS, SHEET, Stranger, page, style
from livrerouge.build import build
from livrerouge.diagnostic import Diagnostic, Severity
from livrerouge.paginate import Engine
from livrerouge.place import Source
from minimal import MINIMAL

Files = dict[str, str | bytes]
SECRET = "nobody should read this"

ADDRESSES = {
    "file": "file:///etc/passwd",
    "file of the project": "file://{root}/secret.art",
    "capitals": "FILE:///etc/passwd",
    "one slash": "file:/etc/passwd",
    "http": "http://127.0.0.1:9/x.svg",
    "https": "https://127.0.0.1:9/x.svg",
    "ftp": "ftp://127.0.0.1:9/x.svg",
    "host": "//127.0.0.1/x.svg",
    "relative": "../../secret.art",
    "absolute": "/etc/passwd",
    "dots": "livrerouge:/project/book/small/../../secret.art",
    "dots in figures": "livrerouge:/project/book/small/%2e%2e/%2E%2E/secret.art",
    "slash in figures": "livrerouge:/project/book/small/..%2f..%2fsecret.art",
    "end of text": "livrerouge:/project/book/small/art/x.svg%00.png",
    "another publication": "livrerouge:/project/book/other/y.svg",
    "root of the project": "livrerouge:/project/secret.art",
    "two slashes": "livrerouge:/project//etc/passwd",
    "link to a file": "livrerouge:/project/book/small/link.art",
    "link to a folder": "livrerouge:/project/book/small/linked/secret.art",
    "link of the style": "livrerouge:/style/evil/link.art",
    "another style": "livrerouge:/style/livre-rouge-2/style.yaml",
    "sheet of the style": "livrerouge:/style/evil/style.yaml",
    "data that is no picture": "data:text/html,<p>x</p>",
    "data that names a file": "data:image/svg+xml;base64,"
    + b64encode(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image href="file:///etc/passwd"/></svg>'
    ).decode(),
    "device": "livrerouge:/project/book/small/zero.art",
}

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def on_page(body: str, head: str = "") -> Callable[[list[str]], Files]:
    """Repeat a piece of HTML for each address."""
    return lambda urls: page("".join(body.format(url) for url in urls), "".join(head.format(url) for url in urls))


def in_sheet(rule: str) -> Callable[[list[str]], Files]:
    """Repeat a rule for each address, a line each."""
    return lambda urls: style("\n".join(rule.replace("URL", url) for url in urls))


VEHICLES: dict[str, Callable[[list[str]], Files]] = {
    "img": on_page('<img alt="a" src="{}">'),
    "embed": on_page('<embed src="{}" type="image/svg+xml">'),
    "style attribute": on_page("<p style=\"background: url('{}')\">x</p>"),
    "attached link": on_page("", '<link rel="attachment" href="{}">'),
    "attached anchor": on_page('<a rel="attachment" href="{}">x</a>'),
    "linked sheet": on_page("", '<link rel="stylesheet" href="{}">'),
    "svg image": on_page(SVG.format('<image width="9" height="9" href="{}"/>')),
    "svg use": on_page(SVG.format('<use href="{}#a"/>')),
    "sheet": in_sheet('p { background: url("URL") }'),
    "content": in_sheet('p::before { content: url("URL") }'),
    "import": in_sheet('@import "URL";'),
    "font": in_sheet('@font-face { font-family: x; src: url("URL") }'),
}
TELL = frozenset(("L102", "L103", "L110", "L111", "S141", "S142", "S143", "S144", "S146"))


def told_of(stranger: Stranger, vehicle: str, addresses: Iterable[str]) -> list[Diagnostic]:
    """Let a stranger's style ask for files, and give what is told of it; nothing else may come of it."""
    root = stranger.root
    urls = [ADDRESSES[name].format(root=root) for name in addresses]
    secret = f"<svg viewBox='0 0 9 9'><desc>{SECRET}</desc></svg>"
    stranger.send({**VEHICLES[vehicle](urls), "secret.art": secret, "book/other/y.svg": "<svg/>"})
    for link in ("book/small/link.art", "styles/evil/link.art"):
        (root / link).symlink_to(root / "secret.art")
    (root / "book/small/linked").symlink_to(root)
    (root / "book/small/zero.art").symlink_to("/dev/zero")
    built = build(root, "small")
    assert built.pdf is None
    assert not any(SECRET in found.message for found in built.diagnostics)
    told = [found for found in built.diagnostics if found.severity is Severity.ERROR]
    assert {found.code.id for found in told} <= TELL, told
    assert all(found.span is not None for found in told), told
    return told


@pytest.mark.parametrize("vehicle", ["img", "sheet"])
def test_every_address_that_leads_elsewhere_is_refused_at_its_place(stranger: Stranger, vehicle: str) -> None:
    told = told_of(stranger, vehicle, ADDRESSES)
    if vehicle == "sheet":
        lines = {found.span.line for found in told if found.span is not None and found.span.source.path == SHEET}
        # What holds its picture itself comes to the engine, which is not asked for a sheet with errors.
        outside = [line for line, url in enumerate(ADDRESSES.values(), 1) if not url.startswith("data:")]
        assert lines == set(outside)
    else:
        # Two that come to the same file are told once.
        assert {found.span.source.path for found in told if found.span is not None} == {CHAPTER}
        assert len(told) >= len(ADDRESSES) - 2


@pytest.mark.parametrize("vehicle", sorted(set(VEHICLES) - {"img", "sheet"}))
def test_whatever_asks_for_a_file_is_refused_at_its_place(stranger: Stranger, vehicle: str) -> None:
    assert told_of(stranger, vehicle, ["file", "http", "link to a file"])


def test_a_picture_of_the_style_and_one_that_is_whole_in_its_address_are_used(stranger: Stranger) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    inside = "data:image/svg+xml;base64," + b64encode(drawing).decode()
    body = f'<p>x<img alt="a" src="livrerouge:/style/evil/art/x.svg"><img alt="b" src="{inside}"></p>'
    stranger.send({**page(body), "styles/evil/art/x.svg": drawing})
    built = build(stranger.root, "small")
    assert not [found for found in built.diagnostics if found.code.id.startswith("L11")], built.diagnostics


def test_a_huge_address_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch, stranger: Stranger) -> None:
    monkeypatch.setattr("livrerouge.paginate.fetch._LARGEST", 2000)
    stranger.send(page('<img alt="a" src="data:image/svg+xml;base64,' + "A" * 3000 + '">'))
    (told,) = [found for found in build(stranger.root, "small").diagnostics if found.code.id == "L110"]
    assert "MB" in told.message
    assert told.span is not None


def test_the_publications_folder_may_be_no_link_out_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    root = tmp_path / "project"
    Stranger(tmp_path / "elsewhere").send({})
    (root / "book").mkdir(parents=True)
    (root / "book/small").symlink_to(tmp_path / "elsewhere/book/small")
    built = build(root, "small")
    assert built.pdf is None
    assert [(found.code.id, found.span.at) for found in built.diagnostics if found.span] == [
        ("B005", f"{SETTINGS}:1:1")
    ]


def test_a_fifo_and_a_device_are_not_read(stranger: Stranger) -> None:
    import os

    stranger.send({SETTINGS: MINIMAL[SETTINGS]})
    os.mkfifo(stranger.root / "book/small/second.md")
    (stranger.root / "book/small/third.md").symlink_to("/dev/zero")
    told = {found.span.source.path: found.code.id for found in build(stranger.root, "small").diagnostics if found.span}
    assert told == {"book/small/second.md": "B002", "book/small/third.md": "B005"}


@pytest.mark.parametrize(
    "rule",
    [
        '@import "URL";',
        "@import url(URL) print;",
        '@font-face { font-family: x; src: url("URL") }',
        '@color-profile device-cmyk { components: c, m, y, k; src: url("URL") }',
    ],
)
@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:9/x", "livrerouge:/project/secret"])
def test_the_engine_gets_nothing_for_a_sheet_that_asks_for_a_file(rule: str, url: str) -> None:
    sheet = Source.of("styles/evil/css/evil.css", rule.replace("URL", url))
    told = Engine.start(toypages.style(), (sheet,), "/nowhere").diagnostics
    assert [found.code.id for found in told if found.code.id != "L110"] in ([], ["L105"], ["L102"]), told
    assert [found for found in told if found.code.id == "L110" and found.span is not None]
