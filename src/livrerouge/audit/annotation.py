"""Annotations: links, form fields and remarks, and where they lead (ISO 32000-1, 12.3, 12.5 and 12.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from pikepdf import Array, Dictionary, Name, Pdf, String

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.file import Annotation
from livrerouge.audit.geometry import Box, box_of
from livrerouge.audit.objects import FAULTS, entry, integer, items, label, name, number, numbers, pairs, text

_OUTSIDE = frozenset(
    {"GoToR", "Launch", "GoToE", "SubmitForm", "ResetForm", "ImportData", "Hide", "Named", "SetOCGState"}
)

_SLACK = 1.0
"""Points by which a piece of a link may stand out of its box."""
_MOST_EDGES = 8 * 1000
"""Numbers read of the pieces of an annotation."""


class Destinations:
    """The named destinations of a file (12.3.2.3)."""

    def __init__(self, pdf: Pdf, pages: Mapping[str, int], bounds: Bounds) -> None:
        self._pages = pages
        self._named: dict[bytes, object] = {
            f"/{key}".encode(): value for key, value in pairs(entry(pdf.Root, "/Dests"))
        }
        stack = [entry(entry(pdf.Root, "/Names"), "/Dests")]
        seen: set[str] = set()
        while stack and len(self._named) < bounds.entries:
            node = stack.pop()
            if label(node) in seen:
                continue
            seen.update({label(node)} - {""})
            stack.extend(items(entry(node, "/Kids")))
            listed = list(items(entry(node, "/Names")))
            self._named.update(
                (bytes(key), value)
                for key, value in zip(listed[::2], listed[1::2], strict=False)
                if isinstance(key, String)
            )

    def resolved(self, target: object) -> tuple[int, float | None, str]:
        """Give the page a destination names, 0 when there is none, how high on it, and the element it names."""
        if isinstance(target, String):
            target = self._named.get(bytes(target))
        elif isinstance(target, Name):
            target = self._named.get(str(target).encode())
        if isinstance(target, Dictionary):
            structure = next(items(entry(target, "/SD")), None)
            target = entry(target, "/D")
        else:
            structure = None
        if not isinstance(target, Array) or not len(target):
            return 0, None, label(structure)
        page = self._pages.get(label(target[0]), 0)
        place = {"XYZ": 3, "FitH": 2, "FitBH": 2, "FitR": 5}.get(name(target[1]) if len(target) > 1 else "", 0)
        stated = target[place] if 0 < place < len(target) else None
        return page, (number(stated) if stated is not None else None), label(structure)


def read_annotations(page: object, position: int, crop: Box, destinations: Destinations) -> Iterator[Annotation]:
    """Read the annotations of a page."""
    for value in items(entry(page, "/Annots")):
        if not isinstance(value, Dictionary):
            continue
        try:
            yield _read(value, position, crop, destinations)
        except FAULTS:
            yield Annotation(position, label(value), "", None, "", 0, "", True)


def _read(value: Dictionary, position: int, crop: Box, destinations: Destinations) -> Annotation:
    aim = _aim(value, destinations)
    field = _field(value)
    box = box_of(numbers(entry(value, "/Rect"), 4))
    return Annotation(
        page=position,
        ref=label(value),
        kind=name(entry(value, "/Subtype")),
        box=box,
        outside=box is not None and box.grown(0.01).common(crop) is None,
        words=text(entry(value, "/Contents")),
        flags=integer(entry(value, "/F")) or 0,
        target=aim.words,
        lands=aim.lands,
        lands_on=aim.page,
        height=aim.height,
        element=aim.element,
        field_words=field or "",
        is_field=field is not None,
        quads=tuple(_quads(value, box)),
    )


def _quads(value: Dictionary, box: Box | None) -> Iterator[Box]:
    """Give the quadrilaterals of an annotation; they count only where all stand in its box (12.5.6.5)."""
    edges = [number(edge) for edge in islice(items(entry(value, "/QuadPoints")), _MOST_EDGES)]
    fours = [edges[start : start + 8] for start in range(0, len(edges) - 7, 8)]
    found = [Box(min(four[::2]), min(four[1::2]), max(four[::2]), max(four[1::2])) for four in fours]
    around = box.grown(_SLACK) if box is not None else None
    if around is not None and all(around.holds((one.left, one.bottom)) for one in found):
        yield from (one for one in found if around.holds((one.right, one.top)))


@dataclass(frozen=True, slots=True)
class _Aim:
    """Where an annotation leads."""

    words: str = ""
    lands: bool = False
    page: int = 0
    height: float | None = None
    element: str = ""


def _aim(value: object, destinations: Destinations) -> _Aim:
    action = entry(value, "/A")
    kind = name(entry(action, "/S"))
    if kind == "URI":
        address = text(entry(action, "/URI"))
        return _Aim(address, bool(address.strip()))
    if kind in _OUTSIDE or kind == "JavaScript":
        return _Aim(kind, True)
    target = entry(value, "/Dest")
    if target is None:
        target = entry(action, "/D")
    page, height, element = destinations.resolved(target)
    element = element or label(next(items(entry(action, "/SD")), None))
    words = str(target) if isinstance(target, String | Name) else f"p. {page}" if page else ""
    return _Aim(words, page > 0, page, height, element)


def _field(value: object) -> str | None:
    """Give the words of the form field that an annotation belongs to; none when it is no field.

    What has no name of its own (T) is only one of the places of the field above it (ISO 32000-1, 12.7.3.1).
    """
    if name(entry(value, "/Subtype")) != "Widget":
        return None
    here: object = value
    for _ in range(20):
        above = entry(here, "/Parent")
        if entry(here, "/T") is not None or above is None:
            break
        here = above
    return text(entry(here, "/TU"))
