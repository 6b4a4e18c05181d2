"""Lengths: read the measures of a page, in points."""

from __future__ import annotations

import re

from livrerouge.codes import style as codes
from livrerouge.fields import Fields
from livrerouge.model.trim import POINTS
from livrerouge.schema.style import MEASURE

_LENGTH = re.compile(MEASURE)


def points(text: str) -> float | None:
    """Read a length, `14pt` or `18mm`, as points; a bare 0 is one."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        return 0.0 if text.strip() == "0" else None
    return float(match[1]) * POINTS[match[2]]


def written(value: float) -> str:
    """Write points as a CSS length."""
    return f"{round(value, 5):.5f}".rstrip("0").rstrip(".") + "pt"


def read_length(fields: Fields, key: str, least: float = 0.0) -> float | None:
    """Give the length of a key in points, none when there is none; S101 for what is no length, or too little."""
    scalar = fields.scalar(key)
    if scalar is None:
        return None
    value = points(scalar.text)
    if value is None or value < least:
        wanted = f"a length with its unit, of at least {written(least)}" if least else "a length with its unit"
        fields.diagnostics.append(codes.BAD_MEASURE.at(scalar.span, key=key, value=scalar.text, wanted=wanted))
        return None
    return value
