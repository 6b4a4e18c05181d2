"""Links: one annotation of each on each page, tied to the tree, and those of notes, which the engine does not make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pydyf  # type: ignore[import-untyped]

from livrerouge.tag.drawing import Drawing
from livrerouge.tag.node import Annotation, Node, Rectangle
from livrerouge.tag.sheet import Sheet, union
from livrerouge.tag.text import NoteRead, Text
from livrerouge.tag.walk import Found, Spot
from livrerouge.words import words

_PRINT = 4
"""Third bit of an annotation's flags (ISO 32000-1, 12.5.3)."""
_SLACK = 1.0
"""Points by which a rectangle may stand out of another that holds it."""
_GAPS = re.compile(r"[\s\u200b\u00ad]+")


def link_notes(drawing: Drawing, text: Text, found: Found, sheets: tuple[Sheet, ...]) -> Iterator[Any]:
    """Link each call with its note, and the note with its first call; give the elements whose note is on no page."""
    said = words(drawing.language)
    yield from (element for element, (key, _) in text.calls.items() if key not in text.notes)
    for note in text.notes.values():
        calls = [(text.calls[element][1], spot) for element in note.calls if (spot := _first(found, element))]
        printed = [(element, spot) for element in note.printings if (spot := _printed(found, element)) is not None]
        if not printed or not calls:
            if calls or not note.node.kids:
                yield note.node.element
            continue
        for call, spot in calls:
            words_ = f"{said.note} {''.join(found.said.get(call, ())).strip()}"
            _add(drawing, found, sheets, call, spot, _nearest([place for _, place in printed], spot), words_)
        _lead_back(drawing, text, found, sheets, note, calls[0][1])


def _lead_back(
    drawing: Drawing, text: Text, found: Found, sheets: tuple[Sheet, ...], note: NoteRead, call: Spot
) -> None:
    """Link the label of a note with its first call."""
    said = words(drawing.language)
    for element, link in text.marks.items():
        spot = _first(found, element, "footnote-marker") if link.above(frozenset({"Note"})) is note.node else None
        if spot is not None:
            label = "".join(found.said.get(link, ())).strip(" .")
            _add(drawing, found, sheets, link, spot, call, f"{said.note} {label}, {said.back_to_text}")


def _first(found: Found, element: Any, pseudo: str = "footnote-call") -> Spot | None:  # noqa: ANN401 - the engine's
    """Give the first place where a call or a mark stands: a box made by the sheets, or the element's own."""
    return next(iter(found.spots.get((element, pseudo)) or found.spots.get((element, "")) or ()), None)


def _printed(found: Found, element: Any) -> Spot | None:  # noqa: ANN401
    """Give the first place where a note is printed."""
    return next(iter(found.spots.get((element, "")) or ()), None)


def _nearest(places: list[Spot], call: Spot) -> Spot:
    """Give the printing on the page of a call, else the first behind it, else the last of all."""
    return next((place for place in places if place[0] >= call[0]), places[-1])


def _add(
    drawing: Drawing, found: Found, sheets: tuple[Sheet, ...], link: Node, spot: Spot, goal: Spot, contents: str
) -> None:
    """Make an annotation."""
    (page, rectangle), (to, (left, _, _, top)) = spot, goal
    annotation = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array(rectangle),
            "BS": pydyf.Dictionary({"W": 0}),
            "Contents": pydyf.String(contents),
            "Dest": pydyf.Array([sheets[to].reference, "/XYZ", left, top, 0]),
        }
    )
    drawing.pdf.add_object(annotation)
    sheets[page].dictionary.setdefault("Annots", pydyf.Array()).append(annotation.reference)
    found.annotations.setdefault((link, page), []).append(annotation)


def join_links(text: Text, found: Found, sheets: tuple[Sheet, ...]) -> tuple[list[tuple[Node, Any]], list[Any]]:
    """Make one annotation of all that a link has on a page (ISO 14289-1, 7.18.5).

    Gives the annotations that are left, each with its Link, and those that are in no list of any page any more.
    """
    kept: list[tuple[Node, Any]] = []
    spare = [annotation for idle in found.idle.values() for annotation in idle]
    gone: dict[int, set[bytes]] = {page: {one.reference for one in idle} for page, idle in found.idle.items()}
    for (link, page), made in found.annotations.items():
        first, *others = made
        rectangles = _outer([_upright(one["Rect"]) for one in made])
        first["Rect"] = pydyf.Array(union(rectangles))
        if len(rectangles) > 1:
            first["QuadPoints"] = pydyf.Array(edge for rectangle in rectangles for edge in _corners(rectangle))
        first["F"] = _PRINT
        if link.element is not None and link.element.tag == "a":
            first["Contents"] = pydyf.String(_words(link.element, found.said.get(link, [])))
        text.add(link, Annotation(page, first), float("inf"))
        kept.append((link, first))
        gone.setdefault(page, set()).update(one.reference for one in others)
        spare += others
    for page, references in gone.items():
        if references:
            listed = sheets[page].dictionary["Annots"]
            listed[:] = [reference for reference in listed if reference not in references]
    return kept, spare


def _words(element: Any, said: list[str]) -> str:  # noqa: ANN401
    """Give the words of a link as they are printed, else its address."""
    flat = _GAPS.sub(" ", "".join(element.itertext())).strip() or _GAPS.sub(" ", "".join(said)).strip()
    return str(element.get("aria-label") or flat or element.get("href"))


def _upright(rectangle: Any) -> Rectangle:  # noqa: ANN401
    x1, y1, x2, y2 = rectangle
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _outer(rectangles: list[Rectangle]) -> list[Rectangle]:
    """Give the rectangles that lie in no other one, from the top downwards."""
    kept: list[Rectangle] = []
    for one in sorted(rectangles, key=lambda r: -(r[2] - r[0]) * (r[3] - r[1])):
        if not any(_holds(other, one) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda r: (-r[3], r[0]))


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    low = all(inner[side] >= outer[side] - _SLACK for side in (0, 1))
    return low and all(inner[side] <= outer[side] + _SLACK for side in (2, 3))


def _corners(rectangle: Rectangle) -> tuple[float, ...]:
    """Give the corners in the order in which viewers expect them: upper ones first, each pair from the left."""
    left, lower, right, upper = rectangle
    return left, upper, right, upper, left, lower, right, lower
