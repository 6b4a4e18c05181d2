"""Finishing: kids in the order of the text, notes behind what calls them, nothing empty, no loose text in blocks."""

from __future__ import annotations

from typing import Any

from livrerouge.tag.node import Content, Kid, Node
from livrerouge.tag.role import FLEXIBLE, GROUPING, INLINE, LEAVES
from livrerouge.tag.text import Text

_CELLS = frozenset({"TD", "TH"})
_ANCHORS = LEAVES | GROUPING | FLEXIBLE | {"Lbl"}


def settle_notes(text: Text) -> None:
    """Put each note that stands in the text that calls it behind the paragraph of its call."""
    for note in text.notes.values():
        if not note.floating:
            continue
        anchor = note.node.parent.above(_ANCHORS) if note.node.parent is not None else None
        if anchor is None:
            continue
        item = anchor.parent
        if anchor.role == "Lbl" and item is not None and item.body is not None:
            # What a label calls is read before what the label is of.
            note.node.parent = item.body
            text.add(item.body, note.node, item.body.place)
            continue
        parent = anchor.parent if anchor.role in LEAVES and anchor.parent is not None else anchor
        end = text.end.get(anchor.element) if anchor.element is not None else None
        note.node.parent = parent
        text.add(parent, note.node, end - 0.5 if end is not None else float("inf"))


def finish(node: Node, drawn: frozenset[Any], owners: dict[Content, Node]) -> bool:
    """Bring a structure element and all in it into shape; tell whether there is anything in it.

    Cells stay although they are empty. `owners` is told of content that gets another owner.
    """
    node.kids.sort(key=lambda kid: kid[:2])
    node.kids = [kid for kid in node.kids if not isinstance(kid[2], Node) or finish(kid[2], drawn, owners)]
    if node.role in GROUPING or node.role in FLEXIBLE:
        _wrap(node, owners)
    node.page = next((page for page in map(_page, node.kids) if page is not None), None)
    if node.page is None and node.area is not None:
        node.page = node.area[0]
    return bool(node.kids) or (node.role in _CELLS and node.element in drawn)


def _page(kid: Kid) -> int | None:
    return kid[2].page


def _wrap(node: Node, owners: dict[Content, Node]) -> None:
    """Put text that stands loose among blocks into paragraphs."""
    blocks = any(isinstance(kid, Node) and kid.role not in INLINE for _, _, kid in node.kids)
    if node.role in FLEXIBLE and not blocks:
        return
    kids: list[Kid] = []
    run: Node | None = None
    for place, count, kid in node.kids:
        if isinstance(kid, Node) and (kid.role not in INLINE or node.role == "TOCI"):
            kids.append((place, count, kid))
            run = None
            continue
        if run is None:
            run = Node("P", node, place)
            kids.append((place, count, run))
        run.kids.append((place, count, kid))
        if run.page is None:
            run.page = kid.page
        if isinstance(kid, Node):
            kid.parent = run
        elif isinstance(kid, Content):
            owners[kid] = run
    node.kids = kids
