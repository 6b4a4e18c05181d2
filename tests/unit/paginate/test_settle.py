"""Settling: fragments in order, blank pages between them, folios that agree with the pages."""

from __future__ import annotations

from dataclasses import replace

from livrerouge.diagnostic import Outcome
from livrerouge.model.block import CreditList, Heading, Paragraph
from livrerouge.model.book import Book, Credit, Label, LabelKind, Matter, Start
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.model.inline import Reference, ReferenceForm
from livrerouge.model.numbering import FrontFolios
from livrerouge.model.page import Side
from livrerouge.paginate import Pagination, settle
from livrerouge.paginate.quote import quoted
from toypages import SOURCE, Composer, book, html, lines, pieces, section, span, start, words


def run(made: Book, bodies: dict[str, str], last: str = "") -> tuple[Outcome[Pagination], Composer]:
    """Settle a book whose fragments have fixed texts."""
    compose = Composer(bodies)
    return settle(made, pieces(made, last), compose, start()), compose


def order(pagination: Pagination) -> list[tuple[int, str]]:
    """Give the fragment of each page, blank ones as a dash."""
    return [(p.position, p.fragment if p.fragment[0] != "+" else "-") for p in pagination.page_map.pages]


def test_pages_are_counted_from_the_first_and_lie_on_their_sides() -> None:
    made = book(section("a", 2), section("b", 3))
    outcome, _ = run(made, {"a": lines(40), "b": lines(3, "book/b/one.md:8:1")})
    assert outcome.diagnostics == ()
    pages = outcome.value.page_map.pages
    assert [(p.position, p.folio, p.printed) for p in pages] == [(1, "1", "1"), (2, "2", "2"), (3, "3", "3")]
    assert [p.side for p in pages] == [Side.RECTO, Side.VERSO, Side.RECTO]
    assert outcome.value.page_map.blocks == {"book/b/one.md:9:1": (1, 2), "book/b/one.md:8:1": (3,)}
    assert outcome.value.page_map.anchors == {"a": 1, "b": 3}


def test_the_documents_have_the_pages_in_their_order() -> None:
    made = book(section("a", 2), section("b", 3, start=Start.RECTO))
    outcome, _ = run(made, {})
    names = [fragment.name for fragment, document in outcome.value.documents for _ in document.pages]
    assert names == [page.fragment for page in outcome.value.page_map.pages]
    assert len(names) == 3


def test_blank_pages_bring_a_section_to_its_side() -> None:
    made = book(section("a", 2), section("b", 3, start=Start.RECTO), section("c", 4, start=Start.RECTO))
    outcome, _ = run(made, {})
    assert order(outcome.value) == [(1, "a"), (2, "-"), (3, "b"), (4, "-"), (5, "c")]
    blank = outcome.value.page_map.pages[1]
    assert (blank.intended, blank.lines) == ("blank", ())


def test_the_last_section_ends_a_whole_sheet() -> None:
    made = book(section("a", 2), section("back", 3), multiple=4)
    outcome, _ = run(made, {"a": lines(40)}, last="back")
    assert order(outcome.value) == [(1, "a"), (2, "a"), (3, "-"), (4, "back")]


def test_a_last_section_of_two_pages_ends_a_whole_sheet_too() -> None:
    made = book(section("a", 2), section("back", 3), multiple=4)
    outcome, _ = run(made, {"back": lines(40)}, last="back")
    assert order(outcome.value) == [(1, "a"), (2, "-"), (3, "back"), (4, "back")]


def test_sheets_are_filled_up_even_without_a_last_section() -> None:
    outcome, _ = run(book(section("a", 2), multiple=4), {})
    assert order(outcome.value) == [(1, "a"), (2, "-"), (3, "-"), (4, "-")]


def test_a_whole_sheet_goes_before_the_side_of_the_last_section() -> None:
    made = book(section("a", 2), section("back", 3, start=Start.RECTO), multiple=4)
    outcome, _ = run(made, {}, last="back")
    assert order(outcome.value)[-1] == (4, "back")


def contents(*places: int) -> str:
    """Write a list of contents that prints the folio of some lines of the book."""
    return "".join(
        f'<p data-at="book/b/one.md:{line}:1" data-kind="contents-entry">to {{folio:book/b/one.md:{line}:1}}</p>'
        for line in places
    )


