"""Bounds: how much time and memory a child may take."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a child may take."""

    seconds: float = 300
    """For all its work."""
    step: float = 120
    """For one step of it, in seconds: a stage, or the layout of a fragment."""
    memory: int = 2048 * MEGABYTE
    """Address space in bytes."""
