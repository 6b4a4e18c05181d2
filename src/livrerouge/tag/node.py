"""The tree while it grows: structure elements, and what is marked on the pages.

Every kid has a place in the HTML, so that they can be put in the order of the text at the end, whatever the order in
which columns, floats and notes are drawn.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]

Rectangle = tuple[float, float, float, float]
"""Left, lower, right and upper edge on a page, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class Artifact:
    """What is drawn and is no content (ISO 32000-1, 14.8.2.2): the kind of its marks."""

    properties: Any


def _artifact(kind: str, subtype: str = "", attached: str = "") -> Artifact:
    properties = pydyf.Dictionary({"Type": f"/{kind}"})
    if subtype:
        properties["Subtype"] = f"/{subtype}"
    if attached:
        properties["Attached"] = pydyf.Array([f"/{attached}"])
    return Artifact(properties)


LAYOUT = _artifact("Layout")
"""Rules, leaders, decoration."""
AGAIN = _artifact("Pagination")
"""What is printed again because a page ends."""
MARGINS = {
    "top": _artifact("Pagination", "Header", "Top"),
    "bottom": _artifact("Pagination", "Footer", "Bottom"),
    "left": _artifact("Pagination", attached="Left"),
    "right": _artifact("Pagination", attached="Right"),
}
"""Running heads and folios, by the side of the page they stand at."""


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A marked-content sequence."""

    page: int
    """Index of its page."""
    stream: Any
    """The stream it stands in where that is not the page's own (a group drawn with opacity), else None."""
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Annotation:
    """The rectangle of a link on a page."""

    page: int
    dictionary: Any


@dataclass(slots=True, eq=False)
class Node:
    """A structure element."""

    role: str
    parent: Node | None
    place: float
    """In the HTML: a number that grows with each beginning and end of an element."""
    element: Any = None
    kids: list[Kid] = field(default_factory=list)
    body: Node | None = None
    """Where its content goes, when that is not the element itself: LBody of an LI."""
    label: Node | None = None
    caption: Node | None = None
    """Of a table."""
    table: Node | None = None
    """The table among what belongs to it: its notes, its source."""
    item: Node | None = None
    """The item of a definition list that is open."""
    id: str = ""
    language: str = ""
    alt: str = ""
    actual: str = ""
    expansion: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    """By owner."""
    area: tuple[int, Rectangle] | None = None
    """Of a picture: its page and its box there."""
    dictionary: Any = None
    page: int | None = None
    """Index of the page its first content stands on."""

    def above(self, roles: Set[str]) -> Node | None:
        """Give the nearest element that has one of some roles, itself or around it."""
        node: Node | None = self
        while node is not None and node.role not in roles:
            node = node.parent
        return node

    @property
    def inside(self) -> Node:
        """Where its content goes."""
        return self.body or self

    def attribute(self, owner: str, key: str, value: Any) -> None:  # noqa: ANN401 - the engine's
        """Give it an attribute (ISO 32000-1, 14.7.5)."""
        self.attributes.setdefault(owner, pydyf.Dictionary({"O": f"/{owner}"}))[key] = value


Kid = tuple[float, int, Node | Content | Annotation]
"""Place in the HTML, number in the order of finding, and what stands there."""
