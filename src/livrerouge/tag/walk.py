"""The walk: which box of which page shows what element, at what place of its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]

from livrerouge.tag.drawing import Drawing
from livrerouge.tag.line import Lines
from livrerouge.tag.node import AGAIN, LAYOUT, MARGINS, Artifact, Node, Rectangle
from livrerouge.tag.sheet import Sheet, union
from livrerouge.tag.survey import boxes
from livrerouge.tag.text import Text

_FIGURE, _LINK = frozenset({"Figure", "Formula"}), frozenset({"Link"})
Goal = tuple[Node, float, int]
"""What marked content belongs to: the element, the place in the HTML, the number in the order of finding."""
Spot = tuple[int, Rectangle]
"""A page and a rectangle on it."""


@dataclass(slots=True)
class Found:
    """What the walk finds."""

    lines: Lines
    goals: dict[Any, Goal | Artifact] = field(default_factory=dict)
    """By text or replaced box."""
    annotations: dict[tuple[Node, int], list[Any]] = field(default_factory=dict)
    """The engine's annotations of each link on each page."""
    idle: dict[int, list[Any]] = field(default_factory=dict)
    """Annotations of what is no content, by page."""
    said: dict[Node, list[str]] = field(default_factory=dict)
    """What is printed in each link."""
    spots: dict[tuple[Any, str], list[Spot]] = field(default_factory=dict)
    """Where calls, marks and notes stand, by element and kind of box."""
    fields: list[Any] = field(default_factory=list)
    """Elements that are fields of a form."""
    strays: list[Any] = field(default_factory=list)
    """Elements with a link that the text does not know."""
    alone: set[Any] = field(default_factory=set)
    """Text boxes that are a space, which the engine does not draw."""


@dataclass(frozen=True, slots=True)
class _Here:
    """What a box inherits from those around it."""

    page: int
    artifact: Artifact | None = None
    matrix: Any = None
    element: Any = None
    aside: bool = False
    """In the area of the notes, and not in a note yet."""


