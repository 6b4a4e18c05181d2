"""The survey: whose HTML the pages were made from, and which of its elements were drawn at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from livrerouge.tag.drawing import Kinds


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is to be read."""

    roots: tuple[Any, ...]
    """The root element of each document, in the order of the pages."""
    drawn: frozenset[Any]
    """Elements that have a box on some page."""


def survey(pages: tuple[Any, ...], kinds: Kinds) -> Survey:
    """Look through the boxes of all pages."""
    roots: dict[Any, None] = {}
    drawn: set[Any] = set()
    for page in pages:
        first = page._page_box.children[0]
        roots[first.element] = None
        drawn.update(box.element for box in boxes(page._page_box, kinds) if box.element is not None)
    return Survey(tuple(roots), frozenset(drawn))


def boxes(box: Any, kinds: Kinds) -> Iterator[Any]:  # noqa: ANN401 - the engine's
    """Give all boxes inside one, in no order that means anything."""
    stack = list(box.children)
    while stack:
        inner = stack.pop()
        if isinstance(inner, kinds.placeholder):
            inner = inner._box  # type: ignore[attr-defined]
        yield inner
        if isinstance(inner, kinds.parent):
            stack.extend(inner.children)  # type: ignore[attr-defined]
