"""Hostile files: whatever a stranger writes is told, and nothing is raised."""

from __future__ import annotations

import random
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from livrerouge.audit import BOUNDS, Bounds, audit
from toypdf import Toy, make


def told(data: bytes, bounds: Bounds = BOUNDS) -> dict[str, str]:
    """Give the message of each code that is told."""
    return {finding.code.id: finding.message for finding in audit(data, bounds=bounds).findings}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"<html>", b"\0" * 1000, make()[:300]])
def test_what_is_no_pdf_is_told_as_such_and_nothing_more(data: bytes) -> None:
    assert set(told(data)) == {"A297"}


def test_a_file_under_a_password_is_told() -> None:
    written = BytesIO()
    with pikepdf.open(BytesIO(make())) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert told(written.getvalue()) == {"A297": "the file cannot be read: it can be opened only with a password"}


def test_a_file_of_too_many_bytes_is_not_read() -> None:
    assert set(told(make(), Bounds(size=1000))) == {"A297"}


def test_pages_beyond_the_bound_are_told_as_not_judged() -> None:
    data = make(lambda toy: toy.pdf.add_blank_page())
    assert told(data, Bounds(pages=1))["A298"].startswith("what comes after page 1 was not judged")


def test_a_stream_that_unpacks_to_too_much_is_told_as_not_judged() -> None:
    def bomb(toy: Toy) -> None:
        page = toy.pdf.add_blank_page().obj
        page.Contents = pikepdf.Stream(toy.pdf, zlib.compress(b"q Q " * 100_000), Filter=Name.FlateDecode)

    assert told(make(bomb), Bounds(stream=200_000))["A298"].startswith("page 2 was not judged")


def test_a_form_that_shows_itself_ends() -> None:
    def ring(toy: Toy) -> None:
        form = toy.pdf.make_stream(b"/Fm0 Do /Fm0 Do", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(Fm0=form))
        toy.page.Resources.XObject.Fm0 = form
        toy.contents.append(b"/Fm0 Do")

    assert "A298" in told(make(ring))


def test_a_structure_tree_that_holds_itself_ends() -> None:
    found = told(make(lambda toy: toy.elements["head"].K.append(toy.elements["document"])))
    assert "A206" in found


def test_a_tree_deeper_than_what_is_read_is_told() -> None:
    def deep(toy: Toy) -> None:
        toy.add("0", "Sect", "document")
        for level in range(1, 300):
            toy.add(str(level), "Sect", str(level - 1))

    assert "A298" in told(make(deep))


def test_a_cell_of_countless_rows_ends() -> None:
    huge = Dictionary(O=Name.Table, RowSpan=2_000_000_000, ColSpan=2_000_000_000)
    assert "A210" in told(make(lambda toy: toy.elements["cell10"].__setitem__("/A", huge)))


def test_a_range_of_characters_without_end_is_told() -> None:
    content = b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"
    assert "A298" in told(make(lambda toy: toy.font.__setitem__("/ToUnicode", toy.pdf.make_stream(content))))


def test_pages_outlines_and_destinations_that_go_round_end() -> None:
    def rings(toy: Toy) -> None:
        item = toy.pdf.make_indirect(Dictionary(Title=String("Round")))
        item.Next = item.First = item
        names = toy.pdf.make_indirect(Dictionary())
        names.Kids = Array([names])
        toy.pdf.Root.Outlines = Dictionary(First=item)
        toy.pdf.Root.Names = Dictionary(Dests=names)
        toy.tree.RoleMap = Dictionary(A=Name.B, B=Name.A)

    assert set(told(make(rings))) == {"A203"}


KEYS = (
    "Contents", "Resources", "Annots", "K", "S", "P", "A", "ID", "Alt", "Lang", "Font", "XObject", "ToUnicode", "W",
    "DescendantFonts", "FontDescriptor", "Kids", "Nums", "ParentTree", "Rect", "Dest", "StructParents", "CropBox",
    "MediaBox", "Metadata", "RoleMap", "MarkInfo", "Encoding", "BBox", "CIDToGIDMap", "Outlines", "Names", "Obj", "Pg",
)  # fmt: skip
VALUES = (
    lambda: None, lambda: 1, lambda: -1, lambda: True, lambda: Name.Odd, lambda: String("odd"), lambda: Array(),
    lambda: Array([1, "a", Name.B, Dictionary()]), lambda: Dictionary(), lambda: 1e30, lambda: Array([Array(), None]),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_any_object_in_any_place_is_read_without_a_word_of_python(seed: int) -> None:
    chance = random.Random(seed)

    def muddle(toy: Toy) -> None:
        toy.contents.append(bytes(chance.randrange(256) for _ in range(200)))
        toy.written()
        for value in list(toy.pdf.objects):
            for key in KEYS:
                if isinstance(value, Dictionary | pikepdf.Stream) and f"/{key}" in value and chance.random() < 0.1:
                    replaced = chance.choice(VALUES)()
                    if replaced is None:
                        del value[f"/{key}"]
                    else:
                        value[f"/{key}"] = replaced

    made = audit(muddled(muddle))
    assert made.findings


def muddled(muddle: object) -> bytes:
    """Write the toy PDF as it is after a change of what was written."""
    toy = Toy()
    muddle(toy)  # type: ignore[operator]
    out = BytesIO()
    try:
        toy.pdf.save(out)
    except (pikepdf.PdfError, RuntimeError):
        return b"%PDF-1.7"
    return out.getvalue()


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_bytes_changed_is_read(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(make())
    for _ in range(20):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert audit(bytes(data)).asked
