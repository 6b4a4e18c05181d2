"""Boxes: the tables on laid-out pages, part by part and line by line, as the engine's boxes give them.

With `door`, `engine`, `facts` and `measure` the only place that knows what is private in the engine. Lengths are
points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from livrerouge.paginate.door import AbsolutePlaceholder, Document, boxes
from livrerouge.paginate.facts import POINTS

_LINES = {"data-row": "line", "data-again": "again", "data-carried": "carried"}
"""Attributes of the lines of a table, and what each makes of them."""
BELOW = frozenset({"table-notes", "table-note", "general-note", "table-source"})
"""Kinds of what stands below the lines."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A box, or the part of one on a page."""

    page: int
    """Index in the document."""
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, or what of it stands on a page."""

    kind: str
    """line, again or carried."""
    name: str
    """Its number, or for sums `brought` or `forward`."""
    strip: Strip
    box: Any

    @property
    def number(self) -> int:
        """Its number in the grid."""
        return int(self.name)


@dataclass(slots=True)
class Part:
    """One part of a table."""

    number: int
    strips: list[Strip] = field(default_factory=list)
    leaf: float = 0.0
    """The height of all that is in it."""
    rows: list[Row] = field(default_factory=list)
    below: list[tuple[str, str, float]] = field(default_factory=list)
    """Kind, key of the note, and height with margins of what stands below."""
    head_calls: tuple[str, ...] = ()
    ending_calls: tuple[str, ...] = ()

    @property
    def lines(self) -> list[int]:
        """The numbers of its lines, each once."""
        return list(dict.fromkeys(row.number for row in self.rows if row.kind == "line"))


@dataclass(slots=True)
class Laid:
    """A table as it is laid out."""

    at: str
    parts: dict[int, Part] = field(default_factory=dict)
    strips: list[Strip] = field(default_factory=list)
    columns: tuple[float, ...] = ()
    """Widths of the columns of its first part."""
    width: float = 0.0
    """Of a part."""
    room: float = 0.0
    """From the top of its first part to the foot of that page's text."""
    offset: float = 0.0
    """From the head of the page to the top of its first part."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes at the foot of a page."""

    height: float
    notes: tuple[tuple[str, float], ...]
    """Keys of the tables' notes among them, with their heights."""


def read(document: Document) -> tuple[dict[str, Laid], tuple[Foot, ...]]:
    """Read the tables that are made of parts (`data-part`), by their place, and the feet of the pages."""
    found: dict[str, Laid] = {}
    feet = []
    for index, page in enumerate(document.pages):
        box = page._page_box
        foot = _foot(box)
        head, end = box.content_box_y() * POINTS, (box.content_box_y() + box.height) * POINTS - foot.height
        fresh = set(found)
        for child in box.children:
            if not isinstance(child, boxes.MarginBox | boxes.FootnoteAreaBox):
                _walk(child, index, found)
        for at, table in found.items():
            if at not in fresh and table.parts:
                top = next(iter(table.parts.values())).strips[0].top
                table.room, table.offset = end - top, top - head
        feet.append(foot)
    return {at: table for at, table in found.items() if table.parts}, tuple(feet)


def _foot(page: Any) -> Foot:  # noqa: ANN401 - a box of the engine
    areas = [box for box in page.children if isinstance(box, boxes.FootnoteAreaBox)]
    notes = [
        (element.get("data-note", ""), note.margin_height() * POINTS)
        for area in areas
        for note, element in _elements(area)
        if element.get("data-kind") == "table-note"
    ]
    return Foot(sum(area.margin_height() for area in areas) * POINTS, tuple(notes))


def _walk(root: Any, page: int, found: dict[str, Laid]) -> None:  # noqa: ANN401
    """Gather the tables of a page."""
    todo: list[tuple[Any, Laid | None, Part | None]] = [(root, None, None)]
    while todo:
        box, table, part = todo.pop()
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.TextBox | boxes.LineBox):
            continue
        element = box.element
        if element is not None and "::" not in (box.element_tag or ""):
            if table is None or part is None:
                table, part = _enter(box, element, page, table, found)
            elif _take(box, element, page, table, part):
                continue
        todo.extend((child, table, part) for child in reversed(box.children))


def _enter(
    box: Any,  # noqa: ANN401
    element: Any,  # noqa: ANN401
    page: int,
    table: Laid | None,
    found: dict[str, Laid],
) -> tuple[Laid | None, Part | None]:
    """Find a table, then a part of it."""
    number = element.get("data-part", "")
    if table is not None and number.isdecimal():
        part = table.parts.setdefault(int(number), Part(int(number)))
        part.strips.append(_strip(box, page))
        table.width = table.width or box.width * POINTS
        return table, part
    if table is None and element.get("data-kind") == "table" and element.get("data-at"):
        table = found.setdefault(element.get("data-at"), Laid(element.get("data-at")))
        table.strips.append(_strip(box, page))
    return table, None


def _take(box: Any, element: Any, page: int, table: Laid, part: Part) -> bool:  # noqa: ANN401
    """Take what stands in a part; tell whether all of it is taken."""
    if isinstance(box, boxes.TableRowBox):
        for name, kind in _LINES.items():
            value = element.get(name)
            if value is not None and (kind == "carried" or value.isdecimal()):
                part.rows.append(Row(kind, value, _strip(box, page), box))
                return True
    if isinstance(box, boxes.TableBox):
        table.columns = table.columns or tuple(width * POINTS for width in box.column_widths)
    kind = element.get("data-kind", "")
    if kind in BELOW:
        part.below.append((kind, element.get("data-note", ""), box.margin_height() * POINTS))
        if kind in ("general-note", "table-source"):
            part.ending_calls += _calls(element)
    elif kind in ("table-title", "headnote") or element.tag == "thead":
        part.head_calls += _calls(element)
    if "leaf" in element.get("class", "").split():
        part.leaf += box.margin_height() * POINTS
    return False


def _strip(box: Any, page: int) -> Strip:  # noqa: ANN401
    top = box.border_box_y() * POINTS
    return Strip(page, top, top + box.border_height() * POINTS)


def _calls(element: Any) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(dict.fromkeys(inner.get("data-call") for inner in element.iter() if inner.get("data-call")))


def _elements(box: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Give the boxes of elements inside a box, outer before inner, texts left out."""
    for child in box.children:
        inner = child._box if isinstance(child, AbsolutePlaceholder) else child
        if isinstance(inner, boxes.TextBox | boxes.LineBox):
            continue
        if inner.element is not None and "::" not in (inner.element_tag or ""):
            yield inner, inner.element
        yield from _elements(inner)
