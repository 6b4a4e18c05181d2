"""A PDF says what it was made from; a stranger's says nothing, or nonsense."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name

from livrerouge.identity.origin import Origin, origin
from livrerouge.seal import seal
from unit.seal.sample import sample_book, sample_map


def saying(packet: str) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
        pdf.save(out := BytesIO(), fix_metadata_version=False)
    return out.getvalue()


@pytest.mark.parametrize("epoch", [None, 0, 1_700_000_000])
def test_what_sealing_wrote_is_read_again(epoch: int | None) -> None:
    with pikepdf.new() as pdf:
        for _ in sample_map().pages:
            pdf.add_blank_page()
        pdf.save(out := BytesIO())
    sealed = seal(out.getvalue(), sample_book(), sample_map(), epoch, "accessible").value
    assert origin(sealed) == Origin("p", "accessible", epoch)


def test_signs_of_xml_in_a_name_are_read_as_themselves() -> None:
    assert origin(saying("<dc:source>book/a &amp; b</dc:source>")).publication == "a & b"


@pytest.mark.parametrize(
    "packet",
    [
        "",
        "<dc:source>elsewhere/idm</dc:source>",
        "<xmp:CreateDate>2026-99-99T99:99:99Z</xmp:CreateDate>",
        "<xmp:CreateDate>2026-11-24</xmp:CreateDate>",
        "<dc:source>book/idm",
    ],
)
def test_what_says_nothing_gives_nothing(packet: str) -> None:
    assert origin(saying(packet)) == Origin()


def test_a_file_without_metadata_says_nothing() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out := BytesIO())
    assert origin(out.getvalue()) == Origin()
