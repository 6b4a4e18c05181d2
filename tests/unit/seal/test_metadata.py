"""The file says what the publication is."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from livrerouge import __version__
from livrerouge.model.attachment import Attachment
from livrerouge.model.book import Book
from livrerouge.seal.metadata import describe_publication
from unit.check.builders import book, publication, section
from unit.seal.sample import mended, sample_book


def packet(pdf: pikepdf.Pdf) -> str:
    return pdf.Root.Metadata.read_bytes().decode()


def information(pdf: pikepdf.Pdf) -> dict[str, str]:
    return {key: str(value) for key, value in pdf.docinfo.items()}


def bare_book(**fields: object) -> Book:
    return book(section("un", 1), publication=publication(publisher=(), **fields))


def test_the_packet_says_all_that_the_publication_does(drawn: bytes) -> None:
    def properties(pdf: pikepdf.Pdf) -> dict[str, object]:
        with pdf.open_metadata() as found:
            return {key.rsplit("}", 1)[-1]: value for key, value in found.items() if "schemas" not in key}

    found = mended(drawn, describe_publication, properties)[1]
    assert found == {
        "part": "1",
        "conformance": "A",
        "source": "book/p",
        "format": "application/pdf",
        "title": "Dialogue <international> & migration",
        "description": "Dix-huit années",
        "language": {"fr"},
        "publisher": {"La rédaction"},
        "identifier": "urn:example:28",
        "rights": "Domaine public",
        "subject": {"migration", "dialogue"},
        "relation": {"Livres rouges, 28"},
        "date": ["2026-11-24"],
        "Keywords": "migration, dialogue",
        "Producer": f"WeasyPrint 70.0, pikepdf {pikepdf.__version__}",
        "CreatorTool": f"livrerouge {__version__}",
        "CreateDate": "2026-11-24",
        "ModifyDate": "2026-11-24",
        "MetadataDate": "2026-11-24",
    }


def test_texts_carry_their_language(drawn: bytes) -> None:
    text = mended(drawn, describe_publication, packet)[1]
    assert '<rdf:li xml:lang="fr">Dix-huit années</rdf:li>' in text
    assert '<rdf:li xml:lang="x-default">Dix-huit années</rdf:li>' in text


def test_the_information_dictionary_says_the_same(drawn: bytes) -> None:
    assert mended(drawn, describe_publication, information)[1] == {
        "/Title": "Dialogue <international> & migration",
        "/Subject": "Dix-huit années",
        "/Keywords": "migration, dialogue",
        "/Creator": f"livrerouge {__version__}",
        "/Producer": f"WeasyPrint 70.0, pikepdf {pikepdf.__version__}",
        "/CreationDate": "D:20261124",
        "/ModDate": "D:20261124",
    }


def test_what_the_publication_does_not_say_is_left_out(drawn: bytes) -> None:
    silent = bare_book(date="")
    assert not re.search(
        "dc:description|identifier>|rights|subject|relation|publisher|Date|RenditionClass",
        mended(drawn, describe_publication, packet, book=silent)[1],
    )
    found = mended(drawn, describe_publication, information, book=silent)[1]
    assert set(found) == {"/Title", "/Creator", "/Producer"}


def test_the_epoch_replaces_the_date(drawn: bytes) -> None:
    text = mended(drawn, describe_publication, packet, epoch=1_700_000_000)[1]
    assert "<xmp:CreateDate>2023-11-14T22:13:20Z</xmp:CreateDate>" in text
    found = mended(drawn, describe_publication, information, epoch=1_700_000_000)[1]
    assert found["/CreationDate"] == "D:20231114221320Z"


def test_a_claim_is_kept_and_never_made(drawn: bytes, untagged: bytes) -> None:
    assert "<pdfuaid:part>1</pdfuaid:part>" in mended(drawn, describe_publication, packet)[1]
    assert "<pdfuaid:part>" not in mended(untagged, describe_publication, packet)[1]


def test_what_a_reader_must_know_of_a_claim_comes_with_it(drawn: bytes) -> None:
    text = mended(drawn, describe_publication, packet)[1]
    assert text.count("<rdf:RDF") == text.count("<rdf:Description") == 1
    assert "<pdfaid:part>2</pdfaid:part>" in text
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in text


def test_a_file_with_data_is_of_the_third_part(drawn: bytes) -> None:
    given = replace(sample_book(), attachments=(Attachment("t", "a\r\n"),))
    assert "<pdfaid:part>3</pdfaid:part>" in mended(drawn, describe_publication, packet, book=given)[1]


def test_a_file_without_tags_or_with_ink_is_for_no_archive(untagged: bytes, inked: bytes) -> None:
    assert "pdfaid:part" not in mended(untagged, describe_publication, packet)[1]
    text = mended(inked, describe_publication, packet)[1]
    assert "<pdfuaid:part>1</pdfuaid:part>" in text
    assert "pdfaid:part" not in text


def test_the_packet_tells_what_the_file_was_made_from(drawn: bytes) -> None:
    text = mended(drawn, describe_publication, packet, variant="accessible")[1]
    assert "<dc:source>book/p</dc:source>" in text
    assert "<xmpMM:RenditionClass>accessible</xmpMM:RenditionClass>" in text


def test_a_file_names_its_sealer_once(drawn: bytes) -> None:
    def twice(pdf: pikepdf.Pdf) -> bytes:
        pdf.save(out := BytesIO())
        return out.getvalue()

    once = mended(drawn, describe_publication, twice)[1]
    assert mended(once, describe_publication, information)[1]["/Producer"].count("pikepdf") == 1


@pytest.mark.parametrize("producer", ["", "WeasyPrint 70.0"])
def test_a_file_without_engine_names_its_sealer_too(producer: str) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        if producer:
            pdf.docinfo["/Producer"] = producer
        pdf.save(out := BytesIO())
    found = mended(out.getvalue(), describe_publication, information)[1]["/Producer"]
    assert found == f"{producer}, pikepdf {pikepdf.__version__}".removeprefix(", ")
