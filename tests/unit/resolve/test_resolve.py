"""Numbers, labels, references and credits of a whole manuscript."""

from __future__ import annotations

from types import MappingProxyType

from livrerouge.model.block import (
    Block,
    Callout,
    CalloutKind,
    Chart,
    Figure,
    Heading,
    Paragraph,
    Quotation,
    TablePlace,
)
from livrerouge.model.book import LabelKind, Manuscript, Matter, Note, Publication, Section, Start
from livrerouge.model.inline import Inline, Inlines, NoteCall, Reference, ReferenceForm, Text
from livrerouge.model.table import Table
from livrerouge.place import Source, Span
from livrerouge.resolve import resolve

SOURCE = Source.of("book/p/s.md", "0123456789" * 40)


def at(offset: int) -> Span:
    return SOURCE.span(offset, offset + 1)


def text(words: str) -> Inlines:
    return (Text(words, at(0)),)


def paragraph(*content: Inline) -> Paragraph:
    return Paragraph(content, at(0))


def figure(name: str, offset: int, caption: str = "Légende", credit: str = "") -> Figure:
    return Figure("book/p/a.svg", name, "alt", text(caption), text(credit) if credit else (), None, at(offset))


def reference(target: str, offset: int = 0, form: ReferenceForm = ReferenceForm.LABEL) -> Reference:
    return Reference(target, form, (), at(offset))


def section(name: str, *blocks: Block, numbered: bool = True, notes: tuple[str, ...] = ()) -> Section:
    defined = {key: Note(key, (paragraph(Text(key, at(0))),), at(0)) for key in notes}
    return Section(
        name=name,
        id=name,
        matter=Matter.BODY,
        template="chapter",
        title=text(name.title()),
        short=text(name),
        lead=(),
        summary=(),
        art=None,
        start=Start.ANY,
        numbered=numbered,
        listed=numbered,
        blocks=blocks,
        notes=MappingProxyType(defined),
        span=SOURCE.span(0, 0),
    )


def manuscript(*sections: Section) -> Manuscript:
    publication = Publication(
        name="p",
        folder="book/p",
        title=text("Titre"),
        subtitle=(),
        series=None,
        language="fr",
        publisher=(),
        date="2026-01-01",
        identifier="",
        rights="",
        keywords=(),
        style="livre-rouge",
        format=None,
        multiple=4,
        cover_art=None,
        back_cover_art=None,
        span=at(0),
    )
    table = Table("t", text("Un tableau"), (), (), (), (), (), at(0))
    return Manuscript(publication, sections, MappingProxyType({"t": table}))


def codes(outcome: object) -> list[str]:
    return [d.code.id for d in outcome.diagnostics]  # type: ignore[attr-defined]


def test_only_numbered_sections_count_as_chapters() -> None:
    book = resolve(manuscript(section("avant", numbered=False), section("un"), section("deux"))).value
    assert dict(book.numbers) == {"un": "1", "deux": "2"}
    assert book.labels["avant"].kind is LabelKind.SECTION
    assert [label.id for label in book.contents] == ["un", "deux"]


def test_figures_and_charts_share_one_numbering_over_the_book() -> None:
    chart = Chart("t", "lollipop", "ch", text("Graphique"), (), at(7))
    book = resolve(manuscript(section("un", figure("a", 1)), section("deux", chart, figure("b", 9)))).value
    assert [(n, book.labels[n].number) for n in ("a", "ch", "b")] == [("a", "1"), ("ch", "2"), ("b", "3")]


def test_a_figure_in_a_callout_is_numbered_where_it_stands() -> None:
    inner = Callout(CalloutKind.NOTE, text("Encadré"), (figure("in", 2),), "box", at(1))
    book = resolve(manuscript(section("un", inner, figure("out", 3)))).value
    assert (book.labels["in"].number, book.labels["out"].number) == ("1", "2")


def test_what_has_no_id_gets_one_that_is_free() -> None:
    book = resolve(
        manuscript(section("un", figure("figure-1", 1), figure("", 2), TablePlace("t", "", False, at(3))))
    ).value
    assert {"figure-1", "figure-2", "table-1"} <= set(book.labels)
    assert book.labels["figure-2"].number == "2"


