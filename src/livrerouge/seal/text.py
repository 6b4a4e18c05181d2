"""Marked text: what the structure elements say, read from the pages where their words are drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Page, Pdf, Stream

_TOKENS = re.compile(rb"/MCID (\d+)|\b(B[DM]C)\b|\b(EMC)\b|/(\S+) [\d.]+ Tf|<([0-9a-f]+)>")
_MAPPING = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>")

_Letters = Mapping[bytes, str]
"""What each glyph of a font stands for, by its four digits as text shows them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of marked text and the structure element that owns it."""

    element: Object
    text: str


class MarkedText:
    """The marked text of a PDF; each page is read when it is first asked for."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._parents = dict(_parents(pdf.Root.get("/StructTreeRoot")))
        self._letters: dict[tuple[int, int], _Letters] = {}
        self._pages: dict[int, tuple[Piece, ...]] = {}

    def on(self, position: int) -> tuple[Piece, ...]:
        """Give the pieces of a page, counted from 1, in the order in which they are drawn."""
        if position not in self._pages:
            self._pages[position] = tuple(self._read(self._pdf.pages[position - 1]))
        return self._pages[position]

    def of(self, annotation: Object, position: int) -> str:
        """Give the words printed inside the structure element of an annotation on a page."""
        owner = self.owner(annotation)
        return "".join(piece.text for piece in self.on(position) if owner and _is_inside(piece.element, owner))

    def owner(self, annotation: Object) -> Object:
        """Give the structure element of an annotation, or an empty one."""
        owner = self._parents.get(int(annotation.get("/StructParent", -1)))
        return owner if isinstance(owner, Dictionary) else Dictionary()

    def _read(self, page: Page) -> Iterator[Piece]:
        elements = self._parents.get(int(page.obj.get("/StructParents", -1)))
        if not isinstance(elements, Array):
            return
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        letters = {key.lstrip("/").encode(): self._font(font) for key, font in fonts.items()}
        for number, text in _texts(_content(page), letters).items():
            if number < len(elements) and isinstance(elements[number], Dictionary):
                yield Piece(elements[number], text)

    def _font(self, font: Object) -> _Letters:
        if font.objgen not in self._letters:
            self._letters[font.objgen] = _letters(font)
        return self._letters[font.objgen]


def _texts(content: bytes, fonts: Mapping[bytes, _Letters]) -> dict[int, str]:
    """Read the text of each marked-content number; what is marked otherwise inside one (a rule) ends before it."""
    texts: dict[int, list[str]] = {}
    open_marks: list[int] = []
    announced = -1
    letters: _Letters = {}
    for number, begin, end, font, glyphs in _TOKENS.findall(content):
        if glyphs:
            if open_marks and open_marks[-1] >= 0:
                digits = (glyphs[i : i + 4] for i in range(0, len(glyphs), 4))
                texts[open_marks[-1]] += [letters.get(four, "") for four in digits]
        elif font:
            letters = fonts.get(font, {})
        elif number:
            announced = int(number)
        elif begin:
            open_marks.append(announced)
            texts.setdefault(announced, [])
            announced = -1
        elif end and open_marks:
            open_marks.pop()
    texts.pop(-1, None)
    return {number: "".join(text) for number, text in texts.items()}


def _content(page: Page) -> bytes:
    contents = page.obj.get("/Contents")
    streams = list(contents) if isinstance(contents, Array) else [contents]
    return b"\n".join(stream.read_bytes() for stream in streams if isinstance(stream, Stream))


def _letters(font: Object) -> _Letters:
    """Read which characters each glyph of a font stands for."""
    stream = font.get("/ToUnicode") if isinstance(font, Dictionary) else None
    if not isinstance(stream, Stream):
        return {}
    return {
        glyph.lower(): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        for glyph, text in _MAPPING.findall(stream.read_bytes())
    }


def _parents(tree: Object | None) -> Iterator[tuple[int, Object]]:
    """Read the parent tree, flat or in branches: by number, the elements of a page or of an annotation."""
    stack = [tree.get("/ParentTree")] if isinstance(tree, Dictionary) else []
    while stack:
        node = stack.pop()
        if isinstance(node, Dictionary):
            numbers = list(node.get("/Nums", Array()))
            yield from ((int(number), owner) for number, owner in zip(numbers[::2], numbers[1::2], strict=True))
            stack += list(node.get("/Kids", Array()))


def _is_inside(element: Object, owner: Object) -> bool:
    here: Object | None = element
    while isinstance(here, Dictionary):
        if here.objgen == owner.objgen:
            return True
        here = here.get("/P")
    return False
