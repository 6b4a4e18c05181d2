"""Only the names that links use are kept."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from livrerouge.seal.destination import prune_destinations
from unit.seal.sample import mended


def names(pdf: pikepdf.Pdf) -> list[str]:
    found = pdf.Root.get("/Names", Dictionary()).get("/Dests", Dictionary()).get("/Names", Array())
    return [str(name) for name in list(found)[::2]]


def with_names(*given: str, change: Callable[[pikepdf.Pdf], None] = lambda pdf: None) -> bytes:
    """Make a PDF of one page with some named destinations."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        place = Array([pdf.pages[0].obj, Name.Fit])
        pairs = [item for name in given for item in (String(name), place)]
        pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(pairs)))
        change(pdf)
        out = BytesIO()
        pdf.save(out)
        return out.getvalue()


def test_the_names_of_ids_that_no_link_uses_go(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        assert names(pdf) == ["deux", "fig-a", "un"]
    assert mended(drawn, prune_destinations, names) == (1, ["deux", "fig-a"])


def test_without_any_used_name_the_whole_tree_goes() -> None:
    count, left = mended(with_names("a", "b"), prune_destinations, lambda pdf: "/Names" in pdf.Root)
    assert (count, left) == (2, False)


def test_other_trees_of_names_stay() -> None:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names.JavaScript = Dictionary(Names=Array())

    kept = mended(with_names("a", change=attach), prune_destinations, lambda pdf: list(pdf.Root.Names.keys()))
    assert kept == (1, ["/JavaScript"])


def test_names_that_actions_and_bookmarks_use_stay() -> None:
    def use(pdf: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name.GoTo, D=String("a"))
        pdf.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link, A=action)])
        inner = pdf.make_indirect(Dictionary(Title=String("B"), Dest=String("b")))
        pdf.Root.Outlines = Dictionary(First=pdf.make_indirect(Dictionary(Title=String("A"), First=inner)))

    assert mended(with_names("a", "b", "c", change=use), prune_destinations, names) == (1, ["a", "b"])


def test_a_pdf_without_names_is_left_alone() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out := BytesIO())
    assert mended(out.getvalue(), prune_destinations, names) == (0, [])
