"""Pictures: what several pieces show is held once."""

from __future__ import annotations

from pikepdf import Object

from livrerouge.piece import Piece


def share(piece: Piece, marks: Object, shared: dict[str, Object]) -> None:
    """Let the resources of a piece use the pictures that are in the file already; remember those that are new."""
    for resources, pictures in zip(marks.Resources, piece.pictures, strict=True):
        held = resources.XObject
        for name, digest in pictures.items():
            key = f"/{name}"
            if digest in shared:
                held[key] = shared[digest]
            else:
                shared[digest] = held[key]
