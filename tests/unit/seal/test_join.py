"""A link has one annotation, whatever blocks stand inside it."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pikepdf
from pikepdf import Dictionary

from livrerouge.seal.join import join_links
from livrerouge.seal.text import MarkedText
from unit.seal.sample import mended


def owners(pdf: pikepdf.Pdf) -> list[str]:
    """Give the kind of structure element of each link on the last page."""
    marked = MarkedText(pdf)
    return [str(marked.owner(link).S) for link in pdf.pages[-1].Annots]


def test_the_blocks_of_an_entry_lose_their_annotations(drawn: bytes) -> None:
    assert mended(drawn, lambda work: 0, owners)[1] == ["/Link", "/Span", "/Span"]
    assert mended(drawn, join_links, owners) == (2, ["/Link"])


def test_links_in_running_text_are_left_alone(drawn: bytes) -> None:
    def count(pdf: pikepdf.Pdf) -> list[int]:
        return [len(page.Annots) for page in pdf.pages if "/Annots" in page]

    assert mended(drawn, lambda work: 0, count)[1] == [3, 2, 3]
    assert mended(drawn, join_links, count)[1] == [3, 2, 1]


def test_the_link_answers_wherever_its_blocks_did(drawn: bytes) -> None:
    def rectangles(pdf: pikepdf.Pdf) -> list[tuple[float, ...]]:
        return [tuple(float(edge) for edge in link.Rect) for link in pdf.pages[-1].Annots]

    def covered(pdf: pikepdf.Pdf) -> tuple[list[float], list[float]]:
        link = pdf.pages[-1].Annots[0]
        return [float(edge) for edge in link.Rect], [float(edge) for edge in link.QuadPoints]

    before = mended(drawn, lambda work: 0, rectangles)[1]
    rect, quads = mended(drawn, join_links, covered)[1]
    assert rect == [
        min(min(r[0], r[2]) for r in before),
        min(min(r[1], r[3]) for r in before),
        max(max(r[0], r[2]) for r in before),
        max(max(r[1], r[3]) for r in before),
    ]
    assert len(quads) == 8 * len(before)
    for x, y in zip(quads[::2], quads[1::2], strict=True):
        assert rect[0] <= x <= rect[2]
        assert rect[1] <= y <= rect[3]


def test_nothing_of_what_was_taken_is_left_in_the_structure(drawn: bytes) -> None:
    def traces(pdf: pikepdf.Pdf) -> tuple[int, int, list[int]]:
        shown = {link.objgen for page in pdf.pages for link in page.obj.get("/Annots", [])}
        references = [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") is not None]
        kids = [
            kid for item in references for kid in item.get("/K", []) if isinstance(kid, Dictionary) and "/Obj" in kid
        ]
        numbers = [int(number) for number in list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]]
        return len(shown), len([kid for kid in kids if kid.Obj.objgen in shown]) - len(kids), numbers

    links, strangers, numbers = mended(drawn, join_links, traces)[1]
    assert (links, strangers) == (6, 0)
    assert len(numbers) == 4 + links
    assert all(first < second for first, second in pairwise(numbers))


def test_joining_again_changes_nothing(drawn: bytes) -> None:
    def saved(pdf: pikepdf.Pdf) -> bytes:
        pdf.save(out := BytesIO())
        return out.getvalue()

    once = mended(drawn, join_links, saved)[1]
    assert mended(once, join_links, owners) == (0, ["/Link"])


def test_a_pdf_without_tags_is_left_alone(untagged: bytes) -> None:
    count, links = mended(untagged, join_links, lambda pdf: len(pdf.pages[0].Annots))
    assert count == 0
    assert links > 0
