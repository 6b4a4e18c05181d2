"""Drawing apart: the engine's parts that are replaced, and that it is left as it was."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from livrerouge.emit.apart import drawn_apart
from livrerouge.engine.remark import hear
from livrerouge.model.page import Side
from toypages import html, start

BODY = "<h1 id='a'>x</h1><p><a href='#b'>y</a> <a href='#a'>z</a></p>"


def written(apart: bool) -> pikepdf.Pdf:
    document = start().lay_out(html(BODY), 1, Side.RECTO).value
    with hear():
        if not apart:
            return pikepdf.open(BytesIO(document.write_pdf(pdf_variant="pdf/ua-1")))
        with drawn_apart() as loose:
            data = document.write_pdf(pdf_variant="pdf/ua-1")
    assert [font.family for font in loose.fonts] == ["Toy"]
    return pikepdf.open(BytesIO(data))


def test_fonts_and_outline_are_left_out_and_links_to_other_places_kept() -> None:
    with written(apart=True) as pdf:
        assert dict(pdf.pages[0].obj.Resources.Font) == {}
        assert "/Outlines" not in pdf.Root
        assert [str(link.Dest) for link in pdf.pages[0].Annots] == ["b", "a"]


def test_the_engine_alone_embeds_fonts_writes_an_outline_and_drops_links() -> None:
    with written(apart=False) as pdf:
        assert len(pdf.pages[0].obj.Resources.Font) == 1
        assert "/Outlines" in pdf.Root
        assert [str(link.Dest) for link in pdf.pages[0].Annots] == ["a"]


def test_the_engine_is_left_as_it_was() -> None:
    from weasyprint import pdf

    before = pdf.build_fonts_dictionary, pdf.add_outlines, pdf.resolve_links
    with drawn_apart():
        assert pdf.resolve_links is not before[2]
    with pytest.raises(ZeroDivisionError), drawn_apart():
        raise ZeroDivisionError
    assert (pdf.build_fonts_dictionary, pdf.add_outlines, pdf.resolve_links) == before
