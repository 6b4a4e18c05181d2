"""Stored pieces: what comes back is what was stored, and what is damaged is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from livrerouge.piece import Anchor, Bookmark, Face, Leading, Piece, Remarked, restore, store

PIECE = Piece(
    name="é\n",
    language="fr",
    pages=2,
    numbers=4,
    parts=("body", ""),
    counts={"P": 3},
    lacking=(("note", "a.md:1:1"),),
    remarks=(Remarked("", "x"),),
    anchors=(Anchor("a\ud800".encode("utf-8", "replace").decode(), 1, 0.1, 419.5275),),
    bookmarks=(Bookmark(1, "T", 0, 0.0, 1.5, False),),
    leading=(Leading("b", 1, 3),),
    faces=(
        Face("ABCDEF", "d", 0, "ABCDEF+X", "X", 4, 800, -200, 0.0, (80, 80), (0, 400, 10.5), {"wght": 350.0},
             {3: 500}, {0xFFFE: (3, "\u00a0")}),
    ),
    pictures=({"i1": "e"},),
    pdf=b"%PDF\n\n\xff",
)  # fmt: skip


def test_a_piece_comes_back_as_it_was() -> None:
    assert restore(store(PIECE)) == PIECE
    assert store(restore(store(PIECE))) == store(PIECE)


@pytest.mark.parametrize("change", [
    lambda data: data[1:],
    lambda data: data.replace(b'"pages":2,', b""),
    lambda data: data.replace(b"{", b"[", 1),
    lambda data: data.replace(b'"stems":[80,80]', b'"stems":[80]'),
    lambda data: data[:60],
    lambda data: b"",
])  # fmt: skip
def test_what_is_no_whole_piece_is_refused(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match=r"piece|values|char"):
        restore(change(store(PIECE)))
