"""The text of the publication as it was read from its HTML: what belongs to what, before any page is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from livrerouge.tag.node import Annotation, Artifact, Content, Node

Key = tuple[str, str]
"""Of a note: the section or table it belongs to, and its own key."""


@dataclass(frozen=True, slots=True)
class CellRead:
    """A cell of a table."""

    element: Any
    node: Node | None
    """None for one that is drawn again: it goes on from above, or is no content at all."""


@dataclass(slots=True)
class RowRead:
    """A row of a table."""

    node: Node | None
    """None for one that is drawn again."""
    group: Any
    """The row group it stands in, which bounds the spans of its cells."""
    role: str
    """Of that group."""
    cells: list[CellRead] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class NoteRead:
    """A note, its printings and its calls."""

    node: Node
    floating: bool
    """It stands inside the text that calls it, and is to follow it."""
    printings: list[Any] = field(default_factory=list)
    """The elements it is printed from; all but the first are printed again because a page ends."""
    calls: list[Any] = field(default_factory=list)
    """The elements it is called from, in the order of the text."""


@dataclass(slots=True)
class Text:
    """The HTML of all documents, read."""

    document: Node
    start: dict[Any, float] = field(default_factory=dict)
    """Place where each element begins."""
    end: dict[Any, float] = field(default_factory=dict)
    parents: dict[Any, Any] = field(default_factory=dict)
    owner: dict[Any, Node | Artifact] = field(default_factory=dict)
    """What the text of each element belongs to."""
    node: dict[Any, Node] = field(default_factory=dict)
    """The structure element made of an element, or gone on with."""
    tables: list[tuple[Node, list[RowRead]]] = field(default_factory=list)
    notes: dict[Key, NoteRead] = field(default_factory=dict)
    calls: dict[Any, tuple[Key, Node]] = field(default_factory=dict)
    """The note that an element calls, and the Link there."""
    marks: dict[Any, Node] = field(default_factory=dict)
    """The Link in the label of a note, by the element whose box it covers."""
    links: list[Node] = field(default_factory=list)
    parts: dict[str, Node] = field(default_factory=dict)
    """The parts of the book, by their name in the HTML."""
    count: int = 0

    def add(self, node: Node, kid: Node | Content | Annotation, place: float) -> None:
        """Put a kid into a structure element at a place of the HTML."""
        self.count += 1
        node.kids.append((place, self.count, kid))

    def child(self, role: str, parent: Node, place: float, element: Any = None) -> Node:  # noqa: ANN401
        """Make a structure element inside another."""
        node = Node(role, parent, place, element)
        self.add(parent, node, place)
        return node

    def at(self, element: Any) -> str:  # noqa: ANN401
        """Give the place in the author's files of an element, or of the nearest around it."""
        while element is not None and not element.get("data-at"):
            element = self.parents.get(element)
        return str(element.get("data-at")) if element is not None else ""
