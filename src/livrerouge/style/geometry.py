"""Geometry: the trim, the margins and the lines of a page."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from livrerouge.codes import style as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.fields import Fields
from livrerouge.model.style import Geometry
from livrerouge.model.trim import Trim, trim
from livrerouge.node import Mapping, Scalar
from livrerouge.schema.style import FORMAT
from livrerouge.style.length import read_length, written

LEAST_LEADING = 4.0
"""Points; below, no text can be read."""
_SLACK = 0.02
"""Lines by which a margin may be rounded without costing a line."""


@dataclass(frozen=True, slots=True)
class Format:
    """The margins of one size of page, in points."""

    key: Scalar
    trim: Trim
    head: float
    foot: float
    inner: float
    outer: float


def read_formats(fields: Fields) -> tuple[Format, ...]:
    """Read the margins of each format.

    Diagnostics: S104 not a format, S101 not a length; keys that are missing or not known.
    """
    formats: list[Format] = []
    mapping = fields.mapping_of("formats")
    for entry in mapping.entries if mapping is not None else ():
        size = trim(entry.key.text)
        if size is None:
            fields.diagnostics.append(codes.NOT_A_FORMAT.at(entry.key.span, value=entry.key.text))
        if not isinstance(entry.value, Mapping):
            fields.wrong(entry.key.text, entry.value, "a set of margins: head, foot, inner and outer")
            continue
        own = Fields(entry.value, fields.diagnostics, FORMAT)
        own.required()
        head, foot, inner, outer = (read_length(own, key) for key in ("head", "foot", "inner", "outer"))
        read_length(own, "leading", LEAST_LEADING)
        own.mapping_of("tokens")
        own.finish()
        if size and head is not None and foot is not None and inner is not None and outer is not None:
            formats.append(Format(entry.key, size, head, foot, inner, outer))
    return tuple(formats)


def same_formats(mapping: Mapping | None) -> tuple[Diagnostic, ...]:
    """Find formats that one file gives twice, by two names of one size (S105)."""
    first: dict[Trim, Scalar] = {}
    found: list[Diagnostic] = []
    for entry in mapping.entries if mapping is not None else ():
        size = trim(entry.key.text)
        if size in first and size is not None:
            other = first[size]
            found.append(codes.SAME_FORMAT.at(entry.key.span, name=entry.key.text, other=other.text))
        elif size is not None:
            first[size] = entry.key
    return tuple(found)


def nearest(formats: tuple[Format, ...], size: Trim) -> Format:
    """Give the format of a size, or the one nearest to it in area."""
    area = size.width * size.height
    return min(formats, key=lambda format: (format.trim != size, abs(format.trim.width * format.trim.height - area)))


def geometry(format: Format, size: Trim, leading: float) -> Geometry | None:
    """Make the page of a size; none when its margins leave no line.

    Margins are scaled when the format is of another size. The foot margin takes what a whole number of lines leaves.
    """
    width, height = size.points
    across, down = size.width / format.trim.width, size.height / format.trim.height
    head, foot = format.head * down, format.foot * down
    inner, outer = format.inner * across, format.outer * across
    lines = floor((height - head - foot) / leading + _SLACK)
    if lines < 1 or width - inner - outer < leading:
        return None
    return Geometry(width, height, head, height - head - lines * leading, inner, outer, leading, lines)


def measures(page: Geometry) -> dict[str, str]:
    """Give the tokens that follow from the page."""
    return {
        "page-width": written(page.width),
        "page-height": written(page.height),
        "margin-head": written(page.head),
        "margin-foot": written(page.foot),
        "margin-inner": written(page.inner),
        "margin-outer": written(page.outer),
        "measure": written(page.measure),
        "type-height": written(page.type_height),
        "leading": written(page.leading),
    }


COMPUTED = tuple(measures(Geometry(1, 1, 0, 0, 0, 0, 1, 1)))
"""Names of the tokens that the program computes."""
