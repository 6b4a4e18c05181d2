"""Names: where the links by name of all pieces lead, and links that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from pikepdf import Array, Dictionary, Name, Object, String

from livrerouge.bind.text import written
from livrerouge.piece import Leading, Piece


def destinations(pieces: Iterable[Piece], pages: Sequence[Object]) -> Dictionary | None:
    """Give the tree of names (ISO 32000-1, 12.3.2.3): of a name given twice, the first place."""
    placed: dict[bytes, Array] = {}
    before = 0
    for piece in pieces:
        for anchor in piece.anchors:
            name = bytes(written(anchor.name))
            if name not in placed:
                placed[name] = Array([pages[before + anchor.page], Name.XYZ, anchor.x, anchor.y, 0])
        before += piece.pages
    # The names of a tree are sorted by their bytes (ISO 32000-1, 7.9.6).
    pairs = (item for name in sorted(placed) for item in (String(name), placed[name]))
    return Dictionary(Names=Array(list(pairs))) if placed else None


def dead(piece: Piece, known: Set[str]) -> tuple[Leading, ...]:
    """Give the links of a piece whose name no piece has."""
    return tuple(leading for leading in piece.leading if leading.target not in known)


def take_out(annotation: Object, page: Object, link: Object) -> None:
    """Take a link that leads nowhere out of its page and of its structure element; its words stay."""
    page.Annots = Array([one for one in page.Annots if one.objgen != annotation.objgen])
    if not len(page.Annots):
        del page.Annots
    kids = [kid for kid in _kids(link) if not (isinstance(kid, Dictionary) and _held(kid) == annotation.objgen)]
    link.K = Array(kids)


def _kids(element: Object) -> Iterator[Object]:
    kids = element.get("/K", Array())
    yield from kids if isinstance(kids, Array) else [kids]


def _held(kid: Object) -> tuple[int, int] | None:
    """Give what an object reference refers to."""
    return kid.Obj.objgen if "/Obj" in kid else None
