"""The proof: one page, whole by itself, that can be read without seeing it."""

from __future__ import annotations

import re
import struct
import zlib
from base64 import b64decode
from html.parser import HTMLParser
from itertools import pairwise

import pytest

import livrerouge.proof.picture as picture
from livrerouge.audit import audit
from livrerouge.audit.trace import diagnostics
from livrerouge.proof import proof
from livrerouge.proof.picture import png
from livrerouge.proof.unit import units
from livrerouge.report import entries
from toyfaults import FAULTS, Mar
from toypdf import Toy, make


class Seen(HTMLParser):
    """Reads a page: its elements with their attributes, and whether they are closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in ("meta", "img", "input"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without content."""
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str]]:
        """Give the attributes of all elements of a name."""
        return [attributes for name, attributes in self.elements if name == tag]


def written(*mars: Mar) -> str:
    """Write the proof of the toy PDF."""
    data = make(*mars)
    made = audit(data, opinion=True)
    return proof(data, made, entries(diagnostics(made.findings, "toy.pdf")), "toy.pdf")


def test_the_page_is_whole_and_asks_nothing_of_the_network() -> None:
    html = written(FAULTS["A208"][0])
    seen = Seen(html)
    assert seen.open == []
    addresses = [value for _, attrs in seen.elements for key, value in attrs.items() if key in ("src", "href")]
    assert addresses
    assert all(address.startswith(("data:", "#")) for address in addresses)
    assert not seen.named("script")
    assert "url(" not in html
    ids = {attrs["id"] for _, attrs in seen.elements if "id" in attrs}
    assert {address[1:] for address in addresses if address.startswith("#")} <= ids


def test_the_page_can_be_read_without_seeing_it() -> None:
    seen = Seen(written(FAULTS["A208"][0]))
    assert seen.named("html") == [{"lang": "en"}]
    levels = [int(tag[1]) for tag, _ in seen.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(seen.named("caption")) == len(seen.named("table"))
    assert all("scope" in attributes for attributes in seen.named("th"))
    assert all("alt" in attributes for attributes in seen.named("img"))
    pictures = [attributes for attributes in seen.named("div") if attributes.get("role") == "img"]
    assert pictures
    assert all(attributes["aria-label"] for attributes in pictures)
    boxes = {attributes["id"] for attributes in seen.named("input")}
    assert boxes == {attributes["for"] for attributes in seen.named("label")}


def test_what_failed_is_told_with_page_remedy_and_place() -> None:
    html = written(FAULTS["A208"][0])
    assert "a figure has no alternative text [Document/Figure, object 19 0 R]</td>" in html
    assert '<a href="#page-1">1</a>' in html
    assert "page-validation" in html


def test_a_strangers_words_are_words_and_not_elements() -> None:
    html = written(lambda toy: setattr(toy, "title", "&lt;script&gt;alert(1)&lt;/script&gt;"))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_order_of_reading_is_drawn_and_told() -> None:
    file = audit(make()).file
    own = [(file.tree.elements[unit.element].role, unit.words) for unit in units(file)]
    assert own[:5] == [("H1", "The head"), ("P", "Some words1"), ("Lbl", "1"), ("Note", "A note"), ("Lbl", "-")]
    assert ("Figure", "Bands of colour") in own
    html = written()
    assert html.count("<circle") == len(own)


def test_pages_are_pictured() -> None:
    pytest.importorskip("pypdfium2")
    found = re.search(r"data:image/png;base64,([\w+/=]+)", written())
    assert found is not None
    data = b64decode(found[1])
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (500, 750)


def test_without_a_program_that_draws_boxes_stand_on_white(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(picture, "import_module", missing)
    html = written()
    assert "<img" not in html
    assert "pypdfium2 is not installed" in html
    assert "<circle" in html


def test_pages_with_findings_are_shown_before_others() -> None:
    def many(toy: Toy) -> None:
        for _ in range(80):
            toy.pdf.add_blank_page(page_size=(400, 600))
        page = toy.pdf.pages[75].obj
        page.Annots = toy.pdf.make_indirect([])
        page.Contents = toy.pdf.make_stream(b"9 9 9 9 re f")

    html = written(many)
    assert 'id="page-76"' in html
    assert 'id="page-75"' not in html
    assert "60 of 81 pages are shown" in html


def test_a_picture_is_written_as_png() -> None:
    data = png(b"\0\xff\0\0" + b"\0\0\xff\0", 1, 2)
    assert zlib.decompress(data[41:-16]) == b"\0\xff\0\0\0\0\xff\0"
