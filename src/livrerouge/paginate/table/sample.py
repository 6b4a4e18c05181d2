"""Samples: the few lines of a table from which the widths of all its columns follow."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nlargest

from livrerouge.model.grid import Grid, LineKind
from livrerouge.model.inline import Code, Inlines, LineBreak, NoteCall, Reference, Superscript, Text, walk

_EACH = 4
"""Lines for each column and each of two reasons: long texts, and long words."""
_NARROW = frozenset("iIjlt fr.,;:!'’()[]|-/ \u00a0\u202f")
_WIDE = frozenset("mMwWÆæŒœ@%—…")
_REFERENCE = 10.0
"""What a reference without words of its own prints is not known yet: a word and a number."""


def sampled(grid: Grid) -> tuple[int, ...]:
    """Choose lines that show the widest texts and the widest words of every column, as far as letters tell.

    Cut-in heads are left out: they have the width of the table.
    """
    texts: dict[int, list[tuple[float, float, int]]] = {}
    for number, line in enumerate(grid.lines):
        if line.kind is LineKind.CUT_IN:
            continue
        for placed in line.cells:
            if placed.cell is not None and placed.columns == 1:
                pieces = list(_pieces(placed.cell.content))
                whole = sum(breadth for breadth, _ in pieces) + len(placed.cell.notes)
                word = max((breadth for _, breadth in pieces), default=0.0) + len(placed.cell.notes)
                texts.setdefault(placed.column, []).append((whole, word, number))
    chosen: set[int] = set()
    for seen in texts.values():
        # Of equal ones the first, so that the same table always has the same sample.
        chosen.update(number for _, _, number in nlargest(_EACH, seen, key=lambda one: (one[0], -one[2])))
        chosen.update(number for _, _, number in nlargest(_EACH, seen, key=lambda one: (one[1], -one[2])))
    return tuple(sorted(chosen))


def _pieces(content: Inlines) -> Iterator[tuple[float, float]]:
    """Give, for each piece of a text, about how wide it is in letters, and how wide its widest word is."""
    for inline in walk(content):
        match inline:
            case Text(value=value) | Code(value=value) | Superscript(value=value):
                words = [_breadth(word) for word in value.split()]
                yield _breadth(value), max(words, default=0.0)
            case Reference(children=()):
                yield _REFERENCE, _REFERENCE / 2
            case NoteCall():
                yield 1.0, 1.0
            case LineBreak():
                yield 0.5, 0.0


def _breadth(text: str) -> float:
    """Estimate how wide a text is, in letters of middling width; capitals are wider, and narrow letters narrower."""
    narrow = sum(letter in _NARROW for letter in text)
    wide = sum(letter in _WIDE for letter in text)
    capital = sum(letter.isupper() and letter not in _WIDE and letter not in _NARROW for letter in text)
    return len(text) - 0.5 * narrow + 0.5 * wide + 0.25 * capital
