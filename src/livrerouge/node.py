"""Nodes: what a YAML file says, before anyone knows what it means; every one with its place."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value."""

    text: str
    """As written, quotes and folding resolved."""
    value: str | int | float | bool | None
    """As YAML's core schema reads it; dates stay text."""
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; keys are unique."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """Give the value of a key, or none."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Sequence | Mapping
