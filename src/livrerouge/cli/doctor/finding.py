"""Findings: what the doctor sees of one thing a build needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How well a thing is there."""

    OK = "ok"
    WARNING = "warning"
    """A build can do without it, or with what there is."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing, and what to do about it."""

    topic: str
    """What was looked at, in one or two words."""
    state: State
    found: str
    remedy: str = ""
    """A command where there is one; empty when nothing is to be done."""


def ok(topic: str, found: str) -> Finding:
    """Make a finding of what is there."""
    return Finding(topic, State.OK, found)


def warning(topic: str, found: str, remedy: str) -> Finding:
    """Make a finding of what a build can do without."""
    return Finding(topic, State.WARNING, found, remedy)


def missing(topic: str, found: str, remedy: str) -> Finding:
    """Make a finding of what no build can do without."""
    return Finding(topic, State.MISSING, found, remedy)
