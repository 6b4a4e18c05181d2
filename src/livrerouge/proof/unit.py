"""Units: what is read in one go on a page, in the order of the structure tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livrerouge.audit.file import File
from livrerouge.audit.geometry import Box, union
from livrerouge.audit.page import Key
from livrerouge.audit.role import INLINES

_APART = frozenset({"Note", "Figure", "Formula", "Form", "Annot"})
"""Inline elements that are read as something of their own."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A block of the tree, or the part of it that stands on one page."""

    page: int
    element: int
    words: str
    box: Box | None


def units(file: File) -> tuple[Unit, ...]:
    """Give the units of all pages in the order of reading."""
    found: dict[tuple[int, int], list[Key]] = {}
    for key, block in _content(file):
        page = file.pages.get(key, 0)
        if page:
            found.setdefault((page, block), []).append(key)
    return tuple(_unit(file, page, block, keys) for (page, block), keys in found.items())


def _unit(file: File, page: int, block: int, keys: list[Key]) -> Unit:
    element = file.tree.elements[block]
    words = " ".join("".join(file.texts.get(key, "") for key in keys).split())
    box = union(box for key in keys for box in file.boxes.get(key, ()))
    return Unit(page, block, element.alt or element.actual or words, box)


def _content(file: File) -> Iterator[tuple[Key, int]]:
    """Give all marked content in the order of the tree, each with the block it belongs to."""
    tree = file.tree
    stack: list[tuple[str, object, int]] = [("element", root, root) for root in reversed(tree.roots)]
    while stack:
        kind, part, block = stack.pop()
        if kind == "content" and isinstance(part, tuple):
            yield part, block
        elif kind == "element" and isinstance(part, int):
            element = tree.elements[part]
            inline = element.role in INLINES - _APART
            stack.extend((kind, kid, block if inline else part) for kind, kid in reversed(element.parts))
