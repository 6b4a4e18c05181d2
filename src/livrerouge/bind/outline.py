"""The outline: the bookmarks of all pieces, nested by their levels (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf

from livrerouge.bind.text import written
from livrerouge.piece import Bookmark, Piece


@dataclass(slots=True)
class Entry:
    """A bookmark, the page it leads to, by index in the file, and those below it."""

    bookmark: Bookmark
    page: int
    kids: list[Entry] = field(default_factory=list)


def nested(pieces: Iterable[Piece]) -> list[Entry]:
    """Nest the bookmarks: each stands below the last one before it that has a lower level, however much lower."""
    top: list[Entry] = []
    above: list[Entry] = []
    before = 0
    for piece in pieces:
        for bookmark in piece.bookmarks:
            entry = Entry(bookmark, before + bookmark.page)
            while above and above[-1].bookmark.level >= bookmark.level:
                above.pop()
            (above[-1].kids if above else top).append(entry)
            above.append(entry)
        before += piece.pages
    return top


def outline(pdf: Pdf, pieces: Iterable[Piece], pages: Sequence[Object]) -> Object | None:
    """Write the outline; nothing when there are no bookmarks."""
    top = nested(pieces)
    if not top:
        return None
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    root.Count = _fill(pdf, root, top, pages)
    return root


def _fill(pdf: Pdf, parent: Object, entries: list[Entry], pages: Sequence[Object]) -> int:
    """Write entries below another; give the number of those that are seen when it is open."""
    made = [pdf.make_indirect(_item(entry, parent, pages)) for entry in entries]
    for one, other in pairwise(made):
        one.Next, other.Prev = other, one
    parent.First, parent.Last = made[0], made[-1]
    seen = len(made)
    for entry, item in zip(entries, made, strict=True):
        if entry.kids:
            below = _fill(pdf, item, entry.kids, pages)
            item.Count = below if entry.bookmark.opened else -below
            seen += below if entry.bookmark.opened else 0
    return seen


def _item(entry: Entry, parent: Object, pages: Sequence[Object]) -> Dictionary:
    place = Array([pages[entry.page], Name.XYZ, entry.bookmark.x, entry.bookmark.y, 0])
    return Dictionary(Title=written(entry.bookmark.title), Parent=parent, Dest=place)
