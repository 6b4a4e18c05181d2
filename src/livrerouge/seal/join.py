"""Links with blocks inside: one annotation each, where the engine makes one of every block."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Page

from livrerouge.seal.repair import Work
from livrerouge.seal.text import MarkedText

_Rectangle = tuple[float, float, float, float]


def join_links(work: Work) -> int:
    """Take back the annotations of blocks inside a link, whose place the link's own then covers.

    A reader with a keyboard, or a screen reader, meets an entry of the contents once and not four times; and every
    annotation left belongs to a Link (ISO 14289-1, 7.18.5).
    """
    marked = MarkedText(work.pdf)
    taken: set[int] = set()
    for page in work.pdf.pages:
        links = {marked.owner(link).objgen: link for link in _links(page) if marked.owner(link).get("/S") == Name.Link}
        inner = [(link, outer) for link in _links(page) if (outer := _around(marked.owner(link), links)) is not None]
        for link, outer in inner:
            _cover(outer, link)
            _forget(marked.owner(link), link)
            taken.add(int(link.StructParent))
        gone = {link.objgen for link, _ in inner}
        if gone:
            page.obj.Annots = Array([link for link in page.obj.Annots if link.objgen not in gone])
    if taken:
        _unlist(work.pdf.Root.StructTreeRoot.ParentTree, taken)
    return len(taken)


def _links(page: Page) -> Iterator[Object]:
    """Give the tagged links of a page."""
    annotations = page.obj.get("/Annots")
    for annotation in annotations if isinstance(annotations, Array) else ():
        if annotation.get("/Subtype") == Name.Link and "/StructParent" in annotation:
            yield annotation


def _around(owner: Object, links: dict[tuple[int, int], Object]) -> Object | None:
    """Find the annotation of the link that an element stands inside of."""
    here = owner.get("/P")
    while isinstance(here, Dictionary):
        if here.objgen in links:
            return links[here.objgen]
        here = here.get("/P")
    return None


def _cover(outer: Object, inner: Object) -> None:
    """Widen a link by the rectangle of another; where it answers is told rectangle by rectangle."""
    own, other = _rectangle(outer), _rectangle(inner)
    quads = list(outer.get("/QuadPoints", Array(_quad(own))))
    outer.QuadPoints = Array([*quads, *_quad(other)])
    outer.Rect = Array([*map(min, own[:2], other[:2]), *map(max, own[2:], other[2:])])


def _rectangle(link: Object) -> _Rectangle:
    x1, y1, x2, y2 = (float(number) for number in link.Rect)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _quad(box: _Rectangle) -> list[float]:
    """Give the corners in the order in which viewers expect them: upper ones first, each pair from the left."""
    left, lower, right, upper = box
    return [left, upper, right, upper, left, lower, right, lower]


def _forget(owner: Object, link: Object) -> None:
    """Take a link out of its structure element."""
    kids = owner.get("/K")
    if isinstance(kids, Array):
        kept = [kid for kid in kids if not (isinstance(kid, Dictionary) and _shows(kid, link))]
        owner.K = Array(kept)


def _shows(kid: Object, link: Object) -> bool:
    shown = kid.get("/Obj")
    return shown is not None and shown.objgen == link.objgen


def _unlist(tree: Object, taken: set[int]) -> None:
    """Take numbers out of the parent tree, which the engine writes in one piece."""
    numbers = list(tree.get("/Nums", Array()))
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    tree.Nums = Array([item for number, owner in pairs if int(number) not in taken for item in (number, owner)])
