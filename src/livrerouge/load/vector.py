"""Vector art: read what an SVG file is, refusing what could reach outside it or swell without end."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from livrerouge.load import raster
from livrerouge.load.refused import Refused

ELEMENT_LIMIT = 20_000
USE_LIMIT = 8
DEPTH_LIMIT = 100

SIDE_LIMIT = 1e6
"""Pixels of a side."""

_TOO_DEEP = f"its parts use one another more than {USE_LIMIT} deep"
_NUMBER = re.compile(r"\s*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)\s*(px|pt|pc|mm|cm|in|)\s*")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_REACHES = re.compile(r"""url\(\s*["']?\s*(?!["'#)\s])|@import""", re.IGNORECASE)
# An escape can spell url( and @import in other letters.
_ESCAPED = re.compile(r"(?<![\w\\\s-])[\w\s-]*+\\[\w\\\s-]*+\(|@[\w-]*+\\")
_LOCAL = re.compile(r"""url\(\s*["']?#([^)"'\s]*)""", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(png|jpeg|webp);base64,([A-Za-z0-9+/=\s]*)")
_REFUSED = frozenset(
    (
        *("script", "handler", "foreignObject", "iframe", "audio", "video"),
        *("set", "animate", "animateTransform", "animateMotion", "animateColor", "discard"),
    )
)


_PAINTS = frozenset(("linearGradient", "radialGradient", "filter"))
_STYLED = frozenset(
    (
        *("style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "color-profile"),
        *("marker", "marker-start", "marker-mid", "marker-end"),
    )
)


@dataclass(slots=True)
class _Reading:
    """What is gathered while an SVG file is read."""

    width: float = 0.0
    height: float = 0.0
    count: int = 0
    stack: list[tuple[str, str]] = field(default_factory=list)
    """Name and id of the elements around."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Number of elements by the id of what is around them."""
    uses: dict[str, list[str]] = field(default_factory=dict)
    """Ids used, by the id of the element they are used in; “” for the whole picture."""
    paints: set[str] = field(default_factory=set)
    """Ids of what is mixed, not drawn: gradients and filters."""
    sheet: list[str] = field(default_factory=list)
    """What was read of the style sheet that is open."""


def measure(content: bytes) -> tuple[float, float]:
    """Give width and height of an SVG picture in pixels, those of its view.

    Raises Refused with the reason: not XML, a document type or entities, an address outside the file, scripts,
    too many elements, parts that use one another too deeply or in a circle, a picture inside it that is refused itself.
    """
    reading = _Reading()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _doctype
    parser.ProcessingInstructionHandler = _instruction
    parser.StartElementHandler = lambda name, attributes: _start(reading, name, attributes)
    parser.EndElementHandler = lambda _: _end(reading)
    parser.CharacterDataHandler = lambda text: _text(reading, text)
    try:
        parser.Parse(content, True)
    except expat.ExpatError as fault:
        raise Refused(f"it is not well-formed: {expat.ErrorString(fault.code)}, line {fault.lineno}") from None
    except (LookupError, ValueError):
        raise Refused("it is written in an encoding that is not known; save it as UTF-8") from None
    if not reading.width or not reading.height:
        raise Refused("it has neither a viewBox nor a width and a height")
    _expanded(reading, "", (), {})
    return reading.width, reading.height


def _doctype(*_: object) -> None:
    raise Refused("it has a document type (DOCTYPE); remove that line")


def _instruction(target: str, _: str) -> None:
    if target == "xml-stylesheet":
        raise Refused("it names a style sheet outside it (xml-stylesheet)")


def _start(reading: _Reading, name: str, attributes: Mapping[str, str]) -> None:
    local = name.rpartition(":")[2]
    if not reading.stack:
        if local != "svg":
            raise Refused(f"its outermost element is “{local[:40]}”, not “svg”")
        reading.width, reading.height = _size(attributes)
    reading.count += 1
    if reading.count > ELEMENT_LIMIT:
        raise Refused(f"it has more than {ELEMENT_LIMIT} elements")
    if len(reading.stack) > DEPTH_LIMIT:
        raise Refused(f"its elements are nested more than {DEPTH_LIMIT} deep")
    if local in _REFUSED:
        raise Refused(f"it contains “{local}”, which does not print")
    _check(local, attributes)
    own = attributes.get("id", "")
    reading.stack.append((local, own))
    around = {identity for _, identity in reading.stack if identity} | {""}
    for identity in around:
        reading.sizes[identity] = reading.sizes.get(identity, 0) + 1
    if local in _PAINTS and own:
        reading.paints.add(own)
    targets = _targets(local, attributes)
    for identity in around if targets else ():
        reading.uses.setdefault(identity, []).extend(targets)


def _end(reading: _Reading) -> None:
    name, _ = reading.stack.pop()
    if name == "style":
        # Looked at whole: the parser hands a text out in pieces.
        sheet = "".join(reading.sheet)
        reading.sheet.clear()
        if _REACHES.search(sheet):
            raise Refused("its style sheet names a file or an address outside it")
        if _ESCAPED.search(sheet):
            raise Refused("its style sheet is written with escapes (\\)")


def _text(reading: _Reading, text: str) -> None:
    if reading.stack and reading.stack[-1][0] == "style":
        reading.sheet.append(text)


def _check(local: str, attributes: Mapping[str, str]) -> None:
    """Refuse attributes that name something outside the file."""
    for key, value in attributes.items():
        name = key.rpartition(":")[2]
        if name.startswith("on"):
            raise Refused(f"it contains a script (“{name[:40]}”)")
        if name in ("href", "src") and local != "a" and not value.strip().startswith("#"):
            _embedded(value.strip())
        if _REACHES.search(value):
            raise Refused(f"“{name[:40]}” names a file or an address outside it")
        if name in _STYLED and _ESCAPED.search(value):
            raise Refused(f"“{name[:40]}” is written with escapes (\\)")


def _targets(local: str, attributes: Mapping[str, str]) -> list[str]:
    """List the ids an element uses: of what it repeats, fills or clips itself with, or takes its own form from."""
    found = [target for value in attributes.values() for target in _LOCAL.findall(value)]
    if local != "a":
        hrefs = (value.strip() for key, value in attributes.items() if key.rpartition(":")[2] == "href")
        found.extend(href[1:] for href in hrefs if href.startswith("#"))
    return found


def _embedded(address: str) -> None:
    """Refuse what is neither a pixel picture inside the file nor one that could be printed alone."""
    match = _EMBEDDED.fullmatch(address)
    if match is None:
        raise Refused(f"it names an address outside it: {address[:60]}")
    try:
        content = b64decode(match[2])
    except ValueError:
        raise Refused("a picture inside it is damaged") from None
    try:
        raster.measure(content, match[1])
    except Refused as refusal:
        raise Refused(f"a picture inside it is refused: {refusal}") from None


def _expanded(
    reading: _Reading, identity: str, around: tuple[str, ...], known: dict[str, tuple[int, int]]
) -> tuple[int, int]:
    """Count the elements of a part with all that it uses, and how deep that goes."""
    if identity in known:
        return known[identity]
    if identity in around:
        raise Refused(f"“{identity[:40]}” uses itself")
    if len(around) > USE_LIMIT:
        raise Refused(_TOO_DEEP)
    total, deepest = (0 if identity in reading.paints else reading.sizes.get(identity, 0)), 0
    for target in reading.uses.get(identity, ()):
        count, depth = _expanded(reading, target, (*around, identity), known)
        total, deepest = total + count, max(deepest, depth + 1)
        if total > ELEMENT_LIMIT:
            raise Refused(f"drawn out it has more than {ELEMENT_LIMIT} elements")
        if deepest > USE_LIMIT:
            raise Refused(_TOO_DEEP)
    known[identity] = total, deepest
    return known[identity]


def _size(attributes: Mapping[str, str]) -> tuple[float, float]:
    """Read the size of the view, or the size given."""
    view = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    if len(view) == 4:
        width, height = _pixels(view[2]), _pixels(view[3])
    else:
        width, height = _pixels(attributes.get("width", "")), _pixels(attributes.get("height", ""))
    if max(width, height) > SIDE_LIMIT:
        raise Refused(f"it is more than {SIDE_LIMIT:.0f} pixels wide or high")
    return (width, height) if width > 0 and height > 0 else (0.0, 0.0)


def _pixels(value: str) -> float:
    match = _NUMBER.fullmatch(value)
    return float(match[1]) * _PIXELS[match[2]] if match else 0.0
