"""Versions: compare them with the ranges of requirements, with nothing but the standard library.

The doctor must speak where every package is missing, so it cannot ask one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?([^;()]*)\)?\s*(?:;(.*))?", re.ASCII)
_CLAUSE = re.compile(r"(===|==|~=|!=|<=|>=|<|>)\s*v?([0-9]+(?:\.[0-9]+)*)(\.\*)?")
_RELEASE = re.compile(r"v?(?:[0-9]+!)?([0-9]+(?:\.[0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A package that is needed, in a range of versions."""

    name: str
    """As the index normalises it: `markdown-it-py`."""
    range: str
    """As written: `>=4,<5`; empty for any version."""


def requirements(lines: Iterable[str]) -> tuple[Requirement, ...]:
    """Read requirements (PEP 508) of the program itself: those of an extra are left out, and other markers hold."""
    found = [match for line in lines if (match := _REQUIREMENT.fullmatch(line)) is not None]
    return tuple(
        Requirement(normalised(match[1]), match[2].strip())
        for match in found
        if not re.search(r"\bextra\b", match[3] or "")
    )


def normalised(name: str) -> str:
    """Give the name of a package as the index knows it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def within(version: str, range_: str) -> bool:
    """Tell whether a version is in a range (PEP 440); of the version only the release counts, 70.0 of 70.0rc1."""
    match = _RELEASE.match(version)
    if match is None:
        return False
    release = _numbers(match[1])
    clauses = [clause.strip() for clause in range_.split(",") if clause.strip()]
    return all(_meets(release, clause) for clause in clauses)


def same(one: str, other: str) -> bool:
    """Tell whether two versions are one: 2.005 is 2.5, and 2.5 is 2.5.0, but not 2.5rc1."""
    matches = _RELEASE.match(one), _RELEASE.match(other)
    if matches[0] is None or matches[1] is None:
        return one == other
    rests = one[matches[0].end() :], other[matches[1].end() :]
    return _order(_numbers(matches[0][1]), _numbers(matches[1][1])) == 0 and rests[0].lower() == rests[1].lower()


def _meets(release: tuple[int, ...], clause: str) -> bool:
    match = _CLAUSE.fullmatch(clause)
    if match is None:
        return False
    sign, wanted, any_behind = match[1], _numbers(match[2]), bool(match[3])
    if any_behind:
        return (_padded(release, len(wanted))[: len(wanted)] == wanted) is (sign == "==")
    order = _order(release, wanted)
    if sign == "~=":
        return order >= 0 and _padded(release, len(wanted))[: len(wanted) - 1] == wanted[:-1]
    return {
        "==": order == 0,
        "===": order == 0,
        "!=": order != 0,
        "<": order < 0,
        ">": order > 0,
        "<=": order <= 0,
        ">=": order >= 0,
    }[sign]


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split("."))


def _padded(release: tuple[int, ...], length: int) -> tuple[int, ...]:
    return release + (0,) * (length - len(release))


def _order(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Compare two releases, 0 standing for numbers that are not written: -1, 0 or 1."""
    pairs = zip_longest(one, other, fillvalue=0)
    return next(((a > b) - (a < b) for a, b in pairs if a != b), 0)
