"""Marked text is read as it is drawn."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from livrerouge.seal.text import MarkedText

CMAP = b"2 beginbfchar\n<0001> <0061>\n<00AB> <00660069>\nendbfchar"


def page_of(content: bytes, *, branches: bool = False) -> Pdf:
    """Make a page whose three elements own the marks 0, 1 and 2."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    page = pdf.pages[0].obj
    font = pdf.make_indirect(Dictionary(Type=Name.Font, ToUnicode=Stream(pdf, CMAP)))
    page.Resources = Dictionary(Font=Dictionary({"/F+1": font}))
    page.Contents = Array([Stream(pdf, part) for part in content.split(b"|")])
    page.StructParents = 0
    root = pdf.make_indirect(Dictionary(S=Name.Document))
    elements = [pdf.make_indirect(Dictionary(S=Name.Span, P=root)) for _ in range(3)]
    numbers = Dictionary(Nums=Array([0, Array(elements), 1, root, 2, elements[1]]))
    tree = Dictionary(Kids=Array([numbers])) if branches else numbers
    pdf.Root.StructTreeRoot = Dictionary(ParentTree=tree)
    return pdf


def texts(content: bytes, *, branches: bool = False) -> list[str]:
    with page_of(content, branches=branches) as pdf:
        return [piece.text for piece in MarkedText(pdf).on(1)]


def test_glyphs_are_read_by_the_map_of_their_font() -> None:
    assert texts(b"/Span <</MCID 0>> BDC /F+1 12.5 Tf [<0001>3<00ab0001>] TJ EMC") == ["afia"]


def test_a_glyph_or_a_font_without_map_says_nothing() -> None:
    assert texts(b"/Span <</MCID 0>> BDC /F+1 9 Tf <0001> Tj <0009> Tj /G 9 Tf <0001> Tj EMC") == ["a"]


def test_what_is_marked_inside_a_mark_does_not_end_it() -> None:
    inner = b"/Artifact BMC /F+1 9 Tf <00ab> Tj EMC"
    assert texts(b"/Span <</MCID 1>> BDC " + inner + b" <0001> Tj EMC <0001> Tj") == ["a"]


def test_text_outside_of_all_marks_belongs_to_nobody() -> None:
    assert texts(b"/F+1 9 Tf <0001> Tj /Artifact BMC <0001> Tj EMC") == []


def test_marks_go_on_over_the_parts_of_a_page() -> None:
    assert texts(b"/Span <</MCID 0>> BDC /F+1 9 Tf|<0001> Tj EMC /Span <</MCID 2>> BDC|EMC") == ["a", ""]


def test_a_mark_that_no_element_owns_is_left_out() -> None:
    assert texts(b"/Span <</MCID 7>> BDC /F+1 9 Tf <0001> Tj EMC") == []


def test_a_parent_tree_may_have_branches() -> None:
    assert texts(b"/Span <</MCID 0>> BDC /F+1 9 Tf <0001> Tj EMC", branches=True) == ["a"]


def test_the_words_of_an_annotation_are_those_inside_its_element() -> None:
    content = b"/Span <</MCID 0>> BDC /F+1 9 Tf <0001> Tj EMC /Span <</MCID 1>> BDC <00ab> Tj EMC"
    with page_of(content) as pdf:
        read = MarkedText(pdf)
        assert read.of(Dictionary(StructParent=1), 1) == "afi"
        assert read.of(Dictionary(StructParent=2), 1) == "fi"
        assert read.of(Dictionary(StructParent=9), 1) == ""
        assert read.of(Dictionary(), 1) == ""


def test_a_pdf_without_tags_has_no_marked_text() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(BytesIO())
        assert MarkedText(pdf).on(1) == ()
