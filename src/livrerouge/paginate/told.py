"""Telling: the engine's remarks as diagnostics at the line of the author or of the style sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Code, Diagnostic
from livrerouge.engine.remark import Remark
from livrerouge.paginate.sentence import POSITION, sentence, short
from livrerouge.paginate.sheet import Sheet
from livrerouge.place import Source, Span

_OWN = re.compile(r"livrerouge:/(project|style)/([^?#]*)(?:[?#].*)?")
_SHEET: tuple[tuple[str, Code], ...] = (
    ("Ignored `", codes.DECLARATION),
    ("Deprecated `", codes.DECLARATION),
    ("Invalid math function", codes.DECLARATION),
    ("Parse error", codes.SYNTAX),
    ("Error: ", codes.SYNTAX),
    ("Invalid or unsupported selector", codes.SELECTOR),
)
"""Beginnings of remarks on sheets; any other is on a rule."""
_ADDRESSES = ("src", "href", "data", "style")
"""Attributes that can hold an address."""
_UNREADABLE = ("Parse error", "Error: ")
_ENCLOSED = re.compile(r"""\burl\([^)]*\)|"[^"]*"|'[^']*'""", re.IGNORECASE)
_DECLARED = re.compile(r"\s*[\w-]+\s*:")
_LONGEST = 120
_DAMAGED = "it is damaged, or not what its name says"
_NO_DECLARATION = "this is not CSS: a declaration is written “property: value”"
_WHOSE = "it does not say whose file it is; a template shows pictures of the book with picture(…)"


def tell_sheet(sheet: Sheet, remarks: Iterable[Remark], refused: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Tell what the engine says of one sheet (L102–L105), and what the sheet asks for in vain (L110)."""
    for remark in remarks:
        if not remark.harmless and not _names(remark, refused):
            yield _told(remark, _position(sheet, remark))
    for address, reason in refused.items():
        yield codes.REFUSED.at(sheet.find(address), address=_address(address), reason=reason)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the engine was given for one fragment: where the words of a remark can come from."""

    root: Any
    """The outermost element, whichever library made it."""
    sheets: Sequence[Sheet]
    templates: Sequence[Source]
    place: Callable[[str], Span | None]
    """Reads `data-at`."""

    def holding(self, attributes: tuple[str, ...], value: str, *, last: bool = False) -> Span | None:
        """Find the place of an element that holds a value in one of some attributes."""
        elements = _elements(self.root, "")
        found = [at for element, at in elements if any(value in element.get(name, "") for name in attributes)]
        return self.place(found[-1 if last else 0]) if found else None

    def opening(self) -> Span | None:
        """Find the first place of the fragment: that of its section."""
        return next((span for _, at in _elements(self.root, "") if (span := self.place(at)) is not None), None)

    def written(self, words: str) -> Span | None:
        """Find words in the templates: what stands there is nothing an author wrote."""
        pattern = re.compile(rf"(?<![\w./:-]){re.escape(words.strip())}(?![\w./:-])")
        found = ((template, pattern.search(template.text)) for template in self.templates)
        return next((template.span(*match.span()) for template, match in found if match is not None), None)

    def declared(self, name: str) -> Span | None:
        """Find the only declaration of a property in the templates."""
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}\s*:[^;\"'}}\n]*")
        found = [(template, match) for template in self.templates for match in pattern.finditer(template.text)]
        return found[0][0].span(*found[0][1].span()) if len(found) == 1 else None

    def undeclared(self) -> Span | None:
        """Find a style attribute with something in it that is no declaration."""
        for element, at in _elements(self.root, ""):
            parts = _ENCLOSED.sub("", element.get("style", "")).split(";")
            part = next((part for part in parts if part.strip() and not _DECLARED.match(part)), None)
            if part is not None:
                return self.written(part) or self.place(at)
        return None


