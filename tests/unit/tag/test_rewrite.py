"""Streams: groups, links and what is drawn do not suffer by their marks."""

from __future__ import annotations

import pypdfium2
import pytest

from livrerouge.engine.remark import hear
from livrerouge.model.page import Side
from livrerouge.paginate.door import tagged_by
from livrerouge.tag import tag
from toypages import html, start
from unit.tag.toytags import drawn, shape, tagged, tree

BODIES = [
    "<h1>a b</h1><p>c <em>d</em> <b>e</b> f</p>" * 30,
    "<p style='opacity: .5'>a <b>b</b><br>c</p><p>d</p>",
    "<p>a <em>b</em> <strong>c</strong></p><table><tr><th>d<td>e</table>",
    "<div style='columns: 2'><p>a b c</p><p>d<br>e</p></div>",
    "<p>x<span class='note' data-note='k' data-number='1'>note <a href='#y'>y</a></span></p><p id='y'>z z</p>",
]


def pictures(data: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=2).to_pil().tobytes() for page in document]


@pytest.mark.parametrize("body", BODIES)
def test_no_pixel_is_changed(body: str) -> None:
    document = start().lay_out(html(body), 1, Side.RECTO).value
    with hear():
        own = document.write_pdf(pdf_variant="pdf/ua-1")
        with tagged_by(tag):
            ours = document.write_pdf(pdf_variant="pdf/ua-1")
    assert own != ours
    assert pictures(own) == pictures(ours)


def test_the_same_pages_give_the_same_bytes() -> None:
    assert drawn(BODIES[4])[0] == drawn(BODIES[4])[0]


def test_groups_drawn_with_opacity_are_in_the_tree() -> None:
    assert shape(tree("<p style='opacity: .5'>a <b>b</b></p><p>c</p>")) == "P“a b” P“c”"


def test_a_link_broken_over_lines_is_one_with_two_rectangles() -> None:
    words = "abc " * 20
    found = tree(f"<p><a href='https://example.org/'>{words}</a></p>")
    (link,) = found.all("Link")
    (target,) = (kid for kid in link.kids if not isinstance(kid, str))
    assert getattr(target, "goal", "") == "https://example.org/"
    assert getattr(target, "contents", "").split() == words.split()


def test_a_link_broken_over_pages_has_an_annotation_on_each() -> None:
    found = tree(f"<p><a href='https://example.org/'>{'abc def<br>' * 40}</a></p>")
    (link,) = found.all("Link")
    assert [kid.page for kid in link.kids if not isinstance(kid, str) and hasattr(kid, "goal")] == [0, 1]


def test_a_link_printed_again_is_no_link() -> None:
    found = tagged("<p data-artifact>a <a href='https://example.org/'>b</a></p><p>c</p>")[0]
    assert shape(found.document) == "P“c”"
    assert ("/Artifact /Pagination", "a b") in {(kind, words) for _, kind, words in found.artifacts}


def test_a_space_in_another_font_leaves_the_font_in_use() -> None:
    body = "<p>a a</p><p><em>b</em> <strong>c</strong></p><p>d d</p>"
    assert tree(body).text.replace(" ", "") == "aabcdd"
