"""A page of the proof: its picture with the order of reading drawn on it, and beside it its part of the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from livrerouge.audit.file import File
from livrerouge.audit.geometry import Box
from livrerouge.audit.page import Sheet
from livrerouge.audit.rule import Finding
from livrerouge.proof.unit import Unit

_UNIT = 'fill="#14508c" fill-opacity=".07" stroke="#14508c"'
_MARK = 'fill="#14508c"'
_NUMBER = 'fill="#ffffff" font-family="sans-serif" font-weight="700" text-anchor="middle"'
_WAY = 'fill="none" stroke="#14508c" stroke-opacity=".6" stroke-dasharray="3 2"'
_FAULT = 'fill="#9b1b22" fill-opacity=".15" stroke="#9b1b22"'
_WORDS = 90
_MOST = 600
"""Elements of a page that are listed."""


def page(file: File, sheet: Sheet, own: Sequence[Unit], findings: Sequence[Finding], picture: str) -> str:
    """Write the section of one page; without a picture its boxes stand on white."""
    told = f"Page {sheet.position}" + (f" (labelled “{escape(sheet.label)}”)" if _labelled(sheet) else "")
    name = f"page-{sheet.position}"
    count = f"{len(own)} units in reading order" if own else "nothing in the structure tree"
    faults = f", {len(findings)} findings marked" if findings else ""
    image = f'<img src="{picture}" alt="">' if picture else ""
    return (
        f'<section class="page" aria-labelledby="{name}"><h3 id="{name}">{told}</h3><div class="pair">'
        f'<figure><div class="sheet" role="img" aria-label="Page {sheet.position}: {count}{faults}.">'
        f"{image}{_drawing(sheet, own, findings)}</div><figcaption>{count}{faults}</figcaption></figure>"
        f"<div><h4>Structure tree of page {sheet.position}</h4>{_tree(file, own)}</div></div></section>"
    )


def _labelled(sheet: Sheet) -> bool:
    return bool(sheet.label) and sheet.label != str(sheet.position)


def _drawing(sheet: Sheet, own: Sequence[Unit], findings: Sequence[Finding]) -> str:
    """Draw the boxes of the units with their numbers, the way from one to the next, and the findings."""
    box = sheet.box
    size = max(7.0, box.width / 45)
    placed = [(number, _turned(unit.box, box)) for number, unit in enumerate(own, 1) if unit.box is not None]
    middles = " ".join(f"{x + size * 0.6:.1f},{y + size * 0.6:.1f}" for _, (x, y, _, _) in placed)
    rectangles = "".join(_numbered(number, place, size) for number, place in placed)
    areas = [_turned(found.where.area, box) for found in findings if found.where.area is not None]
    faults = "".join(f"<rect {_rectangle(area)} {_FAULT}/>" for area in areas)
    way = f'<polyline class="way" points="{middles}" {_WAY}/>' if len(placed) > 1 else ""
    return (
        f'<svg viewBox="0 0 {box.width:.1f} {box.height:.1f}" aria-hidden="true" focusable="false">'
        f'<g class="faults">{faults}</g>{way}<g class="units">{rectangles}</g></svg>'
    )


def _turned(area: Box, box: Box) -> tuple[float, float, float, float]:
    """Give left, top, width and height from the top left of the page."""
    return area.left - box.left, box.top - area.top, max(0.0, area.width), max(0.0, area.height)


def _rectangle(place: tuple[float, float, float, float]) -> str:
    x, y, width, height = place
    return f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'


def _numbered(number: int, place: tuple[float, float, float, float], size: float) -> str:
    x, y, _, _ = place
    half = size * 0.6
    return (
        f'<rect {_rectangle(place)} {_UNIT}/><circle cx="{x + half:.1f}" cy="{y + half:.1f}" r="{half:.1f}" {_MARK}/>'
        f'<text x="{x + half:.1f}" y="{y + half + size * 0.28:.1f}" font-size="{size * 0.8:.1f}" {_NUMBER}>'
        f"{number}</text>"
    )


def _tree(file: File, own: Sequence[Unit]) -> str:
    """Write the elements that have something on the page, each in those it stands in."""
    if not own:
        return "<p>No element of the tree has content on this page.</p>"
    numbers = {unit.element: (number, unit.words) for number, unit in enumerate(own, 1)}
    shown = {index for unit in own[:_MOST] for index in (unit.element, *_above(file, unit.element))}
    roots = [index for index in file.tree.roots if index in shown]
    rest = len(own) - _MOST
    more = f"<p>{rest} more elements are not listed.</p>" if rest > 0 else ""
    return f'<ul class="tree" tabindex="0">{"".join(_item(file, index, shown, numbers) for index in roots)}</ul>{more}'


def _above(file: File, index: int) -> Iterator[int]:
    return (element.index for element in file.tree.above(index))


def _item(file: File, index: int, shown: set[int], numbers: dict[int, tuple[int, str]]) -> str:
    element = file.tree.elements[index]
    number, words = numbers.get(index, (0, ""))
    mark = f'<span class="number">{number}</span>' if number else ""
    role = escape(element.written) + (f" → {escape(element.role)}" if element.role != element.written else "")
    notes = "".join(f" <i>{escape(note)}</i>" for note in _notes(file, index))
    text = f" {escape(_short(words))}" if words else ""
    kids = [kid for kid in element.kids if kid in shown]
    inner = f"<ul>{''.join(_item(file, kid, shown, numbers) for kid in kids)}</ul>" if kids else ""
    return f"<li>{mark}<b>{role}</b>{notes}{text}{inner}</li>"


def _notes(file: File, index: int) -> Iterator[str]:
    """Give what an element says of itself."""
    element = file.tree.elements[index]
    if element.language:
        yield f"language {element.language}"
    if element.alt is not None:
        yield "alternative text"
    if element.attributes.scope:
        yield f"head of the {element.attributes.scope.lower()}"
    if element.attributes.headers:
        yield f"{len(element.attributes.headers)} heads"
    if element.attributes.rows > 1 or element.attributes.columns > 1:
        yield f"{element.attributes.rows} × {element.attributes.columns} cells"


def _short(words: str) -> str:
    return words if len(words) <= _WORDS else words[:_WORDS] + " …"