def test_notes_are_numbered_by_section_in_the_order_of_calls() -> None:
    one = section(
        "un",
        paragraph(NoteCall("b", at(1)), NoteCall("a", at(2))),
        paragraph(NoteCall("b", at(3))),
        notes=("a", "b"),
    )
    two = section("deux", paragraph(NoteCall("c", at(4))), notes=("c",))
    book = resolve(manuscript(one, two)).value
    assert dict(book.note_numbers["un"]) == {"b": 1, "a": 2}
    assert dict(book.note_numbers["deux"]) == {"c": 1}


def test_a_callouts_title_calls_before_its_text_and_a_source_after_its_quotation() -> None:
    box = Callout(CalloutKind.NOTE, (NoteCall("title", at(1)),), (paragraph(NoteCall("body", at(2))),), "", at(1))
    quote = Quotation((paragraph(NoteCall("words", at(3))),), (NoteCall("source", at(4)),), None, at(3))
    keys = ("source", "words", "body", "title")
    book = resolve(manuscript(section("un", box, quote, notes=keys))).value
    assert list(book.note_numbers["un"]) == ["title", "body", "words", "source"]


def test_a_reference_to_nothing_says_what_was_meant() -> None:
    outcome = resolve(manuscript(section("un", figure("fig-annuel", 1), paragraph(reference("fig-anuel", 5)))))
    assert codes(outcome) == ["B201"]
    assert outcome.diagnostics[0].span == at(5)
    assert "fig-annuel" in outcome.diagnostics[0].hint


def test_references_in_notes_captions_and_tables_are_checked_too() -> None:
    note = Note("n", (paragraph(reference("nowhere", 8)),), at(0))
    plain = section("un", paragraph(NoteCall("n", at(1))))
    noted = Section(**{**{f: getattr(plain, f) for f in Section.__slots__}, "notes": MappingProxyType({"n": note})})
    assert codes(resolve(manuscript(noted))) == ["B201"]


def test_an_id_given_twice_is_said_at_the_second_place() -> None:
    outcome = resolve(manuscript(section("un", figure("x", 1)), section("deux", Heading(2, text("X"), "x", at(44)))))
    assert codes(outcome) == ["B202"]
    assert outcome.diagnostics[0].span == at(44)
    assert outcome.value.labels["x"].kind is LabelKind.FIGURE


def test_an_id_given_twice_is_said_to_the_word() -> None:
    source = Source.of("book/p/s.md", ":::{figure} x.svg\n:alt: x\n:id: x\n:::\n\n> ## x {#x}\n")
    drawing = Figure("book/p/x.svg", "x", "x", (), (), None, source.span(0, 35))
    head = Heading(2, text("x"), "x", source.span(source.text.index("##"), len(source.text) - 1))
    (told,) = resolve(manuscript(section("un", drawing, head))).diagnostics
    assert told.span is not None
    assert (told.span.text, told.span.at) == ("x", "book/p/s.md:6:10")
    assert told.message == "the id “x” is already given at book/p/s.md:3:6"


def test_a_callout_without_title_has_a_page_but_no_label() -> None:
    box = Callout(CalloutKind.TIP, (), (paragraph(Text("x", at(0))),), "box", at(1))
    label = resolve(manuscript(section("un", box, paragraph(reference("box", 3)))))
    page = resolve(manuscript(section("un", box, paragraph(reference("box", 3, ReferenceForm.PAGE)))))
    assert (codes(label), codes(page)) == (["B203"], [])


def test_credits_list_pictures_then_quotations() -> None:
    quote = Quotation((paragraph(Text("mots", at(0))),), text("Constitution"), None, at(1))
    book = resolve(manuscript(section("un", quote, figure("a", 2, credit="Dessin"), figure("b", 3)))).value
    assert [(c.label.id if c.label else None, c.span) for c in book.credits] == [("a", at(2)), (None, at(1))]
