"""Structure: what can be seen in the HTML of a fragment to be more than the engine can lay out.

The engine fails, or takes minutes, on elements nested a hundred deep, cells that span a million columns, words without
end. The bounds are far above what a page of print can hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import tostring

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Span

DEPTH = 80
"""Elements inside one another."""
ELEMENTS = 100_000
SPAN = 1000
"""Columns or rows that one cell or column stands for."""
CHARACTERS = 100_000
"""Of the text of one element, those inside it not counted."""
WORD = 1000
"""Characters without a space at which a line can end."""

_SVG = "{http://www.w3.org/2000/svg}svg"
_SPANS = {"colspan": "columns in one cell", "rowspan": "rows in one cell", "span": "columns in one <col>"}
_LONG = re.compile(rf"[^ \t\n\r\f\u200b\u00ad]{{{WORD + 1}}}")


def overdone(root: Any, place: Callable[[str], Span | None]) -> Iterator[Diagnostic]:  # noqa: ANN401
    """Tell what is more than can be laid out (L132), each kind once; `place` reads `data-at`."""
    told: set[str] = set()
    for what, limit, at in _excesses(root):
        if what not in told:
            told.add(what)
            yield codes.OVERDONE.at(place(at), what=what, limit=limit)


def attachments(root: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Find what asks for a file to be put into the PDF: its address, and the place it stands at."""
    for element, at in _elements(root):
        if "attachment" in element.get("rel", "").lower().split():
            yield element.get("href", ""), at


def drawings(root: Any) -> Iterator[tuple[bytes, str]]:  # noqa: ANN401
    """Find the vector art that stands in the HTML: as a file would hold it, and the place it stands at."""
    for element, at in _elements(root):
        if element.tag == _SVG:
            yield tostring(element), at


def _elements(root: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401
    """Give every element with the place it belongs to: its own or the nearest around it."""
    todo = [(root, "")]
    while todo:
        element, around = todo.pop()
        at = element.get("data-at", around)
        yield element, at
        todo.extend((child, at) for child in reversed(element))


def _excesses(root: Any) -> Iterator[tuple[str, int, str]]:  # noqa: ANN401
    """Find what is too much: what it is, the bound, and the place it stands at."""
    todo: list[tuple[Any, int, str]] = [(root, 1, "")]
    count = 0
    while todo:
        element, depth, around = todo.pop()
        at = element.get("data-at", around)
        count += 1
        if count > ELEMENTS:
            yield "elements in one fragment", ELEMENTS, at
            return
        if depth > DEPTH:
            yield "levels of elements inside one another", DEPTH, at
            continue
        for name, what in _SPANS.items():
            if _number(element.get(name, "")) > SPAN:
                yield what, SPAN, at
        texts = (element.text or "", *(child.tail or "" for child in element))
        if sum(map(len, texts)) > CHARACTERS:
            yield "characters in one block", CHARACTERS, at
        if any(_LONG.search(text) for text in texts):
            yield "characters in one word", WORD, at
        # The first is taken last, so places are told in the order of the text.
        todo.extend((child, depth + 1, at) for child in reversed(element))


def _number(value: str) -> int:
    # A number longer than any that is sensible need not be read.
    digits = value.strip().lstrip("+")
    return int(digits[:9]) if digits.isascii() and digits.isdigit() else 0