def tell_layout(remarks: Iterable[Remark], refused: Mapping[str, str], scene: Scene) -> Iterator[Diagnostic]:
    """Tell what the engine says of one fragment (L102–L105, L110–L112, L199).

    What a template wrote is told at the template where it stands there word by word, all else at the author's block.
    """
    for remark in remarks:
        if not remark.harmless and not _names(remark, refused):
            yield _of_layout(remark, scene)
    for address, reason in refused.items():
        sheets = (sheet.find(address) for sheet in scene.sheets)
        span = scene.written(address) or scene.holding(_ADDRESSES, address) or next(filter(None, sheets), None)
        yield codes.REFUSED.at(span, address=_address(address), reason=reason)


def _of_layout(remark: Remark, scene: Scene) -> Diagnostic:
    """Tell one remark on a fragment."""
    match (remark.template, remark.values):
        case ("Failed to load image at %r: %s", (str(address), fault)):
            span = scene.written(address) or scene.holding(_ADDRESSES, address)
            return codes.PICTURE.at(span, address=_address(address), reason=str(fault) or _DAMAGED)
        case ("Anchor defined twice: %r", (str(name),)):
            return codes.DOUBLE_ANCHOR.at(scene.holding(("id", "name"), name, last=True), name=name)
        case (template, (str(address),)) if template.startswith("Relative URI reference"):
            span = scene.written(address) or scene.holding(_ADDRESSES, address)
            return codes.REFUSED.at(span, address=_address(address), reason=_WHOSE)
    sheet = _sheet_of(scene.sheets, remark)
    if sheet is not None:
        return _told(remark, _position(sheet, remark))
    match (remark.template, remark.values):
        case (template, (str(name), *_)) if template.startswith("Ignored `"):
            return _told(remark, scene.declared(name) or scene.holding(("style",), name))
        case (template, _) if template.startswith(_UNREADABLE):
            return codes.SYNTAX.at(scene.undeclared(), said=_NO_DECLARATION)
    return codes.REMARK.at(scene.opening(), said=short(remark.text))


def _names(remark: Remark, addresses: Iterable[str]) -> bool:
    """Tell whether a remark is about one of some addresses, each of which is told by itself."""
    return any(address in remark.text for address in addresses)


def _code(remark: Remark) -> Code:
    return next((code for beginning, code in _SHEET if remark.template.startswith(beginning)), codes.RULE)


def _elements(element: Any, around: str) -> Iterator[tuple[Any, str]]:  # noqa: ANN401
    """Give every element with the place it belongs to: its own or the nearest around it."""
    at = element.get("data-at", around)
    yield element, at
    for child in element:
        yield from _elements(child, at)


def _told(remark: Remark, span: Span | None) -> Diagnostic:
    said, meant = sentence(remark)
    return _code(remark).at(span, hint=meant, said=said)


def _position(sheet: Sheet, remark: Remark) -> Span | None:
    """Give the span from the position a remark names to the end of the declaration, rule or line."""
    found = POSITION.search(remark.text)
    place = sheet.place(int(found[1]), int(found[2])) if found is not None else None
    # The engine gives a selector without its position, but in its own words.
    return place or sheet.find(remark.text.partition("'")[2].rpartition("'")[0])


def _sheet_of(sheets: Sequence[Sheet], remark: Remark) -> Sheet | None:
    """Find the only sheet that has, where a remark says, the words it quotes: there, or before on the line."""
    found = POSITION.search(remark.text)
    quoted = next((word for value in remark.values if (word := re.match(r"[\w-]+", str(value)))), None)
    if found is None or quoted is None:
        return None
    number, column = int(found[1]), int(found[2])
    lines = ((sheet, sheet.read.line(number)) for sheet in sheets if 1 <= number <= len(sheet.read.starts))
    having = [sheet for sheet, line in lines if quoted[0] in line[: column - 1 + len(quoted[0])]]
    return having[0] if len(having) == 1 else None


def _address(address: str) -> str:
    """Write an address as authors do: the engine's own are paths of the project."""
    path = _OWN.fullmatch(address)
    if path is not None:
        return ("styles/" if path[1] == "style" else "") + unquote(path[2])
    return short(address) if len(address) <= _LONGEST else f"{address[:40]}…"
