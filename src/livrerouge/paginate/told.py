"""Telling: the engine's remarks as diagnostics at the line of the author or of the style sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Code, Diagnostic
from livrerouge.place import Source, Span
from livrerouge.remark import Remark

_POSITION = re.compile(r"\s\bat (\d+):(\d+)")
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
_LONGEST = 120
_DAMAGED = "it is damaged, or not what its name says"


def tell_sheet(sheet: Source, remarks: Iterable[Remark], refused: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Tell what the engine says of one sheet (L102–L105), and what the sheet asks for in vain (L110)."""
    for remark in remarks:
        if not remark.harmless and not _names(remark, refused):
            yield _code(remark).at(_position(sheet, remark), said=_short(remark.text))
    for address, reason in refused.items():
        yield codes.REFUSED.at(_search(sheet, address), address=_short(address), reason=reason)


def tell_layout(
    remarks: Iterable[Remark],
    refused: Mapping[str, str],
    root: Any,  # noqa: ANN401 - an element, whichever library made it
    sheets: Sequence[Source],
    place: Callable[[str], Span | None],
) -> Iterator[Diagnostic]:
    """Tell what the engine says of one fragment (L102–L105, L110–L112, L199); `place` reads `data-at`."""
    elements = list(_elements(root, ""))

    def holding(attributes: tuple[str, ...], value: str, *, last: bool = False) -> Span | None:
        found = [at for element, at in elements if any(value in element.get(name, "") for name in attributes)]
        return place(found[-1 if last else 0]) if found else None

    for remark in remarks:
        if remark.harmless or _names(remark, refused):
            continue
        match (remark.template, remark.values):
            case ("Failed to load image at %r: %s", (str(address), fault)):
                yield codes.PICTURE.at(
                    holding(_ADDRESSES, address), address=_short(address), reason=str(fault) or _DAMAGED
                )
            case ("Anchor defined twice: %r", (str(name),)):
                yield codes.DOUBLE_ANCHOR.at(holding(("id", "name"), name, last=True), name=name)
            case _ if (sheet := _sheet_of(sheets, remark)) is not None:
                yield _code(remark).at(_position(sheet, remark), said=_short(remark.text))
            case (template, (str(name), *_)) if template.startswith("Ignored `"):
                yield codes.DECLARATION.at(holding(("style",), name), said=_short(remark.text))
            case _:
                yield codes.REMARK.at(None, said=_short(remark.text))
    for address, reason in refused.items():
        span = holding(_ADDRESSES, address) or next(filter(None, (_search(s, address) for s in sheets)), None)
        yield codes.REFUSED.at(span, address=_short(address), reason=reason)


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


def _position(sheet: Source, remark: Remark) -> Span | None:
    """Give the span from the position a remark names to the end of the declaration, rule or line."""
    found = _POSITION.search(remark.text)
    if found is None or not 1 <= int(found[1]) <= len(sheet.starts):
        # The engine gives a selector without its position, but in its own words.
        words = remark.text.partition("'")[2].rpartition("'")[0]
        return _search(sheet, words) if words else None
    line = sheet.line(int(found[1]))
    start = sheet.offset(int(found[1]), min(int(found[2]), len(line) + 1))
    rest = re.match(r"[^;{}\n]*", sheet.text[start:])
    return sheet.span(start, start + max(1, len(rest[0].rstrip()) if rest else 1))


def _search(sheet: Source, words: str) -> Span | None:
    start = sheet.text.find(words.strip())
    return sheet.span(start, start + len(words.strip())) if start >= 0 else None


def _sheet_of(sheets: Sequence[Source], remark: Remark) -> Source | None:
    """Find the only sheet that has, where a remark says, the words it quotes: there, or before on the line."""
    found = _POSITION.search(remark.text)
    quoted = next((word for value in remark.values if (word := re.match(r"[\w-]+", str(value)))), None)
    if found is None or quoted is None:
        return None
    number, column = int(found[1]), int(found[2])
    lines = ((sheet, sheet.line(number)) for sheet in sheets if 1 <= number <= len(sheet.starts))
    having = [sheet for sheet, line in lines if quoted[0] in line[: column - 1 + len(quoted[0])]]
    return having[0] if len(having) == 1 else None


def _short(text: str) -> str:
    """Put a remark on one line of a bearable length, without its position and without a full stop."""
    line = " ".join(_POSITION.sub("", text).split()).replace(" ,", ",").rstrip(".")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
