"""What tests of the levers share: boxes and styles of the engine, and its functions counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from livrerouge.model.page import Side
from livrerouge.paginate import door
from livrerouge.paginate.door import boxes
from livrerouge.paginate.quick.replaced import layouts
from toypages import html, start


def document(body: str, css: str = "") -> Any:  # noqa: ANN401 - the engine's
    """Lay out a body."""
    return start(css).lay_out(html(body), 1, Side.RECTO).value


def inside(box: Any) -> Iterator[Any]:  # noqa: ANN401 - the engine's
    """Give a box and all in it."""
    yield box
    for child in box.children:
        yield from inside(child._box if isinstance(child, door.AbsolutePlaceholder) else child)


def found(body: str, kind: Any, css: str = "") -> Any:  # noqa: ANN401 - the engine's
    """Lay out a body and give the first box of a kind."""
    return next(box for page in document(body, css).pages for box in inside(page._page_box) if isinstance(box, kind))


def style(css: str = "", text: str = "x") -> Any:  # noqa: ANN401 - the engine's
    """Give the style of a paragraph's text."""
    return found(f"<p>{text}</p>", boxes.TextBox, f"p {{ {css} }}").style


class Counted:
    """A function of the engine in its places, whose calls are counted."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str) -> None:
        self.calls = 0
        self.own = getattr(layouts(name)[0], name)
        for module in layouts(name):
            patch.setattr(module, name, self)

    def __call__(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - the engine's
        self.calls += 1
        return self.own(*given, **named)