@dataclass(slots=True)
class _Walker:
    drawing: Drawing
    text: Text
    sheets: tuple[Sheet, ...]
    found: Found
    cursor: dict[Any, float] = field(default_factory=dict)
    """How far the text of each element has come."""
    groups: dict[Any, Any] = field(default_factory=dict)
    """The box in which each repeated row group was first drawn."""
    fixed: dict[Any, int] = field(default_factory=dict)
    last: Any = None
    """The last box with words."""

    def walk(self, box: Any, here: _Here) -> None:  # noqa: ANN401 - the engine's
        kinds, element = self.drawing.kinds, box.element
        if isinstance(box, kinds.placeholder):
            self.walk(box._box, here)  # type: ignore[attr-defined]
            return
        artifact = here.artifact or self.artifact(box, here.page)
        matrix = box.transformation_matrix
        if matrix:
            matrix = matrix @ here.matrix if here.matrix else matrix
        inside = _Here(here.page, artifact, matrix or here.matrix, element, here.aside and element is None)
        self.noted(box, inside)
        if isinstance(box, (kinds.text, kinds.replaced)):
            self.found.goals[box] = artifact or self.goal(box, inside)
            if artifact is None and isinstance(box, kinds.text) and box.text.strip():  # type: ignore[attr-defined]
                self.last = box
        elif isinstance(box, kinds.parent):
            if artifact is None and isinstance(box, kinds.line):
                self.found.lines.line(box)
            before = self.last
            for child in box.children:  # type: ignore[attr-defined]
                self.walk(child, inside)
            if artifact is None and element is not None and not isinstance(box, kinds.line):
                self.found.lines.around(box, before, self.last, self.text.parents.get(element))
        if element is not None and element is not here.element and not here.aside and artifact is None:
            self.cursor[self.text.parents.get(element)] = self.text.end.get(element, 0)

    def noted(self, box: Any, here: _Here) -> None:  # noqa: ANN401
        """Note where links, calls, notes and fields stand."""
        element, found = box.element, self.found
        if box.link_annotation:
            self.linked(box, here)
        if box.widget_annotation and element is not None:
            found.fields.append(element)
        if element is None or isinstance(box, (self.drawing.kinds.text, self.drawing.kinds.line)):
            return
        attributes = element.attrib
        if "data-note" in attributes or "data-call" in attributes or element in self.text.marks:
            spot = here.page, self.area(box, here)
            found.spots.setdefault((element, box.element_tag.partition("::")[2]), []).append(spot)

    def area(self, box: Any, here: _Here) -> Rectangle:  # noqa: ANN401
        """Give where a box stands on its page, as high as its words although its line may have no height.

        A block that is turned stands where its words are: the corner it is laid out from is then not where they begin.
        """
        kinds, sheet = self.drawing.kinds, self.sheets[here.page]
        if here.matrix and not isinstance(box, kinds.inline):
            inner = [one for one in boxes(box, kinds) if isinstance(one, kinds.text)]
            if inner:
                return union([self.area(one, here) for one in inner])
        x, y, width, height = box.hit_area()
        areas = [(x, y, width, height), (x, box.border_box_y(), width, box.border_height())]
        return union([sheet.rectangle(*area, here.matrix) for area in areas])

    def artifact(self, box: Any, page: int) -> Artifact | None:  # noqa: ANN401
        """Give the artifact that begins with a box, if one does."""
        if isinstance(box, self.drawing.kinds.margin):
            return MARGINS[box.at_keyword.lstrip("@").split("-")[0]]  # type: ignore[attr-defined]
        if box.is_leader:
            return LAYOUT
        element = box.element
        if element is None:
            return None
        owner = self.text.owner.get(element)
        if isinstance(owner, Artifact):
            return owner
        if getattr(box, "is_header", False) or getattr(box, "is_footer", False):
            return AGAIN if self.groups.setdefault(element, box) is not box else None
        if box.style["position"] == "fixed" and self.fixed.setdefault(element, page) != page:
            return AGAIN
        return None

    def goal(self, box: Any, here: _Here) -> Goal | Artifact:  # noqa: ANN401
        """Give what a box of text, or a picture, belongs to."""
        element, pseudo = box.element, box.element_tag.partition("::")[2]
        owner = self.text.owner.get(element)
        if not isinstance(owner, Node) or box.style["visibility"] != "visible":
            return LAYOUT
        if isinstance(box, self.drawing.kinds.replaced):
            if pseudo:
                return LAYOUT
            self.pictured(owner, box, here)
        else:
            if box.text.isspace() and box.width:
                self.found.alone.add(box)
            owner = self.generated(owner, element, pseudo) if pseudo else owner
            link = owner.above(_LINK)
            if link is not None:
                self.found.said.setdefault(link, []).append(box.text)
        place = self.cursor.get(element, self.text.start[element])
        if pseudo in ("before", "after"):
            place = (self.text.start if pseudo == "before" else self.text.end)[element]
        self.text.count += 1
        return owner, place, self.text.count

    def generated(self, owner: Node, element: Any, pseudo: str) -> Node:  # noqa: ANN401
        """Give what text made by the sheets belongs to: it may be the label of an item, or the call of a note."""
        text, node = self.text, self.text.node.get(element)
        if node is None or node.element is not element:
            return owner
        if pseudo in ("before", "marker") and node.role == "LI":
            node.label = node.label or text.child("Lbl", node, node.place)
            return node.label
        if pseudo == "footnote-call" and node.parent is not None:
            if element not in text.calls:
                reference = text.child("Reference", node.parent, node.place)
                key = next(key for key, note in text.notes.items() if note.node is node)
                text.calls[element] = key, text.child("Link", reference, node.place)
                text.notes[key].calls.append(element)
            return text.calls[element][1]
        if pseudo == "footnote-marker":
            if element not in text.marks:
                text.marks[element] = text.child("Link", text.child("Lbl", node, node.place), node.place)
            return text.marks[element]
        return owner

    def pictured(self, owner: Node, box: Any, here: _Here) -> None:  # noqa: ANN401
        """Widen the box of a figure by one of its pictures, on the first page it stands on."""
        figure = owner.above(_FIGURE)
        if figure is None:
            return
        x, y = box.content_box_x(), box.content_box_y()
        rectangle = self.sheets[here.page].rectangle(x, y, box.width, box.height, here.matrix)
        if figure.area is None:
            figure.area = here.page, rectangle
        elif figure.area[0] == here.page:
            figure.area = here.page, union([figure.area[1], rectangle])

    def linked(self, box: Any, here: _Here) -> None:  # noqa: ANN401
        """Keep the annotation of a link, with the room of its words."""
        box.link_annotation["Rect"] = pydyf.Array(self.area(box, here))
        owner = self.text.owner.get(box.element)
        link = owner.above(_LINK) if isinstance(owner, Node) and here.artifact is None else None
        if link is None:
            self.found.idle.setdefault(here.page, []).append(box.link_annotation)
            if here.artifact is None:
                self.found.strays.append(box.element)
        else:
            self.found.annotations.setdefault((link, here.page), []).append(box.link_annotation)


def walk(drawing: Drawing, text: Text, sheets: tuple[Sheet, ...]) -> Found:
    """Go through the boxes of all pages."""
    found = Found(Lines(drawing.kinds))
    walker = _Walker(drawing, text, sheets, found)
    for number, page in enumerate(drawing.pages):
        for child in page._page_box.children:
            walker.walk(child, _Here(number, aside=isinstance(child, drawing.kinds.notes)))
    return found
