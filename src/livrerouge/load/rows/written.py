"""Written: the text that the value of a workbook's cell would have in a CSV file."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal


def written(value: object, form: str | None) -> str:
    """Write a value: dates by ISO 8601, numbers with a point and no more digits than they need, truth as true or false.

    `form` is the number format of the cell: of a share that is shown in % the percents are written, without the sign.
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _number(value, percent=form is not None and "%" in form)
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("seconds" if value.second else "minutes")
        case timedelta():
            return _duration(value)
    return str(value)


def _number(value: float, *, percent: bool) -> str:
    """Write a number in figures, never with an exponent."""
    if not math.isfinite(value):
        return str(value)
    exact = Decimal(repr(value))
    if percent:
        exact = exact.scaleb(2)
    text = format(exact, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: datetime) -> str:
    """Write a day, and the time of day unless it is midnight, which days without a time are kept as."""
    day = value.date().isoformat()
    if value.time() == time():
        return day
    return f"{day} {value.time().isoformat('seconds' if value.second else 'minutes')}"


def _duration(value: timedelta) -> str:
    """Write hours, minutes and, where there are any, seconds."""
    seconds = round(abs(value).total_seconds())
    sign = "-" if value < timedelta() else ""
    rest = f":{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}{rest}"
