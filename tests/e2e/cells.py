"""Tables as they stand in a PDF: the cells that its tags tell, with the words drawn in each and where they stand.

The tags are read with pikepdf, the words with pdfium; of the program that made the PDF nothing is asked.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from re import Pattern

import pikepdf
import pypdfium2
from pypdfium2 import raw

from e2e.pdf import Element, elements

_TITLE = re.compile(r"Tableau\s(\d+)")
_SMALL = 9.0
"""Points: type below it is that of tables and their notes, not of the text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of text drawn at once."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    """Of its type, in points."""
    red: bool
    """It is drawn in red, not in the colour of the text."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words that belong together: a cell, a title, a note."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """All of it, lines joined."""
        return " ".join("".join(word.text for word in self.words).split())

    def marks(self, sign: Pattern[str]) -> tuple[str, ...]:
        """Give the marks of notes: red signs of a scheme, drawn apart from the words."""
        return tuple(mark for mark, _ in self._parted(sign) if mark)

    def without(self, sign: Pattern[str]) -> str:
        """Give the text without the marks of notes."""
        return " ".join("".join(text for _, text in self._parted(sign)).split())

    def _parted(self, sign: Pattern[str]) -> Iterator[tuple[str, str]]:
        """Give marks and other words, one of the two empty; a mark in brackets is drawn in three pieces."""
        at = 0
        while at < len(self.words):
            for end in range(min(at + 3, len(self.words)), at, -1):
                pieces = self.words[at:end]
                text = "".join(piece.text for piece in pieces).strip()
                if all(piece.red for piece in pieces) and sign.fullmatch(text):
                    yield text, ""
                    at = end
                    break
            else:
                yield "", self.words[at].text
                at += 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table as the tags tell it."""

    pages: frozenset[int]
    """The pages on which it has words, from 1."""
    in_head: bool
    cells: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What of a table stands between two page ends."""

    number: int
    """That of its table, as the title says it."""
    position: int
    title: Drawn
    rows: tuple[Row, ...]
    below: tuple[Drawn, ...]
    """The paragraphs in small type that follow, or stand at the foot: notes, the general note, the source."""

    @property
    def heads(self) -> tuple[Row, ...]:
        """The lines of its heads."""
        return tuple(row for row in self.rows if row.in_head)

    @property
    def body(self) -> tuple[Row, ...]:
        """All rows but the heads."""
        return tuple(row for row in self.rows if not row.in_head)


Marked = Mapping[tuple[int, int], tuple[Word, ...]]
"""The words of each marked content, by page and number."""


@lru_cache
def marked(path: Path) -> Marked:
    """Read the words of each page by the marked content they stand in."""
    found: dict[tuple[int, int], list[Word]] = {}
    with pypdfium2.PdfDocument(path) as pdf:
        for number, sheet in enumerate(pdf, 1):
            read = sheet.get_textpage()
            for drawn in sheet.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=4):
                tag = raw.FPDFPageObj_GetMarkedContentID(drawn)
                if tag >= 0:
                    found.setdefault((number, tag), []).append(_word(drawn, read))
    return {key: tuple(words) for key, words in found.items()}


def _word(drawn: pypdfium2.PdfObject, read: pypdfium2.PdfTextPage) -> Word:
    """Read one object of text."""
    length = raw.FPDFTextObj_GetText(drawn, read, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(drawn, read, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    text = buffer.raw.decode("utf-16-le").rstrip("\0")
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(drawn, size)
    matrix = drawn.get_matrix()
    scale = (matrix.a**2 + matrix.b**2) ** 0.5
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(drawn, red, green, blue, alpha)
    return Word(text, *drawn.get_bounds(), size.value * scale, red.value > green.value + 40)


@dataclass(frozen=True, slots=True)
class Tagged:
    """An element of the tags with all that is drawn in it."""

    element: Element
    parents: tuple[str, ...]
    """Roles of the elements around it, outermost first."""
    words: tuple[tuple[int, Word], ...]
    """Its words, those of the elements inside it too, each with its page."""


@lru_cache
def tagged(path: Path) -> tuple[Tagged, ...]:
    """Give the elements of the tags in reading order."""
    words = marked(path)
    with pikepdf.open(path) as pdf:
        found = [
            (element, tuple((page, word) for page, tag in element.marked for word in words.get((page, tag), ())))
            for element in elements(pdf)
        ]
    given, around = [], []
    for index, (element, own) in enumerate(found):
        del around[element.depth :]
        inside, after = list(own), index + 1
        while after < len(found) and found[after][0].depth > element.depth:
            inside += found[after][1]
            after += 1
        given.append(Tagged(element, tuple(around), tuple(inside)))
        around.append(element.role)
    return tuple(given)


@lru_cache
def parts(path: Path) -> tuple[Part, ...]:
    """Give the parts of all tables, each begun by a title in red and small type."""
    found: list[Part] = []
    open_ = False
    for index, one in enumerate(tagged(path)):
        words = Drawn(tuple(word for _, word in one.words))
        role = one.element.role
        if "Table" in one.parents or not one.words:
            if role == "TR" and found:
                found[-1] = replace(found[-1], rows=(*found[-1].rows, _row(path, index)))
            continue
        if role == "NonStruct" and "P" not in one.parents and found and _beside(found[-1], one):
            found[-1] = replace(found[-1], below=(*found[-1].below, *_at_the_foot(words)))
        if role not in ("P", "Caption", "H1", "H2", "H3"):
            continue
        first = words.words[0]
        title = _TITLE.match(words.text)
        if title is not None and first.red and first.size < _SMALL:
            found.append(Part(int(title[1]), one.words[0][0], words, (), ()))
            open_ = True
        elif first.size >= _SMALL or role != "P":
            open_ = False
        elif open_ and found[-1].rows:
            found[-1] = replace(found[-1], below=(*found[-1].below, words))
    return tuple(found)


def _beside(part: Part, one: Tagged) -> bool:
    """Tell whether something is the foot of the page of a part, with notes of its table."""
    page, first = one.words[0]
    return page == part.position and first.red


def _at_the_foot(area: Drawn) -> Iterator[Drawn]:
    """Part the foot of a page into its notes: each begins with a red mark."""
    note: list[Word] = []
    for word in area.words:
        if word.red and note:
            yield Drawn(tuple(note))
            note = []
        note.append(word)
    yield Drawn(tuple(note))


def _row(path: Path, index: int) -> Row:
    """Put a row together from the cells inside it."""
    all_ = tagged(path)
    row = all_[index]
    cells, after = [], index + 1
    while after < len(all_) and all_[after].element.depth > row.element.depth:
        if all_[after].element.role in ("TH", "TD"):
            cells.append(Drawn(tuple(word for _, word in all_[after].words)))
        after += 1
    return Row(frozenset(page for page, _ in row.words), "THead" in row.parents, tuple(cells))
