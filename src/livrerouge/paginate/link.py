"""Links: where those of a fragment lead, and where others can lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from livrerouge.paginate.door import Document


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of a fragment lead."""

    targets: tuple[tuple[str, str, int], ...]
    """Id, place (`data-at`) and position of the page of each link inside the publication."""
    anchors: tuple[tuple[str, int], ...]
    """Ids with the position of their first page."""


def read_links(document: Document, first: int) -> Links:
    """Read the links and the anchors of a fragment laid out from a position."""
    places = _places(document)
    targets, anchors = [], dict[str, int]()
    for position, page in enumerate(document.pages, first):
        for kind, target, _, box in page.links:
            if kind == "internal":
                targets.append((target, places.get(box.element, ""), position))
        for name in page.anchors:
            anchors.setdefault(name, position)
    return Links(tuple(dict.fromkeys(targets)), tuple(anchors.items()))


def _places(document: Document) -> dict[Any, str]:
    """Give for each element the place it belongs to: its own or that of the nearest around it."""
    roots = {id(page._page_box.children[0].element): page._page_box.children[0].element for page in document.pages}
    places: dict[Any, str] = {}

    def enter(element: Any, around: str) -> None:  # noqa: ANN401
        places[element] = at = element.get("data-at", around)
        for child in element:
            enter(child, at)

    for root in roots.values():
        enter(root, "")
    return places