def test_contents_print_the_pages_that_come_after_them() -> None:
    made = book(section("contents", 2, template="contents"), section("a", 3), section("b", 4))
    outcome, compose = run(made, {"contents": contents(3, 4), "a": lines(40)})
    texts = [line.text for line in outcome.value.page_map.pages[0].lines]
    assert texts == ["to 2", "to 4"]
    assert [name for name, _ in compose.composed] == ["contents", "a", "b", "contents"]


def test_what_the_contents_name_does_not_stand_on_their_page() -> None:
    made = book(section("contents", 2, template="contents"), section("a", 3))
    outcome, _ = run(made, {"contents": contents(3), "a": '<p data-at="book/b/one.md:3:1" data-kind="title">a</p>'})
    assert outcome.value.page_map.blocks["book/b/one.md:3:1"] == (2,)
    assert outcome.value.page_map.folio("book/b/one.md:3:1") == "2"


def reference(target: str, form: ReferenceForm = ReferenceForm.PAGE) -> Paragraph:
    """Make a paragraph that refers to something."""
    return Paragraph((Reference(target, form, (), span(30)),), span(30))


def test_a_fragment_is_told_only_the_folios_it_may_print() -> None:
    made = book(
        section("a", 2),
        section("b", 3, (reference("a"), reference("c", ReferenceForm.LABEL))),
        section("c", 4, (reference("a", ReferenceForm.FULL),)),
    )
    asked = [dict(quoted(made, piece)) for piece in pieces(made)]
    assert asked == [{}, {"book/b/one.md:2:1": "a"}, {"book/b/one.md:2:1": "a"}]


def test_a_reference_backwards_needs_no_second_layout() -> None:
    made = book(section("a", 2), section("b", 3, (reference("a"),)))
    outcome, compose = run(made, {"b": "<p>page {folio:book/b/one.md:2:1}</p>"})
    assert [line.text for line in outcome.value.page_map.pages[1].lines] == ["page 1"]
    assert [name for name, _ in compose.composed] == ["a", "b"]


def test_the_list_of_credits_is_told_the_pages_of_all_credits() -> None:
    credit = Credit(None, words("Someone"), span(40))
    made = book(section("a", 2, (CreditList(span(20)),)), section("b", 3), credits=(credit,))
    assert quoted(made, pieces(made)[0]) == (("book/b/one.md:40:1", ""),)
    at = "book/b/one.md:40:1"
    outcome, _ = run(
        made, {"a": f"<p>{{folio:{at}}}</p>", "b": f'<figure data-at="{at}" data-kind="figure">x</figure>'}
    )
    assert [line.text for line in outcome.value.page_map.pages[0].lines] == ["2"]


def test_the_contents_are_told_the_pages_of_heads() -> None:
    head = Heading(2, words("Head"), "head", span(50))
    made = book(section("contents", 2, template="contents"), section("a", 3, (head,)))
    made.labels["head"] = Label("head", LabelKind.HEADING, "", head.content, "a", head.span)  # type: ignore[index]
    assert ("book/b/one.md:50:1", "head") in quoted(made, pieces(made)[0])


def test_only_what_changed_is_laid_out_again() -> None:
    made = book(section("a", 2, (reference("c"),)), section("b", 3), section("c", 4))
    outcome, compose = run(made, {"a": "<p>{folio:book/b/one.md:4:1}</p>", "b": lines(3)})
    assert [line.text for line in outcome.value.page_map.pages[0].lines] == ["3"]
    assert [name for name, _ in compose.composed] == ["a", "b", "c", "a"]


def test_pages_that_move_each_other_for_ever_are_told() -> None:
    made = book(section("a", 2, (reference("b"),)), section("b", 3))

    def compose(fragment: Fragment, placement: Placement) -> str:
        # The number 2 makes the page longer, which makes the number 3, which makes it shorter.
        folio = placement.folios.get("book/b/one.md:3:1", "2")
        return html(f'<section id="{fragment.name}">{lines(40) if folio == "2" else "short"}{folio}</section>')

    outcome = settle(made, pieces(made), compose, start())
    assert [fault.code.id for fault in outcome.diagnostics] == ["L120"]
    assert outcome.diagnostics[0].span == span(2)


