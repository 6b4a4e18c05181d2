"""The contract with the layout engine: what is private in it, or odd, and relied upon here.

A failure after an upgrade of WeasyPrint names what changed: `paginate.door`, `engine`, `facts`, `table.boxes`,
`table.measure`, `tag` and the repairs of `seal` rest on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from livrerouge.engine.remark import hear
from livrerouge.model.page import Side
from livrerouge.paginate import door
from livrerouge.paginate.door import HTML, boxes
from livrerouge.paginate.mends import Mends
from livrerouge.tag import Drawing
from toypages import font, html, start

KIND = 'data-at="a:1:1" data-kind="paragraph"'


def document(body: str, css: str = "") -> Any:  # noqa: ANN401 - the engine's
    """Lay out a body."""
    return start(css).lay_out(html(body), 1, Side.RECTO).value


def all_boxes(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give a box and all in it, what was taken out of the flow included."""
    yield box
    for child in box.children:
        yield from all_boxes(child._box if isinstance(child, door.AbsolutePlaceholder) else child)


def tree(body: str, css: str = "") -> list[Any]:
    """Give the boxes of the first page."""
    return list(all_boxes(document(body, css).pages[0]._page_box))


def written(body: str, css: str = "") -> pikepdf.Pdf:
    """Write a body to a PDF as `emit` does."""
    with hear():
        return pikepdf.open(BytesIO(document(body, css).write_pdf(pdf_variant="pdf/ua-1")))


def test_the_version_is_the_one_that_was_read() -> None:
    from weasyprint import __version__

    assert __version__.split(".")[0] == "70"


def test_a_page_has_a_tree_of_boxes_with_the_root_first_and_margins_last() -> None:
    (page,) = document('<h1>x</h1><p>y<span class="note">z</span></p>').pages
    kinds = [type(child) for child in page._page_box.children]
    assert kinds == [boxes.BlockBox, boxes.FootnoteAreaBox, boxes.MarginBox, boxes.MarginBox]
    assert page._page_box.children[0].element.tag == "html"
    assert [child.at_keyword for child in page._page_box.children[2:]] == ["@top-left", "@bottom-right"]
    assert page._page_box.page_type.side == "right"


def test_parts_of_a_block_over_two_pages_share_their_element() -> None:
    first, second = document(f"<p {KIND}>{'x<br>' * 40}</p>").pages
    found = [
        next(b for b in all_boxes(page._page_box) if b.element is not None and b.element.tag == "p")
        for page in (first, second)
    ]
    assert found[0].element is found[1].element


def test_a_note_is_a_box_and_its_call_another_of_the_same_element() -> None:
    found = tree('<p>y<span class="note" data-note="k">z</span></p>')
    call = next(b for b in found if b.element_tag == "span::footnote-call")
    note = next(b for b in found if b.element_tag == "span" and isinstance(b, boxes.BlockBox))
    assert call.element is note.element
    assert not note.is_floated()
    assert any(b.element_tag == "span::footnote-marker" for b in all_boxes(note))


def test_a_line_knows_its_baseline_from_its_top() -> None:
    line = next(b for b in tree(f"<p {KIND}>x</p>") if isinstance(b, boxes.LineBox))
    assert (line.position_y * 0.75, line.height * 0.75) == pytest.approx((50, 10), abs=0.1)
    assert line.baseline * 0.75 == pytest.approx(8, abs=0.1)


def test_a_text_box_holds_what_is_printed_with_its_place_and_width() -> None:
    text = next(b for b in tree("<p style='hyphens: auto'>Internationalisation constitutionnellement</p>")
                if isinstance(b, boxes.TextBox))  # fmt: skip
    assert text.text.endswith("‐")
    assert text.position_x * 0.75 == pytest.approx(40)
    assert text.width * 0.75 == pytest.approx(5 * len(text.text), abs=0.2)
    assert text.style["visibility"] == "visible"


def test_what_is_out_of_the_flow_is_told_by_its_box() -> None:
    found = tree("<p style='position: relative'>x<i style='position: absolute'>y</i><b style='float: left'>z</b></p>")
    boxed = {b.element_tag: b for b in found if b.element_tag in ("i", "b") and isinstance(b, boxes.BlockBox)}
    assert boxed["i"].is_absolutely_positioned()
    assert boxed["b"].is_floated()


