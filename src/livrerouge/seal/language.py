"""Languages: foreign words get theirs in the structure tree, which the engine writes without.

The words of the book are looked for among the pieces of marked text on the pages where their block stands.
They are found only where they fill whole pieces: a foreign span is a piece of its own, so words of the same
letters in the running text are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Object, String

from livrerouge.model.inline import Foreign, plain, walk
from livrerouge.model.run import bare, book_runs, standing
from livrerouge.seal.repair import Work
from livrerouge.seal.text import MarkedText


@dataclass(frozen=True, slots=True)
class Words:
    """Words in another language, and the pages on which their block stands."""

    language: str
    text: str
    """As `bare` leaves it."""
    positions: tuple[int, ...]


@dataclass(slots=True)
class _Piece:
    """A piece of marked text and the structure element that owns it."""

    element: Object
    text: str
    """As `bare` leaves it."""
    taken: bool = False


def mark_languages(work: Work) -> int:
    """Set the language of every structure element that holds foreign words; give the number of elements."""
    marked = MarkedText(work.pdf)
    pages: dict[int, list[_Piece]] = {}
    count = 0
    for words in foreign_words(work):
        for position in words.positions:
            if position not in pages:
                pages[position] = [_Piece(piece.element, bare(piece.text)) for piece in marked.on(position)]
        for piece in _everywhere(words, [pages[position] for position in words.positions]):
            piece.taken = True
            piece.element.Lang = String(words.language)
            count += 1
    return count


def _everywhere(words: Words, pages: list[list[_Piece]]) -> list[_Piece]:
    """Find words on each of their pages, for heads and notes of a table are repeated; or else broken over pages."""
    found = [piece for page in pages for piece in _find(words.text, page)]
    return found or _find(words.text, [piece for page in pages for piece in page])


def foreign_words(work: Work) -> Iterator[Words]:
    """Give the foreign words of the book in reading order; those that stand on no page are left out."""
    for run in book_runs(work.book):
        positions = standing(run, work.page_map.blocks)
        if not positions:
            continue
        if run.language is not None:
            yield Words(run.language, bare(plain(run.content)), positions)
        for inline in walk(run.content):
            if isinstance(inline, Foreign):
                yield Words(inline.language, bare(plain(inline.children)), positions)


def _find(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """Find the pieces that hold just these words, in one stretch, or else with something else in between.

    A note call stands in the middle of a quotation, a folio in that of a paragraph broken over pages.
    """
    free = [piece for piece in pieces if piece.text and not piece.taken]
    for gaps in (False, True):
        for start, first in enumerate(free):
            found = _stretch(text, free[start:], gaps) if text.startswith(first.text) else []
            if found:
                return found
    return []


def _stretch(text: str, pieces: list[_Piece], gaps: bool) -> list[_Piece]:
    """Lay pieces end to end, the first one first, until they give the text; nothing when they do not."""
    found: list[_Piece] = []
    length = 0
    for piece in pieces:
        if text.startswith(piece.text, length):
            found.append(piece)
            length += len(piece.text)
            if length == len(text):
                return found
        elif not gaps:
            break
    return []