def test_a_link_to_nowhere_is_told_at_its_line() -> None:
    made = book(section("a", 2))
    body = '<p data-at="book/b/one.md:7:1" data-kind="paragraph"><a href="#none">x</a><a href="#a">y</a></p>'
    outcome, _ = run(made, {"a": body})
    (fault,) = outcome.diagnostics
    assert (fault.code.id, fault.pages) == ("L113", (1,))
    assert fault.span is not None
    assert (fault.span.at, fault.span.source) == ("book/b/one.md:7:1", SOURCE)


def test_a_break_that_turns_the_leaf_over_is_told() -> None:
    made = book(section("a", 2))
    compose = Composer({"a": "x"})
    outcome = settle(made, pieces(made), compose, start("html[lang] { break-before: left !important }"))
    assert [fault.code.id for fault in outcome.diagnostics] == ["L123"]
    assert outcome.diagnostics[0].pages == (1,)


def test_faults_of_a_fragment_are_told_once_though_it_is_laid_out_twice() -> None:
    made = book(section("a", 2, (reference("b"),)), section("b", 3))
    body = '<img alt="" src="livrerouge:/project/book/b/none.svg">{folio:book/b/one.md:3:1}'
    outcome, compose = run(made, {"a": body})
    assert [name for name, _ in compose.composed].count("a") == 2
    assert [fault.code.id for fault in outcome.diagnostics] == ["L110"]


def test_a_note_is_brought_to_the_page_of_its_call() -> None:
    note = '<span class="note" data-kind="note" data-at="n:1:1" data-note="n" data-number="1">note</span>'
    # The engine puts the first lines of this paragraph on the first page, and leaves its note to the second.
    paragraph = f'<p data-at="book/b/one.md:5:1" data-kind="paragraph">y{note}<br>y<br>y<br>y</p>'
    body = lines(26) + paragraph + lines(20, "book/b/one.md:6:1") + "{folio:book/b/one.md:3:1}"
    made = book(section("a", 2, (reference("b"),)), section("b", 3))
    outcome, compose = run(made, {"a": body})
    called = [page.calls for page in outcome.value.page_map.pages]
    assert called == [page.notes for page in outcome.value.page_map.pages]
    assert ("n",) in called
    assert [name for name, _ in compose.composed] == ["a", "b", "a"]


def test_a_reference_to_nowhere_is_told_at_its_words() -> None:
    link = Reference("none", ReferenceForm.PAGE, (), SOURCE.span(SOURCE.offset(7, 3), SOURCE.offset(7, 5)))
    made = book(section("a", 2, (Paragraph((link,), span(7)),)))
    body = '<p data-at="book/b/one.md:7:1" data-kind="paragraph"><a href="#none">x</a></p>'
    outcome, _ = run(made, {"a": body})
    assert [fault.span for fault in outcome.diagnostics] == [link.span]


FOLIO = "@page { @bottom-right { content: counter(page, folio) } }"


def test_a_front_matter_with_roman_folios_is_followed_by_page_1() -> None:
    front, body = section("front", 2), section("a", 3, start=Start.RECTO)
    made = book(replace(front, matter=Matter.FRONT), body, replace(section("back", 4), matter=Matter.BACK))
    engine = replace(start(FOLIO), front_folios=FrontFolios.ROMAN)
    outcome = settle(made, pieces(made), Composer({"front": lines(70), "a": lines(40)}), engine)
    pages = outcome.value.page_map.pages
    assert [page.folio for page in pages] == ["i", "ii", "iii", "iv", "1", "2", "3"]
    assert [page.printed for page in pages] == [page.folio for page in pages]
    assert [page.position for page in pages] == list(range(1, 8))


def test_a_page_is_quoted_as_it_is_numbered() -> None:
    front = replace(section("front", 2, (reference("a"),)), matter=Matter.FRONT)
    made = book(front, section("a", 3, (reference("front"),), start=Start.RECTO))
    engine = replace(start(FOLIO), front_folios=FrontFolios.ROMAN)
    compose = Composer({"front": lines(70), "a": lines(40)})
    settle(made, pieces(made), compose, engine)
    last = {name: list(placement.folios.values()) for name, placement in compose.composed}
    assert last == {"front": ["1"], "+blank1": [], "a": ["i"]}
