"""Links lead somewhere and say where."""

from __future__ import annotations

from livrerouge.check.document import Link
from livrerouge.check.link import links_lead_somewhere
from livrerouge.diagnostic import Diagnostic
from livrerouge.model import inline
from livrerouge.model.inline import Inline, Reference, ReferenceForm
from livrerouge.place import Source
from unit.check.builders import ask, at, book, document, evidence, line, page, page_map, paragraph, section, style, text


def told(*links: Link, content: tuple[Inline, ...] = (), anchors: dict[str, int] | None = None) -> list[Diagnostic]:
    made = book(section("un", 1, paragraph(2, *content)), section("deux", 20))
    pages = page_map(page(1, "un", line("Texte", 1, at(2))), page(2, "deux"), anchors=anchors)
    return ask(links_lead_somewhere, made, pages, document(links=links))


def test_links_to_a_place_and_to_an_address_are_right() -> None:
    inside = Link(1, "deux", 2, "", "Deux")
    outside = Link(1, "", None, "https://example.org", "le rapport (https://example.org)")
    post = Link(1, "", None, "mailto:a@example.org", "mailto:a@example.org")
    assert told(inside, outside, post) == []


def test_a_link_to_nowhere_is_told_where_it_was_written() -> None:
    reference = Reference("deux", ReferenceForm.LABEL, (), at(2))
    (fault,) = told(Link(1, "deux", None, "", "Deux"), content=(reference,), anchors={"deux": 2})
    assert (fault.code.id, fault.span, fault.pages) == ("A111", at(2), (1,))


def test_a_link_to_nowhere_that_the_template_made_is_told_at_its_section() -> None:
    (fault,) = told(Link(2, "rien", None, "", "Rien"))
    assert (fault.code.id, fault.span) == ("A111", at(20))


def test_a_reference_whose_target_has_no_anchor_is_told_though_the_engine_left_its_link_out() -> None:
    reference = Reference("deux", ReferenceForm.LABEL, (), at(2))
    (fault,) = told(content=(reference,))
    assert (fault.code.id, fault.span, fault.pages) == ("A111", at(2), (1,))
    assert told(content=(reference,), anchors={"deux": 2}) == []


def test_an_address_that_means_nothing_to_a_reader_is_told() -> None:
    for address in ("file:///home/me/a.pdf", "javascript:alert(1)", "livrerouge:/project/book/p/un.md"):
        (fault,) = told(Link(1, "", None, address, address), content=(inline.Link(address, text("ici"), at(2)),))
        assert (fault.code.id, fault.span) == ("A112", at(2))


def test_a_link_without_words_is_told() -> None:
    (fault,) = told(Link(1, "deux", 2, "", " "))
    assert fault.code.id == "A113"


def test_the_name_of_a_destination_is_no_word() -> None:
    (fault,) = told(Link(1, "note-3", 2, "", "note-3"))
    assert fault.code.id == "A113"


def test_a_title_that_happens_to_be_the_name_of_its_destination_is_one() -> None:
    made = book(section("deux", 20, title=text("deux")))
    found = document(links=(Link(1, "deux", 1, "", "deux"),))
    assert ask(links_lead_somewhere, made, page_map(page(1, "deux")), found) == []


def test_an_address_that_stands_in_a_template_is_told_there() -> None:
    template = Source.of("styles/maison/templates/_paragraph.html.j2", '<p>\n<a href="ftp://example.org/a">')
    made, pages = book(section("un", 1)), page_map(page(1, "un"))
    facts = document(links=(Link(1, "", None, "ftp://example.org/a", "ici"),))
    (fault,) = links_lead_somewhere(evidence(made, pages, facts, style(templates={"_paragraph": template})))
    assert fault.span is not None
    assert fault.span.at == "styles/maison/templates/_paragraph.html.j2:2:10"
