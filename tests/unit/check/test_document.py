"""The facts of a PDF: what the engine writes, and what a hand can make wrong in it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from livrerouge.check.document import Bookmark, Document, Drawing, Font, Link, read
from unit.seal.press import ART, draw

BODY = f"""
<section id="un"><h1>Un</h1><p>Le mot 移民, un <a href="#deux">lien</a> et un
<a href="https://example.org/">autre</a>. <img src="{ART}" alt="Un carré" style="width: 30mm"></p></section>
<section id="deux" style="break-before: page"><h2>Deux</h2><p>Encore 移. <img src="{ART}" style="width: 9mm"></p>
</section>
"""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return draw(BODY, tmp_path_factory.mktemp("document"))


@pytest.fixture(scope="module")
def facts(drawn: bytes) -> Document:
    return read(drawn)


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> Document:
    """Change a PDF by hand and read it again."""
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out)
    return read(out.getvalue())


def by_hand(change: Callable[[pikepdf.Pdf], None]) -> Document:
    """Make a PDF of one empty page by hand and read it."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(419.5, 595.3))
        change(pdf)
        out = BytesIO()
        pdf.save(out)
    return read(out.getvalue())


def test_the_document_says_what_it_is(facts: Document) -> None:
    assert facts.language == "fr"
    assert facts.title == "Titre"
    assert facts.shows_title
    assert facts.tagged
    assert facts.claim == "1"


def test_sizes_are_those_of_the_trim(facts: Document, drawn: bytes) -> None:
    assert [(round(width, 1), round(height, 1)) for width, height in facts.sizes] == [(419.5, 595.3)] * 2

    def bleed(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].mediabox = Array([-8.5, -8.5, 428, 604])
        pdf.pages[0].trimbox = Array([0, 595.3, 419.5, 0])

    assert changed(drawn, bleed).sizes[0] == pytest.approx((419.5, 595.3))


def test_labels_are_read_in_the_order_of_the_pages(drawn: bytes) -> None:
    def label(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 1, Dictionary(S=Name.D)]))

    assert changed(drawn, label).labels == ("i", "1")


def test_missing_glyphs_are_known_with_their_pages(facts: Document) -> None:
    missing = {font.family: font.missing for font in facts.fonts}
    assert missing == {"Barlow": (), "Spectral": ("民", "移")}
    assert facts.boxes == {1: ("民", "移"), 2: ("移",)}


def test_fonts_are_named_and_embedded(facts: Document) -> None:
    assert [(font.family, font.embedded) for font in facts.fonts] == [("Barlow", True), ("Spectral", True)]


def test_a_simple_font_is_seen_too() -> None:
    def write(pdf: pikepdf.Pdf) -> None:
        plain = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        drawn = pdf.make_indirect(Dictionary(Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Georgia-Bold")))
        other = Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Georgia-Bold"), FontDescriptor=drawn
        )
        pdf.pages[0].Resources = Dictionary(Font=Dictionary(A=plain, B=pdf.make_indirect(other)))

    assert by_hand(write).fonts == (
        Font("Helvetica", "Helvetica", False, ()),
        Font("Georgia-Bold", "Georgia", False, ()),
    )


def test_links_know_where_they_land(facts: Document) -> None:
    assert facts.links == (
        Link(1, "deux", 2, "", "lien"),
        Link(1, "", None, "https://example.org/", "autre"),
    )


def test_a_link_to_a_name_that_is_nowhere_lands_nowhere(drawn: bytes) -> None:
    def break_it(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots[0].Dest = String("trois")

    assert changed(drawn, break_it).links[0] == Link(1, "trois", None, "", "lien")


def test_a_link_to_a_page_that_was_removed_lands_nowhere(drawn: bytes) -> None:
    def remove(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1]

    assert changed(drawn, remove).links[0].lands is None


def test_names_are_found_in_the_branches_of_a_tree(drawn: bytes) -> None:
    def branch(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names.Dests = Dictionary(Kids=Array([pdf.make_indirect(pdf.Root.Names.Dests)]))

    assert changed(drawn, branch).links[0].lands == 2


def test_an_action_leads_as_a_destination_does(drawn: bytes) -> None:
    def act(pdf: pikepdf.Pdf) -> None:
        link = pdf.pages[0].Annots[0]
        del link["/Dest"]
        link.A = Dictionary(S=Name.GoTo, D=Array([pdf.pages[1].obj, Name.Fit]))
        pdf.pages[0].Annots.append(Dictionary(Subtype=Name.Text, Contents=String("pas un lien")))

    assert changed(drawn, act).links[0] == Link(1, "", 2, "", "lien")


def test_bookmarks_are_read_from_top_to_bottom(facts: Document) -> None:
    assert facts.bookmarks == (Bookmark("Un", 1, 1), Bookmark("Deux", 2, 2))


def test_figures_tell_their_words(facts: Document) -> None:
    assert facts.drawings == (Drawing("Un carré", 1), Drawing("", 2))


def test_elements_in_another_language_are_counted(drawn: bytes) -> None:
    def foreign(pdf: pikepdf.Pdf) -> None:
        for element in pdf.objects:
            if isinstance(element, Dictionary) and element.get("/S") == Name.P:
                element.Lang = String("en")

    assert changed(drawn, foreign).languages == {(1, "en"): 1, (2, "en"): 1}


def test_a_pdf_made_without_tags_says_so(tmp_path: Path) -> None:
    facts = read(draw("<p>Texte</p>", tmp_path, variant=""))
    assert not facts.tagged
    assert facts.claim == ""
    assert not facts.shows_title


def test_an_empty_structure_tree_is_no_structure(drawn: bytes) -> None:
    def empty(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K = Array()

    assert not changed(drawn, empty).tagged


def test_a_bare_pdf_has_no_facts() -> None:
    facts = by_hand(lambda pdf: None)
    assert (facts.language, facts.title, facts.links, facts.bookmarks, facts.fonts) == ("", "", (), (), ())
