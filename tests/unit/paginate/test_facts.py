"""Facts: what stands on the laid-out pages, in points from the corner of the trim."""

from __future__ import annotations

import pytest

from livrerouge.model.page import Area, Line, Page, PlacedRow, Side
from livrerouge.paginate.facts import join
from toypages import lay_out, lines

PARAGRAPH = 'data-at="book/b/one.md:2:1" data-kind="paragraph"'


def near(area: Area) -> object:
    """Compare an area to the fraction of a point: the engine measures letters in units of its own."""
    return pytest.approx((area.x, area.y, area.width, area.height), abs=0.1)


def corners(area: Area) -> tuple[float, float, float, float]:
    """Give an area as numbers."""
    return area.x, area.y, area.width, area.height


def only(body: str, css: str = "") -> Page:
    """Lay out a body that fills one page."""
    facts, diagnostics = lay_out(body, css)
    assert diagnostics == ()
    assert len(facts.pages) == 1
    return facts.pages[0]


def texts(lines: tuple[Line, ...]) -> list[str]:
    """Give the texts of some lines."""
    return [line.text for line in lines]


def test_a_line_is_as_wide_as_its_letters_and_as_high_as_its_leading() -> None:
    page = only(f"<p {PARAGRAPH} style='text-indent: 20pt'>abcd</p>")
    (line,) = page.lines
    assert corners(line.area) == near(Area(60, 50, 20, 10))
    assert line.baseline == pytest.approx(58, abs=0.1)
    assert (line.text, line.at, line.kind, line.last) == ("abcd", "book/b/one.md:2:1", "paragraph", True)


def test_a_line_stops_at_its_last_letter_even_when_its_block_goes_on() -> None:
    page = only(f"<p {PARAGRAPH} style='text-align: right'>ab </p>")
    assert corners(page.lines[0].area) == near(Area(230, 50, 10, 10))


def test_a_hyphen_is_part_of_the_line_as_printed() -> None:
    page = only(f"<p {PARAGRAPH} style='hyphens: auto'>Internationalisation constitutionnellement</p>")
    assert page.lines[0].text.endswith("‐")
    assert [line.last for line in page.lines] == [False, True]


def test_the_last_line_of_a_paragraph_over_two_pages_is_on_the_second() -> None:
    facts, _ = lay_out(lines(40))
    first, second = facts.pages
    assert not any(line.last for line in first.lines)
    assert [line.last for line in second.lines] == [False] * 9 + [True]


def test_a_block_over_two_pages_begins_on_the_first() -> None:
    facts, _ = lay_out(lines(40))
    assert [block.first for page in facts.pages for block in page.blocks] == [True, False]
    assert [round(block.area.height) for page in facts.pages for block in page.blocks] == [300, 100]


def test_a_drop_cap_is_a_line_that_never_is_the_last_one() -> None:
    cap = "<span style='float: left; font: 20pt/20pt Toy'>D</span>"
    page = only(f"<p {PARAGRAPH}>{cap}rop cap</p>")
    assert texts(page.lines) == ["D", "rop cap"]
    assert [line.last for line in page.lines] == [False, True]
    assert {line.at for line in page.lines} == {"book/b/one.md:2:1"}


def test_an_absolute_part_of_a_block_is_read_where_it_stands() -> None:
    page = only(f"<p {PARAGRAPH} style='position: relative'><b style='position: absolute; left: 100pt'>x</b>text</p>")
    found = {line.text: line for line in page.lines}
    assert found["x"].area.x == pytest.approx(140, abs=0.1)
    assert not found["x"].last
    assert found["text"].last


def test_a_bullet_is_not_a_line_of_the_authors() -> None:
    page = only('<ul><li data-at="book/b/one.md:3:1" data-kind="item">item</li></ul>')
    assert [(line.text.strip(), line.at) for line in page.lines] == [("•", ""), ("item", "book/b/one.md:3:1")]


def test_words_kept_together_are_part_of_their_line() -> None:
    page = only(f"<p {PARAGRAPH}>one <span style='display: inline-block'>two</span> three</p>")
    assert texts(page.lines) == ["one two three"]


