"""A PDF says that it is fit for an archive, or somebody is told why not."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Name

from livrerouge.check.archive import archivable
from livrerouge.check.document import read
from livrerouge.diagnostic import Severity
from unit.check.builders import ask, book, document, ids, page, page_map, section

BOOK = book(section("un", 1))
PAGES = page_map(page(1, "un"))


def test_a_claim_is_what_is_asked_for() -> None:
    assert ask(archivable, BOOK, PAGES, document(archive="2A")) == []


def test_a_tagged_pdf_without_it_is_told() -> None:
    (fault,) = ask(archivable, BOOK, PAGES, document(archive=""))
    assert (fault.code.id, fault.severity) == ("P107", Severity.WARNING)


def test_a_pdf_without_tags_is_told_as_such_only() -> None:
    assert ids(ask(archivable, BOOK, PAGES, document(archive="", claim=""))) == []


def test_the_claim_is_read_from_the_metadata() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        packet = b"<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"
        pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
        pdf.save(out := BytesIO(), fix_metadata_version=False)
    assert read(out.getvalue()).archive == "3A"