def test_a_bullet_is_an_outside_marker() -> None:
    markers = [b for b in tree("<ul><li>x</li></ul>") if b.is_outside_marker]
    assert [marker.element_tag for marker in markers] == ["li::marker"]


def test_a_drawing_in_the_text_is_a_replaced_box() -> None:
    found = tree("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/>")
    assert [type(b) for b in found if isinstance(b, boxes.ReplacedBox)] == [boxes.InlineReplacedBox]


def test_words_kept_together_are_an_inline_block_and_others_inline() -> None:
    found = tree("<p>a <b style='display: inline-block'>b</b> <i>c</i></p>")
    assert [type(b) for b in found if b.element_tag == "b"] == [boxes.InlineBlockBox, boxes.LineBox, boxes.TextBox]
    assert [type(b) for b in found if b.element_tag == "i"] == [boxes.InlineBox, boxes.TextBox]


def test_an_id_broken_over_pages_is_an_anchor_on_each() -> None:
    pages = document(f"<div id='a'>{'x<br>' * 40}</div>").pages
    assert ["a" in page.anchors for page in pages] == [True, True]


def test_links_are_given_with_their_boxes() -> None:
    (page,) = document("<p><a href='#x'>y</a></p>").pages
    assert [(kind, target, box.element.tag) for kind, target, _, box in page.links] == [("internal", "x", "a")]


def test_short_notes_stay_on_one_page() -> None:
    notes = "".join(f'<p>x<span class="note">note {number}</span></p>' for number in range(5))
    css = "@page { @footnote { border-top: .5pt solid; padding-top: 2pt } }"
    assert len(document(notes, css).pages) == 1


def fonts(pdf: pikepdf.Pdf) -> list[str]:
    """Give the names of the font files in a PDF, without the tags of their subsets."""
    found = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
    return [str(descriptor.FontName).split("+")[-1] for descriptor in found]


def test_no_font_of_the_machine_is_reached() -> None:
    with written("<p style='font-family: DejaVu Serif, serif'>x 移 y</p>") as pdf:
        assert fonts(pdf) == ["Toy"]


def test_pages_of_several_documents_make_one_pdf_with_links_and_bookmarks_throughout() -> None:
    engine = start()
    one = engine.lay_out(html("<h1>One</h1><p><a href='#there'>x</a></p>"), 1, Side.RECTO).value
    two = engine.lay_out(html("<h1>Two</h1><p id='there'>y</p>"), 2, Side.VERSO).value
    with hear() as remarks:
        data = one.copy([*one.pages, *two.pages]).write_pdf(pdf_variant="pdf/ua-1")
    assert all(remark.harmless for remark in remarks)
    with pikepdf.open(BytesIO(data)) as pdf:
        (annotation,) = pdf.pages[0].Annots
        assert str(annotation.Dest) == "there"
        names = pdf.Root.Names.Dests.Names
        assert names[1][0].objgen == pdf.pages[1].obj.objgen
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["One", "Two"]
        assert fonts(pdf) == ["Toy"]


def test_tags_are_written_by_whoever_is_asked_to_and_no_longer_than_asked() -> None:
    from weasyprint import pdf

    own = pdf.add_tags
    told: list[Drawing] = []
    with hear(), door.tagged_by(told.append):
        assert pdf.add_tags is not own
        document("<p>x</p>").write_pdf(pdf_variant="pdf/ua-1")
    assert pdf.add_tags is own
    assert len(told) == 1
    with pytest.raises(ZeroDivisionError), door.tagged_by(told.append):
        raise ZeroDivisionError
    assert pdf.add_tags is own


def drawing(body: str, css: str = "") -> Drawing:
    """Give what is handed over to be tagged; nothing is."""
    told: list[Drawing] = []
    laid = document(body, css)
    with hear(), door.tagged_by(told.append):
        laid.write_pdf(pdf_variant="pdf/ua-1")
    return told[0]


