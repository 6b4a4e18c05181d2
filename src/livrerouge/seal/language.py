"""Languages: foreign words get theirs in the structure tree, which the engine writes without.

The words of the book are looked for among the pieces of marked text on the pages where their block stands.
They are found only where they fill whole pieces: a foreign span is a piece of its own, so words of the same
letters in the running text are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pikepdf import Array, Dictionary, Object, Page, Stream, String

from livrerouge.model.inline import Foreign, plain, walk
from livrerouge.model.page import PageMap
from livrerouge.model.run import Run, book_runs
from livrerouge.seal.repair import Work

_TOKENS = re.compile(rb"/MCID (\d+)|/(\S+) [\d.]+ Tf|<([0-9a-f]+)>|\b(EMC)\b")
_MAPPING = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>")
_DROPPED = re.compile(r"[\s\u00ad\u2010\u2011-]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words in another language, and the pages on which their block stands."""

    language: str
    text: str
    positions: tuple[int, ...]


@dataclass(slots=True)
class _Piece:
    """A piece of marked text and the structure element that owns it."""

    element: Object
    text: str
    taken: bool = False


def mark_languages(work: Work) -> int:
    """Set the language of every structure element that holds foreign words; give the number of elements."""
    tree = work.pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return 0
    parents = _parents(tree)
    fonts: dict[tuple[int, int], dict[int, str]] = {}
    pieces: dict[int, list[_Piece]] = {}
    count = 0
    for words in foreign_words(work):
        found: list[_Piece] = []
        for position in words.positions:
            if position not in pieces:
                pieces[position] = _pieces(work.pdf.pages[position - 1], parents, fonts)
            found += pieces[position]
        for piece in _find(words.text, found):
            piece.taken = True
            piece.element.Lang = String(words.language)
            count += 1
    return count


def foreign_words(work: Work) -> Iterator[Words]:
    """Give the foreign words of the book in reading order; those that stand on no page are left out."""
    for run in book_runs(work.book):
        positions = _positions(run, work.page_map)
        if not positions:
            continue
        if run.language is not None:
            yield Words(run.language, bare(plain(run.content)), positions)
        for inline in walk(run.content):
            if isinstance(inline, Foreign):
                yield Words(inline.language, bare(plain(inline.children)), positions)


def bare(text: str) -> str:
    """Keep what is the same however the lines fall: no space, no hyphen, no capital."""
    return _DROPPED.sub("", text).casefold()


def _positions(run: Run, page_map: PageMap) -> tuple[int, ...]:
    return next((page_map.blocks[span.at] for span in run.spans if span.at in page_map.blocks), ())


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


def _parents(tree: Object) -> dict[int, Object]:
    """Read the parent tree, flat or in branches: for each page, its elements by marked-content number."""
    parents: dict[int, Object] = {}
    stack = [tree.get("/ParentTree")]
    while stack:
        node = stack.pop()
        if not isinstance(node, Dictionary):
            continue
        numbers = node.get("/Nums", Array())
        parents.update((int(numbers[i]), numbers[i + 1]) for i in range(0, len(numbers), 2))
        stack += list(node.get("/Kids", Array()))
    return parents


def _pieces(page: Page, parents: dict[int, Object], fonts: dict[tuple[int, int], dict[int, str]]) -> list[_Piece]:
    """Read the marked text of a page in the order in which it is drawn."""
    elements = parents.get(int(page.obj.get("/StructParents", -1)))
    if not isinstance(elements, Array):
        return []
    resources = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())

    @cache
    def letters(name: str) -> dict[int, str]:
        font = resources.get(f"/{name}")
        if not isinstance(font, Dictionary):
            return {}
        if font.objgen not in fonts:
            fonts[font.objgen] = _letters(font)
        return fonts[font.objgen]

    content = b"\n".join(stream.read_bytes() for stream in _streams(page))
    texts: dict[int, list[str]] = {}
    here, mapping = -1, dict[int, str]()
    for token in _TOKENS.finditer(content):
        if token[1]:
            here = int(token[1])
            texts[here] = []
        elif token[2]:
            mapping = letters(token[2].decode("ascii", "replace"))
        elif token[4]:
            here = -1
        elif here >= 0:
            texts[here] += _decode(token[3], mapping)
    return [
        _Piece(elements[number], bare("".join(text)))
        for number, text in texts.items()
        if number < len(elements) and isinstance(elements[number], Dictionary)
    ]


def _streams(page: Page) -> list[Stream]:
    contents = page.obj.get("/Contents")
    if isinstance(contents, Array):
        return [stream for stream in contents if isinstance(stream, Stream)]
    return [contents] if isinstance(contents, Stream) else []


def _decode(glyphs: bytes, mapping: dict[int, str]) -> list[str]:
    return [mapping.get(int(glyphs[i : i + 4], 16), "") for i in range(0, len(glyphs), 4)]


def _letters(font: Object) -> dict[int, str]:
    """Read which characters each glyph of a font stands for."""
    stream = font.get("/ToUnicode")
    if not isinstance(stream, Stream):
        return {}
    return {
        int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        for glyph, text in _MAPPING.findall(stream.read_bytes())
    }
