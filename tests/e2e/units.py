"""Units of text, as the HTML has them and as the tree has them: what must be the same, one by one and in order.

A unit is what has words of its own between blocks: a paragraph, a head, a cell, a label. The HTML is read here by
rules of the tests: nothing of `livrerouge.tag` is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import tinyhtml5

from e2e.tree import INLINE, Branch

_BLOCKS = {"p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "td", "th", "figcaption", "pre", "div", "section", "aside"}
_BLOCKS |= {
    "blockquote",
    "footer",
    "header",
    "ul",
    "ol",
    "dl",
    "table",
    "thead",
    "tbody",
    "tr",
    "figure",
    "body",
    "nav",
}
_SPACE = re.compile(r"[\s\u00a0\u202f\u2009\u200b]+")
_SILENT = frozenset({"head", "colgroup", "img"})


def even(text: str) -> str:
    """Make all spaces alike and take out what only divides words."""
    return _SPACE.sub(" ", text.replace("\u00ad", "").replace("\u2060", "")).strip()


@dataclass(slots=True)
class _Unit:
    words: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    """The units of the notes called in it."""


class _Seen:
    """What was met in the HTML before."""

    def __init__(self) -> None:
        self.notes: set[tuple[str, str]] = set()
        self.tables: dict[str, tuple[list[str], list[str]]] = {}
        """By place: the title and rows of each table, of all its parts, and what stands below them."""


_TABLE = "\0table "
"""Stands for a table until all its parts are met."""


def asked(documents: Iterable[str]) -> list[str]:
    """Give the units of the HTML of all documents."""
    seen = _Seen()
    found: list[str] = []
    for document in documents:
        found += _blocks(tinyhtml5.parse(document, namespace_html_elements=False), "", seen)
    whole = [unit for one in found for unit in (_whole(one, seen) if one.startswith(_TABLE) else (one,))]
    return [unit for unit in map(even, whole) if unit]


def _whole(mark: str, seen: _Seen) -> list[str]:
    rows, below = seen.tables[mark.removeprefix(_TABLE)]
    return [*rows, *below]


def _blocks(element: Any, scope: str, seen: _Seen) -> Iterator[str]:  # noqa: ANN401
    """Give the units inside a block, in the order of the text."""
    unit = _Unit()
    scope = element.get("data-whole") or scope if element.tag in ("section", "div") else scope
    if element.tag in _SILENT or "data-artifact" in element.attrib or _printed(element, scope, seen):
        return
    if element.get("data-kind") == "table":
        yield from _table(element, scope, seen)
        return
    if element.tag == "li" and element.get("data-number"):
        yield f"{element.get('data-number')}."
    unit.words.append(element.text or "")
    for kid in element:
        if not isinstance(kid.tag, str):
            continue
        said = (kid.get("data-role"), kid.get("data-kind"))
        if kid.tag in _BLOCKS or said[0] == "P" or said[1] == "contents-entry" or "foot-note" in kid.get("class", ""):
            yield from _ended(unit)
            yield from _blocks(kid, scope, seen)
        elif kid.get("data-role") == "Lbl":
            yield from _ended(unit)
            yield "".join(kid.itertext())
        else:
            _inline(kid, unit, scope, seen)
        unit.words.append(kid.tail or "")
    yield from _ended(unit)


def _table(element: Any, scope: str, seen: _Seen) -> Iterator[str]:  # noqa: ANN401
    """Read a table, or some parts of it; the first gives what stands for the whole."""
    place = element.get("data-at")
    if place not in seen.tables:
        yield _TABLE + place
    rows, below = seen.tables.setdefault(place, ([], []))
    for inner in element.iter():
        if inner.tag == "table" or inner.get("data-role") == "Caption":
            rows += _blocks(inner, scope, seen)
        elif inner.get("data-note") or inner.get("data-kind") in ("general-note", "table-source"):
            below += _blocks(inner, scope, seen)


def _ended(unit: _Unit) -> list[str]:
    """End the unit that is open, with the notes called in it."""
    found = ["".join(unit.words), *unit.behind]
    unit.words, unit.behind = [], []
    return found


def _printed(element: Any, scope: str, seen: _Seen) -> bool:  # noqa: ANN401
    """Tell whether a note was there before; of the others, note that they are."""
    if "data-note" not in element.attrib:
        return False
    key = (scope, element.get("data-note"))
    before = key in seen.notes
    seen.notes.add(key)
    return before


def _inline(element: Any, unit: _Unit, scope: str, seen: _Seen) -> None:  # noqa: ANN401
    """Take the words of an element in a line; a note gives its number here, and its words behind the unit."""
    if "data-artifact" in element.attrib or element.tag in _SILENT:
        return
    if "data-note" in element.attrib:
        unit.words.append(element.get("data-number"))
        unit.behind.append(element.get("data-number"))
        unit.behind += _blocks(element, scope, seen)
        return
    if element.tag == "br":
        unit.words.append(" ")
    unit.words.append(element.text or "")
    for kid in element:
        _inline(kid, unit, scope, seen)
        unit.words.append(kid.tail or "")


def same(asked: str, found: str) -> bool:
    """Tell whether two units are the same; the sheets may have printed one in capitals."""
    return asked == found or (found.isupper() and asked.upper() == found)


def found(document: Branch) -> list[str]:
    """Give the units of the tree."""
    return [unit for unit in map(even, _units(document)) if unit]


def _units(branch: Branch) -> Iterator[str]:
    words: list[str] = []
    for kid in branch.kids:
        if isinstance(kid, str):
            words.append(kid)
        elif isinstance(kid, Branch):
            if kid.role in INLINE and branch.role not in ("L", "TOC", "TOCI"):
                words.append(kid.own)
            else:
                yield "".join(words)
                words = []
                yield from _units(kid)
    yield "".join(words)