def test_what_is_drawn_is_marked_with_the_box_it_shows() -> None:
    found = drawing("<p>x <b>y</b></p>")
    (stream,) = found.streams
    shown = {box.text: tag["mcid"] for box, tag in stream._tags.items() if isinstance(box, boxes.TextBox)}
    assert {"x ", "y"} <= shown.keys()
    marks = [item["MCID"] for item in stream.stream if isinstance(item, dict) and "MCID" in item]
    assert marks == sorted(shown.values()) == list(range(len(marks)))
    assert stream.stream.count(b"BDC") == len(marks)


def test_groups_share_the_marks_of_their_page() -> None:
    found = drawing("<p style='opacity: .5'>x</p>")
    groups = [one for one in found.pdf.objects if isinstance(one, found.kinds.stream) and one is not found.streams[0]]
    assert [one._tags is found.streams[0]._tags for one in groups] == [True]


def test_pages_are_every_third_item_of_their_list() -> None:
    found = drawing(f"<p>{'x<br>' * 40}</p>")
    numbers = found.pdf.pages["Kids"][::3]
    assert [found.pdf.objects[number]["Type"] for number in numbers] == ["/Page", "/Page"]
    assert [found.pdf.objects[number]["StructParents"] for number in numbers] == [0, 1]


def test_links_are_kept_with_their_boxes() -> None:
    found = drawing("<p><a href='https://example.org/'>x</a></p>")
    links = [box.link_annotation for box in all_boxes(found.pages[0]._page_box) if box.link_annotation]
    assert [link["Subtype"] for link in links] == ["/Link"]


def test_the_space_at_the_end_of_a_line_is_dropped() -> None:
    lines = [box for box in tree(f"<p>{'abcdefghi ' * 8}</p>") if isinstance(box, boxes.TextBox) and box.text[0] == "a"]
    assert [line.text[-1] for line in lines] == ["i", "i"]


def test_fonts_know_the_text_of_their_glyphs() -> None:
    (font_,) = drawing("<p>x y</p>").fonts
    assert {"x", "y", " "} <= set(font_.to_unicode.values())
    assert not font_.bitmap


def test_pages_have_no_labels() -> None:
    with written("<p>x</p>") as pdf:
        assert "/PageLabels" not in pdf.Root


def test_every_id_becomes_a_destination() -> None:
    with written("<p id='a'>x</p><p id='b'>y</p>") as pdf:
        names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
    assert names == ["a", "b"]


@pytest.mark.parametrize(
    ("body", "template"),
    [
        ('<img src="nowhere:x">', "Failed to load image at %r: %s"),
        ('<p id="a">x</p><p id="a">y</p>', "Anchor defined twice: %r"),
        ('<p style="foo: bar">x</p>', "Ignored `%s:%s` at %d:%d, %s."),
    ],
)
def test_remarks_have_the_words_that_are_looked_for(body: str, template: str) -> None:
    with hear() as remarks:
        HTML(string=html(body)).render()
    assert template in [remark.template for remark in remarks]


def test_remarks_while_drawing_have_the_words_that_are_looked_for() -> None:
    drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
    laid = document(f'<p><a href="#none">x</a> 移 <img src="{drawing}"></p>')
    with hear() as remarks:
        laid.write_pdf(pdf_variant="pdf/ua-1")
    templates = sorted(remark.template.split('"')[0].split("#")[0] for remark in remarks)
    assert [t for t in templates if not t.startswith("Using fontTools")] == [
        ".notdef glyph rendered for Unicode string unsupported by fonts: ",
        "Image ",
        "No anchor ",
    ]
    assert all(remark.harmless for remark in remarks)


def test_the_toy_font_is_what_the_tests_take_it_for() -> None:
    from fontTools.ttLib import TTFont

    with TTFont(font()) as toy:
        assert toy["head"].unitsPerEm == 1000
        assert {width for width, _ in toy["hmtx"].metrics.values()} == {500}


@pytest.mark.parametrize("before", range(24, 29))
def test_a_note_that_has_no_room_takes_the_line_of_its_call_along(before: int) -> None:
    note = f'<span class="note" data-note="n" data-number="1" {KIND}>{"z " * 60}</span>'
    text = f"<p>{'x<br>' * before}</p><p {KIND}>y{note}<br>y</p>{'<p>w<br>w<br>w</p>' * 4}"
    pages = document(text).pages
    calls = [i for i, page in enumerate(pages) for b in all_boxes(page._page_box) if "call" in (b.element_tag or "")]
    notes = [i for i, page in enumerate(pages) for b in page._page_box.children if isinstance(b, boxes.FootnoteAreaBox)]
    assert set(calls) == set(notes)


