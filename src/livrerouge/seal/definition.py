"""Definition lists: a term and what is said of it are one item."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object

from livrerouge.seal.repair import Work


def pair_definitions(work: Work) -> int:
    """Make an item of each division of a list: its term the label, the rest the body (ISO 32000-1, 14.8.4.3.3).

    The engine takes the division for no part of the list, and term and definition for two items inside it.
    """
    count = 0
    for element in work.pdf.objects:
        if isinstance(element, Dictionary) and element.get("/S") == Name.L:
            for division in _kids(element):
                items = list(_kids(division))
                if division.get("/S") == Name.Div and items and all(item.get("/S") == Name.LI for item in items):
                    _pair(division, items)
                    count += 1
    return count


def _pair(division: Object, items: list[Object]) -> None:
    division.S = Name.LI
    for item in items:
        item.S = Name.LBody if item is not items[0] else Name.Lbl
        for body in _kids(item):
            if body.get("/S") == Name.LBody:
                # What was the item's body now stands inside a label or a body, and means nothing of its own.
                body.S = Name.NonStruct


def _kids(element: Object) -> Iterator[Object]:
    """Give the elements directly inside one."""
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
