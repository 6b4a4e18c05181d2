"""The limit: how many diagnostics are shown, and what is said of the rest."""

from __future__ import annotations

from livrerouge.diagnostic import Severity
from livrerouge.report.entry import Entry, count, counted


def limited(found: tuple[Entry, ...], most: int) -> tuple[Entry, ...]:
    """Choose at most so many entries, errors before warnings, in the order they have; all when `most` is 0."""
    if not most or len(found) <= most:
        return found
    by_weight = sorted(range(len(found)), key=lambda i: found[i].severity is not Severity.ERROR)
    return tuple(found[i] for i in sorted(by_weight[:most]))


def left_off(found: tuple[Entry, ...], kept: tuple[Entry, ...]) -> str:
    """Say how many entries are not shown; nothing when all are."""
    if len(kept) == len(found):
        return ""
    errors, warnings = (all_ - some for all_, some in zip(count(found), count(kept), strict=True))
    return f"… and {errors + warnings} more: {counted(errors, warnings)}; --max-errors 0 tells them all"