def test_a_block_that_is_kept_is_not_broken() -> None:
    body = f"<p>{'x<br>' * 25}</p><p {KIND}>{'y<br>' * 9}y</p>"
    loose = start().lay_out(html(body), 1, Side.RECTO).value
    kept = start().lay_out(html(body), 1, Side.RECTO, Mends(kept=("a:1:1",))).value
    assert [count_of(page, "y") for page in loose.pages] == [5, 5]
    assert [count_of(page, "y") for page in kept.pages] == [0, 10]


def count_of(page: Any, text: str) -> int:  # noqa: ANN401
    """Count the text boxes of a page that hold a text."""
    return sum(isinstance(b, boxes.TextBox) and b.text == text for b in all_boxes(page._page_box))


CELLS = (
    "<table><tr><td rowspan='2' id='a'>x<br>y<br>z<br>w</td><td id='b'>x</td></tr><tr><td id='c'>x</td></tr></table>"
)


def cells(css: str = "") -> dict[str, Any]:
    """Lay out a table of three cells, the first over two rows."""
    found = tree(CELLS, "td { padding: 3pt 0 5pt; border-top: 2pt solid } table { border-collapse: separate }" + css)
    return {b.element.get("id"): b for b in found if isinstance(b, boxes.TableCellBox)}


def test_rows_make_cells_higher_by_their_paddings_alone() -> None:
    found = cells("td { vertical-align: top }")
    assert [found[name].rowspan for name in "abc"] == [2, 1, 1]
    assert [found[name].height * 0.75 for name in "abc"] == pytest.approx([40, 10, 10], abs=0.1)
    assert found["b"].padding_bottom * 0.75 == pytest.approx(5)
    # The last row of a cell over several rows grows with it.
    assert found["c"].padding_bottom * 0.75 > 5
    assert found["c"].style["padding_bottom"].value * 0.75 == pytest.approx(5)
    assert found["c"].style["padding_bottom"].unit == "px"


@pytest.mark.parametrize("align", ["top", "middle", "bottom", "baseline"])
def test_a_cell_keeps_how_it_stands_in_its_row(align: str) -> None:
    assert cells(f"td {{ vertical-align: {align} }}")["b"].vertical_align == align


def test_a_table_by_content_has_the_widths_of_longest_words_or_texts() -> None:
    css = "table { table-layout: auto; width: auto; border-collapse: collapse } td, th { padding: 0 }"
    body = "<table><tr><td>one three</td><td>x</td></tr></table>"
    for width, expected in ((10, [25, 5]), (2000, [45, 5])):
        found = tree(body, css + f"@page {{ size: {width + 100}pt 400pt }}")
        (columns,) = [b.column_widths for b in found if isinstance(b, boxes.TableBox)]
        assert [column * 0.75 for column in columns] == pytest.approx(expected, abs=0.1)


def test_a_turned_box_has_its_matrix_when_it_is_laid_out() -> None:
    found = tree("<div id='d' style='width: 100pt; height: 20pt; transform: rotate(-90deg); transform-origin: 0 0'/>")
    (box,) = [b for b in found if b.element is not None and b.element.get("id") == "d"]
    x, y = box.border_box_x(), box.border_box_y()
    assert box.transformation_matrix.transform_point(x + 10, y) == pytest.approx((x, y - 10))


def test_notes_at_the_foot_leave_their_margins_to_their_area() -> None:
    (page,) = document('<p>y<span class="note" data-note="k">z</span></p>').pages
    (area,) = [b for b in page._page_box.children if isinstance(b, boxes.FootnoteAreaBox)]
    assert area.children[0].element.get("data-note") == "k"
    assert area.margin_height() > area.children[0].margin_height()


def test_an_endless_page_breaks_nothing() -> None:
    found = document(f"<p>{'x<br>' * 3000}</p>", "@page { size: 300pt 1000000pt }")
    assert len(found.pages) == 1
