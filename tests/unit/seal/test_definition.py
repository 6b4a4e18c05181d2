"""A term and what is said of it are one item of a list."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name

from livrerouge.seal.definition import pair_definitions
from unit.seal.sample import mended


def lists(pdf: pikepdf.Pdf) -> list[str]:
    """Write the lists of the structure tree as nested words."""
    found = (item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") == Name.L)
    return [written(item) for item in found]


def written(element: pikepdf.Object) -> str:
    kids = [written(kid) for kid in element.get("/K", Array()) if isinstance(kid, Dictionary) and "/S" in kid]
    return str(element.S).lstrip("/") + (f"({' '.join(kids)})" if kids else "")


def test_the_divisions_of_a_definition_list_become_items(drawn: bytes) -> None:
    count, found = mended(drawn, pair_definitions, lists)
    assert count == 2
    assert (
        found[0]
        == "L(LI(Lbl(NonStruct(Span)) LBody(NonStruct(P(Span)))) LI(Lbl(NonStruct(Span)) LBody(NonStruct(Span))))"
    )


def test_the_engine_still_makes_two_items_in_a_division(drawn: bytes) -> None:
    """Hold the engine to what the repair expects: when it pairs them itself, the repair must go."""
    found = mended(drawn, lambda work: 0, lists)[1]
    assert found[0] == "L(Div(LI(LBody(Span)) LI(LBody(P(Span)))) Div(LI(LBody(Span)) LI(LBody(Span))))"


def test_bulleted_lists_are_left_alone(drawn: bytes) -> None:
    before = mended(drawn, lambda work: 0, lists)[1]
    after = mended(drawn, pair_definitions, lists)[1]
    assert len(after) > 1
    assert after[1:] == before[1:]
