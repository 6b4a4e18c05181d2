"""The structure tree: one document, the parts of the book joined, every number and name in its place."""

from __future__ import annotations

from e2e.tree import read
from livrerouge.bind import bind
from livrerouge.emit import emit
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.paginate import settle
from livrerouge.paginate.subset import subset
from toypages import Composer, book, pieces, section, start
from unit.bind.toypieces import bound, drawn

GROUP = "<p style='opacity: .5'>x <a href='#a'>y</a></p>"
TABLE = "<table><tr><th>h<tr><td>c</table>"


def test_groups_and_links_of_all_pieces_are_owned() -> None:
    emitted = drawn({"a": GROUP + TABLE, "b": GROUP + "<p>z</p>" * 70 + GROUP, "c": TABLE})
    assert read(bind(emitted.pieces, emitted.files, subset)).faults == ()
    with bound(emitted) as pdf:
        leaves = pdf.Root.StructTreeRoot.ParentTree.Kids
        numbers = [int(number) for leaf in leaves for number in list(leaf.Nums)[::2]]
        assert numbers == list(range(pdf.Root.StructTreeRoot.ParentTreeNextKey))
        assert all([*map(int, leaf.Limits)] == [leaf.Nums[0], leaf.Nums[len(leaf.Nums) - 2]] for leaf in leaves)
        assert "/Limits" not in pdf.Root.StructTreeRoot.ParentTree


def test_names_are_in_leaves_in_their_order() -> None:
    with bound(drawn({"b": TABLE, "a-c": TABLE, "a": TABLE, "x": "no"})) as pdf:
        leaves = list(pdf.Root.StructTreeRoot.IDTree.Kids)
        assert [str(leaf.Names[0]) for leaf in leaves] == ["a-c/t1-r1-c1", "a/t1-r1-c1", "b/t1-r1-c1"]
        assert [[str(limit) for limit in leaf.Limits] for leaf in leaves] == [
            [str(leaf.Names[0])] * 2 for leaf in leaves
        ]


def test_roles_of_all_pieces_are_mapped() -> None:
    with bound(drawn({"a": "<p><em>x</em></p>", "b": "<p><strong>y</strong></p>", "c": "z"})) as pdf:
        assert dict(pdf.Root.StructTreeRoot.RoleMap.items()) == {"/Em": "/Span", "/Strong": "/Span"}


def test_pieces_without_anything_have_an_empty_tree() -> None:
    with bound(drawn({"a": ""})) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        assert str(document.S) == "/Document"
        assert "/K" not in document


class Matters(Composer):
    """Writes of each fragment which part of the book it belongs to."""

    def __call__(self, fragment: Fragment, placement: Placement) -> str:
        text = super().__call__(fragment, placement)
        matter = {"a": "front", "b": "body", "c": "body"}.get(fragment.name)
        return text.replace("<html ", f'<html data-matter="{matter}" ', 1) if matter else text


def test_the_parts_of_the_book_are_joined() -> None:
    made = book(*(section(name, 2) for name in "abcd"))
    laid = settle(made, pieces(made), Matters({name: f"<p>{name}</p>" for name in "abcd"}), start()).value
    emitted = emit(laid, made).value
    assert [piece.parts for piece in emitted.pieces] == [("front",), ("body",), ("body",), ("",)]
    tree = read(bind(emitted.pieces, emitted.files, subset))
    assert tree.faults == ()
    said = [(branch.role, branch.text) for branch in tree.document.branches]
    assert said == [("Part", "a"), ("Part", "bc"), ("Sect", "d")]
