"""Unions: what all pieces show by a face, and the pieces that mean something else by one of its codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from livrerouge.piece import Face, Piece

Meanings = dict[int, tuple[int, str]]
"""Glyph and characters of each code."""


@dataclass(slots=True)
class Union:
    """A face as the whole file shows it."""

    face: Face
    """As the first piece has it."""
    widths: dict[int, int] = field(default_factory=dict)
    """By glyph."""
    codes: Meanings = field(default_factory=dict)
    """What the pieces that agree mean."""
    others: dict[int, Meanings] = field(default_factory=dict)
    """What others mean, by the place of the piece."""
    users: list[int] = field(default_factory=list)
    """Places of the pieces that show it."""

    @property
    def glyphs(self) -> tuple[int, ...]:
        """All glyphs that are shown, in their order."""
        meant = (self.codes, *self.others.values())
        return tuple(sorted({glyph for codes in meant for glyph, _ in codes.values()}))


def unite(pieces: Sequence[Piece]) -> tuple[Union, ...]:
    """Unite the faces of pieces: a piece that contradicts those before it keeps its own codes."""
    found: dict[tuple[object, ...], Union] = {}
    for place, piece in enumerate(pieces):
        for face in piece.faces:
            key = (face.name, face.file, face.index, *sorted(face.variations.items()))
            union = found.setdefault(key, Union(face))
            union.users.append(place)
            union.widths = {**face.widths, **union.widths}
            if _contradicted(union.codes, face.codes.items()):
                union.others[place] = dict(face.codes)
            else:
                union.codes.update(face.codes)
    return tuple(found[key] for key in sorted(found, key=str))


def _contradicted(known: Meanings, codes: Iterable[tuple[int, tuple[int, str]]]) -> bool:
    return any(known.get(code, meaning) != meaning for code, meaning in codes)
