"""Vector art: read what an SVG file is, refusing what could reach outside it or swell without end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

ELEMENT_LIMIT = 20_000
USE_LIMIT = 8
DEPTH_LIMIT = 100

_NUMBER = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?)\s*(px|pt|pc|mm|cm|in|)\s*")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_REACHES = re.compile(r"""url\(\s*["']?\s*(?!#|["'#)\s]|data:)|@import""", re.IGNORECASE)
_REFUSED = frozenset(("script", "foreignObject", "iframe", "set", "animate"))


class Refused(Exception):  # noqa: N818 - it is an answer, not an error of the program.
    """Say why a picture is not taken."""


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
    style: bool = False


def measure(content: bytes) -> tuple[float, float]:
    """Give width and height of an SVG picture in pixels, those of its view.

    Raises Refused with the reason: not XML, a document type or entities, an address outside the file, scripts,
    too many elements, `use` nested too deeply.
    """
    reading = _Reading()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = lambda name, attributes: _start(reading, name, attributes)
    parser.EndElementHandler = lambda _: _end(reading)
    parser.CharacterDataHandler = lambda text: _text(reading, text)
    try:
        parser.Parse(content, True)
    except expat.ExpatError as fault:
        raise Refused(f"it is not well-formed: {expat.ErrorString(fault.code)}, line {fault.lineno}") from None
    if not reading.width or not reading.height:
        raise Refused("it has neither a viewBox nor a width and a height")
    _expanded(reading, "", (), {})
    return reading.width, reading.height


def _doctype(*_: object) -> None:
    raise Refused("it has a document type (DOCTYPE); remove that line")


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
    target = attributes.get("href", attributes.get("xlink:href", ""))
    if local == "use" and target.startswith("#"):
        for identity in around:
            reading.uses.setdefault(identity, []).append(target[1:])


def _end(reading: _Reading) -> None:
    reading.stack.pop()


def _text(reading: _Reading, text: str) -> None:
    if reading.stack and reading.stack[-1][0] == "style" and _REACHES.search(text):
        raise Refused("its style sheet names a file or an address outside it")


def _check(local: str, attributes: Mapping[str, str]) -> None:
    """Refuse attributes that name something outside the file."""
    for key, value in attributes.items():
        name = key.rpartition(":")[2]
        if name.startswith("on"):
            raise Refused(f"it contains a script (“{name[:40]}”)")
        if name in ("href", "src") and local != "a" and not value.strip().startswith(("#", "data:image/")):
            raise Refused(f"it names an address outside it: {value.strip()[:60]}")
        if _REACHES.search(value):
            raise Refused(f"“{name[:40]}” names a file or an address outside it")


def _expanded(reading: _Reading, identity: str, around: tuple[str, ...], known: dict[str, int]) -> int:
    """Count the elements of a part with all that it uses."""
    if identity in known:
        return known[identity]
    if identity in around:
        raise Refused(f"“{identity[:40]}” uses itself")
    if len(around) > USE_LIMIT:
        raise Refused(f"“use” is nested more than {USE_LIMIT} deep")
    total = reading.sizes.get(identity, 0)
    for target in reading.uses.get(identity, ()):
        total += _expanded(reading, target, (*around, identity), known)
        if total > ELEMENT_LIMIT:
            raise Refused(f"drawn out it has more than {ELEMENT_LIMIT} elements")
    known[identity] = total
    return total


def _size(attributes: Mapping[str, str]) -> tuple[float, float]:
    """Read the size of the view, or the size given."""
    view = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    if len(view) == 4:
        width, height = _pixels(view[2]), _pixels(view[3])
    else:
        width, height = _pixels(attributes.get("width", "")), _pixels(attributes.get("height", ""))
    return (width, height) if width > 0 and height > 0 else (0.0, 0.0)


def _pixels(value: str) -> float:
    match = _NUMBER.fullmatch(value)
    return float(match[1]) * _PIXELS[match[2]] if match else 0.0
