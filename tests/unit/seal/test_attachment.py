"""The data of tables ride along, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from hashlib import md5
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Stream, String

from livrerouge.model.attachment import Attachment
from livrerouge.model.block import TablePlace
from livrerouge.model.book import Book
from livrerouge.seal.attachment import attach_data
from unit.check.builders import at, block, page, page_map, text
from unit.seal.sample import mended, sample_book

DATA = "Année,Thème\r\n2001,Un\r\n"


def with_data(*names: str) -> Book:
    made = sample_book()
    tables = {"t": replace(made.tables["t"], title=text("Un  tableau"))}
    return replace(made, tables=tables, attachments=tuple(Attachment(name, DATA) for name in names))


def files(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    return dict(NameTree(pdf.Root.Names.EmbeddedFiles).items())


def test_a_table_that_asks_has_its_data_as_a_file_of_the_document(drawn: bytes) -> None:
    def look(pdf: pikepdf.Pdf) -> None:
        (file,) = files(pdf).values()
        assert list(files(pdf)) == ["t.csv"]
        assert [item.objgen for item in pdf.Root.AF] == [file.objgen]
        assert str(file.F) == str(file.UF) == "t.csv"
        assert str(file.Desc) == "Un tableau"
        assert file.AFRelationship == Name.Data
        held = file.EF.F
        assert held.objgen == file.EF.UF.objgen
        assert held.Subtype == Name("/text/csv")
        assert held.read_bytes().decode() == DATA
        assert int(held.Params.Size) == len(DATA.encode())
        assert bytes(held.Params.CheckSum) == md5(DATA.encode()).digest()
        assert str(held.Params.ModDate) == "D:20261124"

    assert mended(drawn, attach_data, look, book=with_data("t"))[0] == 1


def test_files_are_sorted_by_their_names(drawn: bytes) -> None:
    count, found = mended(drawn, attach_data, lambda pdf: list(files(pdf)), book=with_data("b", "a", "c"))
    assert count == 3
    assert found == ["a.csv", "b.csv", "c.csv"]


def test_links_keep_their_places_beside_the_files(drawn: bytes) -> None:
    assert mended(drawn, attach_data, lambda pdf: "/Dests" in pdf.Root.Names, book=with_data("t"))[1]


def test_what_no_table_asks_for_is_taken_out(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        file = pdf.make_indirect(Dictionary(Type=Name.Filespec, UF=String("x"), EF=Dictionary(F=Stream(pdf, b"x"))))
        pdf.Root.Names.EmbeddedFiles = Dictionary(Names=Array([String("x"), file]))
        pdf.Root.AF = Array([file])
        pdf.save(out := BytesIO())

    def left(pdf: pikepdf.Pdf) -> tuple[bool, bool]:
        return "/AF" in pdf.Root, "/EmbeddedFiles" in pdf.Root.Names

    assert mended(out.getvalue(), attach_data, left) == (0, (False, False))


def test_the_tags_of_a_table_name_its_file_when_each_table_has_its_own(drawn: bytes) -> None:
    # The sample has two tables in its tags, of which the second is a second place of the first.
    twice = with_data("t")
    chapter = replace(twice.sections[1], blocks=(*twice.sections[1].blocks, TablePlace("t", "again", True, at(23))))
    told = replace(twice, sections=(twice.sections[0], chapter))
    placed = page_map(page(1, "un"), page(2, "deux", blocks=[block(at(22)), block(at(23))]))

    def named(pdf: pikepdf.Pdf) -> int:
        tables = [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == Name.Table]
        assert len(tables) == 2
        return sum("/AF" in table and str(table.AF[0].UF) == "t.csv" for table in tables)

    assert mended(drawn, attach_data, named, book=told, page_map=placed)[1] == 2
    assert mended(drawn, attach_data, named, book=twice)[1] == 0
