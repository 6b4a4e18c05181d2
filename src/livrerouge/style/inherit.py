"""Inheritance: the settings of a style laid over those of the styles it extends, and a variant's over both."""

from __future__ import annotations

from functools import reduce

from livrerouge.loaded import LoadedStyle
from livrerouge.model.trim import trim
from livrerouge.node import Entry, Mapping


def inherited(chain: tuple[LoadedStyle, ...]) -> Mapping:
    """Merge the settings of a chain, nearest first, key by key; every value keeps its own place."""
    return reduce(overlay, (style.settings for style in reversed(chain)))


def overlay(under: Mapping, over: Mapping) -> Mapping:
    """Lay one mapping over another: sets of keys are merged, all other values replaced."""
    entries = {_identity(entry.key.text): entry for entry in under.entries}
    for entry in over.entries:
        name = _identity(entry.key.text)
        below = entries.get(name)
        if below is not None and isinstance(below.value, Mapping) and isinstance(entry.value, Mapping):
            entries[name] = Entry(entry.key, overlay(below.value, entry.value))
        else:
            entries[name] = entry
    return Mapping(tuple(entries.values()), over.span)


def part(mapping: Mapping | None, *keys: str) -> Mapping | None:
    """Give the mapping found by following keys; none where there is none or something else."""
    for key in keys:
        entries = mapping.entries if mapping is not None else ()
        node = next((entry.value for entry in entries if _identity(entry.key.text) == _identity(key)), None)
        mapping = node if isinstance(node, Mapping) else None
    return mapping


def _identity(key: str) -> object:
    """Tell which keys are the same: a format is the same by any of its names."""
    return trim(key) or key
