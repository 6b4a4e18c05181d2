"""A PDF holds the data of the tables that ask for it, and no other file."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from livrerouge.check.attachment import data_only
from livrerouge.check.document import read
from livrerouge.model.attachment import Attachment
from unit.check.builders import ask, book, document, page, page_map, section

PAGES = page_map(page(1, "un"))
WITH_DATA = book(section("un", 1), attachments=(Attachment("t", "a\r\n"),))


def test_the_files_that_are_asked_for_are_right() -> None:
    assert ask(data_only, WITH_DATA, PAGES, document(files=("t.csv",))) == []
    assert ask(data_only, book(section("un", 1)), PAGES, document()) == []


@pytest.mark.parametrize("files", [(), ("notes.docx", "t.csv"), ("T.csv",)])
def test_others_are_told_with_their_names(files: tuple[str, ...]) -> None:
    (fault,) = ask(data_only, WITH_DATA, PAGES, document(files=files))
    assert fault.code.id == "P108"
    assert "ask for “t.csv”" in fault.message
    assert all(f"“{name}”" in fault.message for name in files)


@pytest.mark.parametrize("way", ["names", "associated"])
def test_a_file_is_found_whichever_way_it_is_held(way: str) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        file = pdf.make_indirect(Dictionary(Type=Name.Filespec, UF=String("x.csv"), EF=Dictionary(F=Stream(pdf, b"x"))))
        if way == "names":
            pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("x.csv"), file])))
        else:
            pdf.Root.AF = Array([file])
        pdf.save(out := BytesIO())
    assert read(out.getvalue()).files == ("x.csv",)
