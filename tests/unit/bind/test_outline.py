"""The outline: bookmarks of all pieces, nested as if they stood in one."""

from __future__ import annotations

from dataclasses import replace

import pikepdf

from livrerouge.bind.outline import Entry, nested, outline
from livrerouge.model.page import Side
from livrerouge.piece import Bookmark, Piece
from toypages import html, start

EMPTY = Piece("p", "fr", 2, 2, (), {}, (), (), (), (), (), (), (), b"")


def piece(*levels: tuple[int, str], opened: bool = True) -> Piece:
    return replace(EMPTY, bookmarks=tuple(Bookmark(level, title, 1, 10, 20, opened) for level, title in levels))


def drawn(entries: list[Entry]) -> str:
    return " ".join(
        entry.bookmark.title + (f"({drawn(entry.kids)})" if entry.kids else "") + f"@{entry.page}" for entry in entries
    )


def test_levels_nest_across_pieces() -> None:
    pieces = [piece((1, "a"), (2, "b")), piece((2, "c"), (3, "d")), piece((1, "e"))]
    assert drawn(nested(pieces)) == "a(b@1 c(d@3)@3)@1 e@5"


def test_levels_that_are_left_out_make_no_empty_entries() -> None:
    assert drawn(nested([piece((3, "a"), (1, "b"), (4, "c"), (2, "d"), (3, "e"))])) == "a@1 b(c@1 d(e@1)@1)@1"


def test_entries_are_tied_and_counted() -> None:
    with pikepdf.new() as pdf:
        for _ in range(4):
            pdf.add_blank_page()
        pages = [page.obj for page in pdf.pages]
        closed = piece((1, "é"), (2, "b"), opened=False)
        root = outline(pdf, [piece((1, "a"), (2, "b"), (2, "c")), closed], pages)
        assert root is not None
        assert int(root.Count) == 4
        first, second = root.First, root.Last
        assert (str(first.Title), int(first.Count), int(second.Count)) == ("a", 2, -1)
        assert str(second.Title) == "é"
        assert first.Next.objgen == second.objgen
        assert second.Prev.objgen == first.objgen
        assert first.First.Parent.objgen == first.objgen
        assert second.Dest[0].objgen == pages[3].objgen
        assert outline(pdf, [EMPTY], pages) is None


def test_bookmarks_nest_as_the_engine_nests_them() -> None:
    levels = (2, 1, 4, 3, 2, 2, 1, 3)
    body = "".join(
        f"<p style='bookmark-level: {level}; bookmark-label: \"{n}\"'>x</p>" for n, level in enumerate(levels)
    )
    document = start().lay_out(html(body), 1, Side.RECTO).value

    def engines(tree: list[tuple[str, object, list[object], str]]) -> str:
        return " ".join(f"{label}({engines(kids)})" if kids else label for label, _, kids, _ in tree)  # type: ignore[arg-type]

    ours = nested([piece(*((level, str(number)) for number, level in enumerate(levels)))])
    assert drawn(ours).replace("@1", "") == engines(document.make_bookmark_tree())
