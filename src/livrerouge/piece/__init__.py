"""Pieces: parts of a publication that are drawn by themselves, and bound into one file later (`bind`).

A piece holds all the binder needs and nothing of its surroundings, so it is the same whatever the others hold, and can
be drawn in another process, or kept. What is numbered over the whole file is numbered from 0 in it.
"""

from __future__ import annotations

from livrerouge.piece.piece import Anchor, Bookmark, Face, Leading, Piece, Remarked
from livrerouge.piece.stored import restore, store

__all__ = ["Anchor", "Bookmark", "Face", "Leading", "Piece", "Remarked", "restore", "store"]