def test_a_block_set_in_a_line_keeps_its_own_lines() -> None:
    block = '<span style="display: inline-block" data-at="book/b/one.md:4:1" data-kind="key-figure">35</span>'
    page = only(f"<p {PARAGRAPH}>a {block}</p>")
    assert {(line.text.strip(), line.kind) for line in page.lines} == {("a", "paragraph"), ("35", "key-figure")}


def test_hidden_and_empty_lines_are_left_out() -> None:
    page = only(f"<p {PARAGRAPH}>a<br>&nbsp;<br><span style='visibility: hidden'>b</span><br>c</p>")
    assert texts(page.lines) == ["a", "c"]


def test_the_innermost_block_owns_a_line() -> None:
    inner = '<p data-at="book/b/one.md:4:1" data-kind="source">from</p>'
    page = only(f'<div data-at="book/b/one.md:3:1" data-kind="quotation"><p>said</p>{inner}</div>')
    assert [(line.text, line.kind, line.last) for line in page.lines] == [
        ("said", "quotation", True),
        ("from", "source", True),
    ]


NOTE = '<span class="note" data-kind="note" data-at="book/b/one.md:9:1" data-note="key" data-number="7">Its text</span>'


def test_a_note_is_called_and_printed_and_its_lines_are_told_apart() -> None:
    page = only(f"<p {PARAGRAPH}>word{NOTE}</p>")
    assert page.calls == ("key",)
    assert page.notes == ("key",)
    assert texts(page.lines) == ["word7", "7. Its text"]
    assert [line.kind for line in page.lines] == ["paragraph", "note"]
    assert page.lines[1].area.bottom == pytest.approx(350, abs=0.1)


def test_the_paragraphs_of_a_note_are_lines_of_the_note() -> None:
    inner = '<span style="display: block" data-at="book/b/one.md:10:1" data-kind="paragraph">more</span>'
    page = only(f"<p {PARAGRAPH}>word{NOTE.replace('Its text', inner)}</p>")
    assert [(line.kind, line.at) for line in page.lines][-1] == ("note", "book/b/one.md:9:1")


def test_a_further_call_counts_on_its_page() -> None:
    again = f'<p {PARAGRAPH} style="break-before: page">b<a class="call" data-call="key">7</a></p>'
    facts, _ = lay_out(f"<p {PARAGRAPH}>word{NOTE}</p>{again}")
    assert [page.calls for page in facts.pages] == [("key",), ("key",)]
    assert [page.notes for page in facts.pages] == [("key",), ()]


def test_the_margins_give_running_head_and_folio_and_no_lines() -> None:
    facts, _ = lay_out(f"<h1>The head</h1><p {PARAGRAPH}>text</p>", first=12, side=Side.VERSO)
    (page,) = facts.pages
    assert (page.running_head, page.printed, page.folio, page.position) == ("The head", "12", "12", 12)
    assert page.side is Side.VERSO
    assert texts(page.lines) == ["The head", "text"]


def test_a_page_has_the_size_of_the_trim_without_its_bleed() -> None:
    page = only(f"<p {PARAGRAPH}>text</p>", "@page { bleed: 9pt }")
    assert (page.width, page.height) == pytest.approx((300, 400))


def test_the_template_says_what_a_page_is_meant_to_be() -> None:
    assert only("<p>text</p>").intended == "chapter"


def test_pictures_are_those_in_the_text_not_those_behind_it() -> None:
    picture = "<svg xmlns='http://www.w3.org/2000/svg' width='40px' height='20px'><path d='M0 0h9v9z'/></svg>"
    page = only(f"<figure>{picture}</figure>", "body { background: linear-gradient(red, blue) }")
    assert [corners(area) for area in page.pictures] == [near(Area(40, 50, 30, 15))]


def test_links_and_anchors_are_given_with_their_pages_and_places() -> None:
    target = '<p id="there" style="break-before: page">there</p>'
    facts, _ = lay_out(f'<p {PARAGRAPH}><a href="#there">see</a></p>{target}', first=3)
    assert facts.links.targets == (("there", "book/b/one.md:2:1", 3),)
    assert facts.links.anchors == (("there", 4),)


def test_an_id_broken_over_pages_is_on_the_first() -> None:
    facts, _ = lay_out(f'<div id="long">{lines(40)}</div>')
    assert dict(facts.links.anchors)["long"] == 1


