"""Names and links: across pieces, with letters of any kind, and those that lead nowhere."""

from __future__ import annotations

from dataclasses import replace

import pikepdf

from e2e.tree import read
from livrerouge.bind import bind
from livrerouge.paginate.subset import subset
from unit.bind.toypieces import bound, drawn


def places(pdf: pikepdf.Pdf) -> dict[bytes, int]:
    """Give the page of each name."""
    index = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    names = list(pdf.Root.Names.Dests.Names)
    assert [bytes(name) for name in names[::2]] == sorted(bytes(name) for name in names[::2])
    return {bytes(name): index[place[0].objgen] for name, place in zip(names[::2], names[1::2], strict=True)}


def test_links_lead_across_pieces_by_names_of_any_letters() -> None:
    bodies = {"a": "<p><a href='#école'>x</a></p>", "b": "<p>y</p>" * 40 + "<p id='école'>z</p>"}
    with bound(drawn(bodies)) as pdf:
        (link,) = pdf.pages[0].Annots
        assert places(pdf)[bytes(link.Dest)] == 2


def test_of_a_name_given_twice_the_first_place_counts() -> None:
    with bound(drawn({"a": "x", "b": "<p id='t'>x</p>", "c": "<p id='t'>y</p>"})) as pdf:
        assert places(pdf)[b"t"] == 1


def test_a_link_that_leads_nowhere_is_taken_out_and_its_words_stay() -> None:
    emitted = drawn(
        {"a": "<p><a href='#no'>gone</a> <a href='#b'>there</a></p><p><a href='#nor'>too</a></p>", "b": "y"}
    )
    data = bind(emitted.pieces, emitted.files, subset)
    tree = read(data)
    assert tree.faults == ()
    assert [link.text for link in tree.document.all("Link")] == ["gone", "there", "too"]
    with bound(emitted) as pdf:
        assert [str(link.Dest) for link in pdf.pages[0].Annots] == ["b"]
        (leaf, _) = pdf.Root.StructTreeRoot.ParentTree.Kids
        assert [int(number) for number in list(leaf.Nums)[::2]] == [0, 2]
        assert [int(limit) for limit in leaf.Limits] == [0, 2]


def test_a_page_without_links_left_has_no_list_of_them() -> None:
    with bound(drawn({"a": "<p><a href='#no'>gone</a></p>", "b": "y"})) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_without_names_there_is_no_tree_of_names() -> None:
    emitted = drawn({"a": "x"})
    (piece,) = emitted.pieces
    with bound(emitted, [replace(piece, anchors=())]) as pdf:
        assert "/Names" not in pdf.Root
