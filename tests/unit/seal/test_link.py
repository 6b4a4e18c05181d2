"""Links say where they lead."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from livrerouge.seal.link import describe_links
from unit.seal.sample import mended


def seen(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    links = [link for page in pdf.pages for link in page.obj.get("/Annots", []) if link.Subtype == Name.Link]
    return [(str(link.Contents), int(link.F)) for link in links]


def test_links_are_named_after_their_targets_and_are_printed(drawn: bytes) -> None:
    assert mended(drawn, describe_links, seen) == (
        8,
        [
            ("Deuxième partie", 4),
            ("le rapport (https://example.org/rapport)", 4),
            ("https://example.net/", 4),
            ("Note 1", 4),
            ("Note 1, retour au texte", 4),
            ("figure 1, Un beau carré", 4),
            ("https://example.net/note", 4),
            ("Deuxième partie", 4),
        ],
    )


def test_a_link_that_nobody_named_and_nothing_prints_keeps_what_the_engine_wrote() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Dest=String("x"), Contents=String("x"), F=2)
        pdf.pages[0].obj.Annots = Array([link])
        pdf.save(out := BytesIO())
    assert mended(out.getvalue(), describe_links, seen) == (1, [("x", 6)])


def test_other_annotations_are_left_alone() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String("note"))])
        pdf.save(out := BytesIO())
    assert mended(out.getvalue(), describe_links, lambda pdf: str(pdf.pages[0].Annots[0].Contents)) == (0, "note")
