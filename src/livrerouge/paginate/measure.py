"""Measuring: the heights of tables and their parts, read from the engine's boxes. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from livrerouge.paginate.door import AbsolutePlaceholder, Document, boxes
from livrerouge.paginate.facts import POINTS
from livrerouge.paginate.table import Sizes

_COUNTED = frozenset({"data-part", "data-group"})
"""Attributes that hold a number."""


@dataclass(slots=True)
class Strip:
    """Where something stands: on which pages, from where to where on each."""

    pages: list[int] = field(default_factory=list)
    """Indexes in the document."""
    tops: list[float] = field(default_factory=list)
    bottoms: list[float] = field(default_factory=list)

    def add(self, page: int, top: float, bottom: float) -> None:
        """Add a box."""
        if self.pages and self.pages[-1] == page:
            self.tops[-1], self.bottoms[-1] = min(self.tops[-1], top), max(self.bottoms[-1], bottom)
        else:
            self.pages.append(page)
            self.tops.append(top)
            self.bottoms.append(bottom)

    @property
    def whole(self) -> bool:
        """It stands on one page."""
        return len(self.pages) == 1

    @property
    def height(self) -> float:
        """Its height over all pages."""
        return sum(bottom - top for top, bottom in zip(self.tops, self.bottoms, strict=True))


@dataclass(slots=True)
class MeasuredPart:
    """One part of a table as it is laid out."""

    strip: Strip = field(default_factory=Strip)
    groups: dict[int, Strip] = field(default_factory=dict)
    """By index in the table."""
    places: dict[int, str] = field(default_factory=dict)
    """Place (`data-at`) of each group."""
    calls: dict[int, tuple[str, ...]] = field(default_factory=dict)
    notes: dict[str, float] = field(default_factory=dict)
    around_notes: float = 0.0
    source: float = 0.0

    @property
    def head(self) -> float:
        """From its top to its first row group."""
        return self.groups[min(self.groups)].tops[0] - self.strip.tops[0]

    @property
    def rest(self) -> float:
        """What stands under its last row group, but for notes and source."""
        foot = self.strip.bottoms[-1] - self.groups[max(self.groups)].bottoms[-1]
        return foot - sum(self.notes.values()) - self.around_notes - self.source


@dataclass(slots=True)
class MeasuredTable:
    """A table as it is laid out."""

    at: str
    parts: dict[int, MeasuredPart] = field(default_factory=dict)
    room: float = 0.0
    """From the top of its first part to the foot of that page's text."""
    full: float = 0.0
    """Height of a page."""

    @property
    def whole(self) -> bool:
        """Every part keeps to one page."""
        return all(part.strip.whole for part in self.parts.values())

    def sizes(self) -> Sizes:
        """Give the heights of what it is made of; every part must keep to one page."""
        parts = [part for _, part in sorted(self.parts.items())]
        groups = {index: height for part in parts for index, height in _advances(part)}
        calls = {index: keys for part in parts for index, keys in part.calls.items()}
        return Sizes(
            heads=(parts[0].head, max((part.head for part in parts[1:]), default=parts[0].head)),
            groups=tuple(groups[index] for index in sorted(groups)),
            calls=tuple(calls.get(index, ()) for index in sorted(groups)),
            notes={key: height for part in parts for key, height in part.notes.items()},
            around_notes=max(part.around_notes for part in parts),
            rest=max(part.rest for part in parts),
            source=parts[-1].source,
        )


def measure(document: Document) -> tuple[MeasuredTable, ...]:
    """Measure the tables that are made of parts (`data-part`) with row groups, in their order."""
    found: dict[Any, MeasuredTable] = {}
    for index, page in enumerate(document.pages):
        box = page._page_box
        notes = sum(b.margin_height() for b in box.children if isinstance(b, boxes.FootnoteAreaBox))
        foot = (box.content_box_y() + box.height - notes) * POINTS
        for table, element in _of_kind(box, "table"):
            measured = found.setdefault(element, MeasuredTable(element.get("data-at", "")))
            fresh = not measured.parts
            for part, inner in _marked(table, "data-part"):
                _measure_part(measured.parts.setdefault(int(inner.get("data-part")), MeasuredPart()), part, index)
            if fresh and measured.parts:
                measured.room = foot - next(iter(measured.parts.values())).strip.tops[0]
                measured.full = box.height * POINTS
    return tuple(table for table in found.values() if all(part.groups for part in table.parts.values()) and table.parts)


def _measure_part(part: MeasuredPart, box: Any, page: int) -> None:  # noqa: ANN401 - a box of the engine
    part.strip.add(page, *_border(box))
    for group, element in _marked(box, "data-group"):
        index = int(element.get("data-group"))
        part.groups.setdefault(index, Strip()).add(page, *_border(group))
        part.places[index] = element.get("data-at", "")
        keys = (inner.get("data-call") for inner in element.iter() if inner.get("data-call"))
        part.calls[index] = tuple(dict.fromkeys(keys))
    own = 0.0
    for note, element in _marked(box, "data-note"):
        height = note.margin_height() * POINTS
        own += height
        part.notes[element.get("data-note")] = part.notes.get(element.get("data-note"), 0.0) + height
    part.around_notes += sum(b.margin_height() * POINTS for b, _ in _of_kind(box, "table-notes")) - own
    part.source += sum(b.margin_height() * POINTS for b, _ in _of_kind(box, "table-source"))


def _advances(part: MeasuredPart) -> Iterator[tuple[int, float]]:
    """Give the height of each group with the space to the next one."""
    indexes = sorted(part.groups)
    for index, after in zip(indexes, [*indexes[1:], None], strict=True):
        strip = part.groups[index]
        yield index, strip.height if after is None else part.groups[after].tops[0] - strip.tops[0]


def _border(box: Any) -> tuple[float, float]:  # noqa: ANN401
    top = box.border_box_y() * POINTS
    return top, top + box.border_height() * POINTS


def _of_kind(box: Any, kind: str) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    return ((b, element) for b, element in _marked(box, "data-kind") if element.get("data-kind") == kind)


def _marked(box: Any, attribute: str) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Give the outermost boxes of the elements that have an attribute, with their elements."""
    seen: set[Any] = set()
    for inner in _boxes(box):
        element = inner.element
        if element is None or element in seen or isinstance(inner, boxes.TextBox | boxes.LineBox):
            continue
        value = element.get(attribute)
        if value and (attribute not in _COUNTED or value.isdecimal()) and "::" not in (inner.element_tag or ""):
            seen.add(element)
            yield inner, element


def _boxes(box: Any) -> Iterator[Any]:  # noqa: ANN401
    yield box
    for child in box.children:
        yield from _boxes(child._box if isinstance(child, AbsolutePlaceholder) else child)