def test_a_table_note_begins_where_its_text_does() -> None:
    note = '<p data-at="book/b/one.md:9:1" data-kind="table-note" data-note="council">Text</p>'
    page = only(f'<span class="mark" data-call="council">**</span>{note}')
    assert (page.calls, page.notes) == (("council",), ("council",))
    assert page.lines[-1].kind == "table-note"


def test_the_number_before_a_note_is_part_of_its_first_line() -> None:
    page = only(f"<p {PARAGRAPH}>word{NOTE}</p>", ".note::footnote-marker { display: inline-block; width: 10pt }")
    assert [line.text for line in page.lines if line.kind == "note"] == ["7.Its text"]


def stray(call_line: int, before: int) -> str:
    """Write a page of text whose next paragraph calls a note near the foot of the page."""
    text = ["y" + (NOTE if line == call_line else "") for line in range(4)]
    return f"{lines(before)}<p {PARAGRAPH}>{'<br>'.join(text)}</p>{lines(20, 'book/b/one.md:3:1')}"


def test_a_block_whose_note_stands_on_another_page_is_named() -> None:
    facts, _ = lay_out(stray(0, 26))
    assert facts.strays == ("book/b/one.md:2:1",)


def test_the_block_for_which_a_note_was_put_off_is_named_before_the_one_that_calls_it() -> None:
    after = f"<p {PARAGRAPH.replace('2:1', '3:1')}>{'<br>'.join('zzzz')}</p>"
    facts, _ = lay_out(f"{lines(25)}<p {PARAGRAPH}>y{NOTE}</p>{after}")
    assert [page.notes for page in facts.pages] == [(), ("key",)]
    assert facts.strays == ("book/b/one.md:3:1", "book/b/one.md:2:1")


def test_no_block_is_named_when_notes_stand_with_their_calls() -> None:
    facts, _ = lay_out(stray(0, 10))
    assert facts.strays == ()


TURNED = "transform: translateY(100pt) rotate(-90deg); transform-origin: 0 0; width: 100pt"


def rows(style: str = "") -> str:
    """Write a table as a template does: a head printed again, a row with a label printed again, sums, a total."""
    body = (
        '<tr class="again" data-again="4"><td>y</td><td>x</td></tr>'
        '<tr class="row" data-row="7"><td class="resumed">y</td><td>x</td></tr>'
        '<tr class="total begins-0" data-row="8"><td>y</td><td>x</td></tr>'
        '<tr class="carried" data-carried="forward"><td>y</td><td>x</td></tr>'
    )
    return (
        '<div data-kind="table" data-at="t:1:1"><div class="part" data-part="3">'
        f'<div class="leaf" style="{style}"><table>{body}</table></div></div></div>'
    )


def test_lines_of_tables_are_read_with_their_part() -> None:
    found = only(rows()).rows
    assert [(row.table, row.line, row.kind, row.part, row.resumed) for row in found] == [
        ("t:1:1", 4, "again", 3, 0),
        ("t:1:1", 7, "row", 3, 1),
        ("t:1:1", 8, "total", 3, 0),
        ("t:1:1", -1, "carried", 3, 0),
    ]
    assert [corners(row.area) for row in found] == [near(Area(40, 50 + 10 * n, 200, 10)) for n in range(4)]


def test_areas_of_what_is_turned_are_those_on_the_page() -> None:
    page = only(rows(TURNED))
    assert [corners(row.area) for row in page.rows] == [near(Area(40 + 10 * n, 50, 10, 100)) for n in range(4)]
    for line, row in zip(page.lines[::2], page.rows, strict=True):
        assert line.area.x == pytest.approx(row.area.x, abs=0.1)
        assert line.baseline == line.area.bottom <= row.area.bottom + 0.1


def test_facts_of_a_table_in_several_documents_are_joined() -> None:
    one, two = lay_out(rows())[0], lay_out(rows(), first=2, side=Side.VERSO)[0]
    joined = join([one, two])
    assert [page.position for page in joined.pages] == [1, 2]
    assert [block.first for page in joined.pages for block in page.blocks if block.kind == "table"] == [True, False]
    assert all(isinstance(row, PlacedRow) for page in joined.pages for row in page.rows)
