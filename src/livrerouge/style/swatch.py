"""Swatches: the colours of a style, for the screen and for the press."""

from __future__ import annotations

import re

from livrerouge.codes import style as codes
from livrerouge.fields import Fields
from livrerouge.model.style import Swatch
from livrerouge.node import Entry, Mapping, Node, Scalar, Sequence
from livrerouge.schema.style import COLOUR, SWATCH

_HEX = re.compile(COLOUR.pattern)


def read_swatches(fields: Fields) -> dict[str, tuple[Entry, Swatch]]:
    """Read the swatches by name, each with where it is written.

    Diagnostics: S102 colour for the screen, S103 inks.
    """
    found: dict[str, tuple[Entry, Swatch]] = {}
    mapping = fields.mapping_of("swatches")
    for entry in mapping.entries if mapping is not None else ():
        name = entry.key.text
        if not isinstance(entry.value, Mapping):
            fields.wrong(name, entry.value, "a set of keys: srgb and cmyk")
            continue
        own = Fields(entry.value, fields.diagnostics, SWATCH)
        srgb, cmyk = _srgb(own), _cmyk(own)
        own.finish()
        if srgb is not None:
            found[name] = (entry, Swatch(name, srgb, cmyk))
    return found


def _srgb(own: Fields) -> str | None:
    """Read a colour for the screen as `#rrggbb`."""
    entry = own.entry("srgb")
    if entry is None:
        own.required()
        return None
    scalar = entry.value
    if isinstance(scalar, Scalar) and scalar.value is None and "#" in _rest_of_line(entry):
        # Unquoted, what follows the # is a comment of YAML.
        own.diagnostics.append(codes.BAD_COLOUR.at(entry.key.span, value=_rest_of_line(entry).strip()))
        return None
    text = own.text("srgb")
    if not text:
        return None
    if not _HEX.fullmatch(text):
        own.diagnostics.append(codes.BAD_COLOUR.at(entry.value.span, value=text))
        return None
    figures = text[1:].lower()
    return "#" + (figures if len(figures) == 6 else "".join(figure * 2 for figure in figures))


def _rest_of_line(entry: Entry) -> str:
    span = entry.key.span
    return span.source.line(span.line)[span.column - 1 + len(entry.key.text) :].lstrip(": ")


def _cmyk(own: Fields) -> tuple[float, float, float, float] | None:
    """Read four inks in percent."""
    node = own.node("cmyk")
    if node is None:
        return None
    inks = [_ink(item) for item in node.items] if isinstance(node, Sequence) else []
    numbers = [ink for ink in inks if ink is not None]
    if len(inks) != 4 or len(numbers) != 4:
        own.diagnostics.append(codes.BAD_INKS.at(node.span))
        return None
    return (numbers[0], numbers[1], numbers[2], numbers[3])


def _ink(item: Node) -> float | None:
    value = item.value if isinstance(item, Scalar) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        return None
    return float(value)
