"""Units: what is drawn together.

The smallest run of pages whose structure is whole is a section. A section that is cut into fragments, by tables that
stand alone, is one Sect; and a note that is called in the text before such a table and behind it is one Note, to which
both calls lead. Nothing else reaches from one fragment into another, and nothing from one section into another but
links by name and the part of the book, which are joined by who binds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from livrerouge.model.fragment import Fragment


@dataclass(frozen=True, slots=True)
class Unit:
    """Pages that are drawn together, in their order."""

    name: str
    """Of the section, or of the fragment where there is none."""
    documents: tuple[Any, ...]


def units(documents: Iterable[tuple[Fragment, Any]]) -> tuple[Unit, ...]:
    """Part documents, given in the order of the pages, into units; blank pages inside a section belong to it."""
    named = [(fragment.section.name if fragment.section else fragment.name, item) for fragment, item in documents]
    last = {name: place for place, (name, _) in enumerate(named)}
    found: list[tuple[str, list[Any]]] = []
    end = -1
    for place, (name, item) in enumerate(named):
        if place > end:
            found.append((name, []))
        end = max(end, last[name])
        found[-1][1].append(item)
    return tuple(Unit(name, tuple(items)) for name, items in found)
